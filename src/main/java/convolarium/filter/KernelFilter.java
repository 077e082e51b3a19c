package convolarium.filter;

import convolarium.arithmetic.Binding;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Problem;
import convolarium.engine.Engine;
import convolarium.engine.PhotoPlan;
import convolarium.engine.Response;
import convolarium.engine.Response.Light;
import convolarium.engine.Response.Of;
import convolarium.engine.Share;
import convolarium.engine.Watch;
import convolarium.filter.Filtered.Scale;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// Kernels that slide over each colour channel, and how their sums become 8-bit samples again. The
/// kernels are not flipped.
///
/// @param kernels one, or the two of a magnitude, each `[kernelHeight, kernelWidth]` and of one
///   shape
/// @param response what is taken of the kernels' sums
/// @param showing how that becomes samples
/// @param offset added to what is taken of the sums
/// @param anchor the cell over the pixel that is made; ⌊k/2⌋ when empty
/// @param linear whether amounts of light are summed instead of samples as stored; they are counted
///   to 255. Clamped sums are coded again, since a photograph came of them; shown in any other way
///   they are numbers, and samples stand for those
public record KernelFilter(
    String name,
    List<Tensor> kernels,
    Response response,
    Showing showing,
    float offset,
    Optional<Own.Anchor> anchor,
    Sliding sliding,
    boolean linear)
    implements Filter {
  private static final float WHITE = Measurement.WHITE;
  private static final float MID_GREY = Measurement.ZERO;

  /// Finding the scale takes about as long as filtering.
  private static final double HALF = 0.5;

  public KernelFilter {
    kernels = List.copyOf(kernels);
    if (kernels.stream().map(Tensor::shape).distinct().count() != 1
        || kernels.getFirst().shape().rank() != 2) {
      throw new IllegalArgumentException("kernels " + kernels);
    }
  }

  /// A filter that takes samples as stored, mirrors the photograph at its edges and looks at every
  /// pixel.
  public static KernelFilter of(String name, List<Tensor> kernels, Response response) {
    return new KernelFilter(
        name, kernels, response, Showing.CLAMP, 0, Optional.empty(), Sliding.USUAL, false);
  }

  public KernelFilter with(Showing showing) {
    return new KernelFilter(name, kernels, response, showing, offset, anchor, sliding, linear);
  }

  public KernelFilter with(Sliding sliding) {
    return new KernelFilter(name, kernels, response, showing, offset, anchor, sliding, linear);
  }

  public KernelFilter withLinear(boolean linear) {
    return new KernelFilter(name, kernels, response, showing, offset, anchor, sliding, linear);
  }

  /// This filter with what an own kernel has beside its weights.
  KernelFilter with(Own own) {
    return new KernelFilter(
        name, kernels, response, showing, (float) own.offset(), own.anchor(), sliding, linear);
  }

  /// Whether sums can be negative.
  public boolean signed() {
    return response.of() == Of.SUM
        && (offset < 0 || kernels.stream().anyMatch(KernelFilter::anyNegative));
  }

  private static boolean anyNegative(Tensor kernel) {
    for (float weight : kernel.shared()) {
      if (weight < 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int stride() {
    return sliding.stride();
  }

  @Override
  public Binding on(Shape photo) {
    return new Operation.Filtering(
            sliding.window(kernels.getFirst().shape()),
            anchor.map(cell -> List.of(cell.row(), cell.column())))
        .on(photo);
  }

  @Override
  public Filtered filtered(Engine engine, Raster photo, Watch watch) {
    Raster input = showing == Showing.DIVERGING ? Brightness.of(engine, photo, watch) : photo;
    Problem problem = problem(input);
    boolean measured = showing == Showing.STRETCH || showing == Showing.DIVERGING;
    Optional<Scale> scale = scale(engine, problem, input, new Share(watch, 0, HALF));
    PhotoPlan plan = engine.photo(problem, kernels, response(scale));
    Raster samples = plan.run(input, measured ? new Share(watch, HALF, 1) : watch);
    Raster shown = showing == Showing.DIVERGING ? DivergingColours.of(samples) : samples;
    return new Filtered(shown, problem, plan.choice(), scale, input);
  }

  /// How sums become samples, given which sums the samples stand for.
  ///
  /// @param scale that of what was [#filtered]
  public Response response(Optional<Scale> scale) {
    Response plain = response.withOffset(offset);
    Response numbers = plain.with(linear ? Light.DECODED : Light.AS_STORED);
    return switch (showing) {
      case CLAMP -> linear ? plain.with(Light.CODED) : plain;
      case ABSOLUTE -> response.of() == Of.SUM ? numbers.with(Of.SIZE) : numbers;
      case MID_GREY -> numbers.withOffset(offset + MID_GREY);
      case STRETCH -> {
        float gain = WHITE / (scale.orElseThrow().high() - scale.orElseThrow().low());
        yield numbers.withGain(gain).withOffset((offset - scale.orElseThrow().low()) * gain);
      }
      case DIVERGING -> {
        float gain = (WHITE - MID_GREY) / scale.orElseThrow().high();
        yield numbers.withGain(gain).withOffset(MID_GREY + offset * gain);
      }
    };
  }

  private Optional<Scale> scale(Engine engine, Problem problem, Raster input, Watch watch) {
    Measurement measurement = new Measurement(this, engine, problem, input);
    return switch (showing) {
      case CLAMP, ABSOLUTE -> Optional.empty();
      case MID_GREY -> Optional.of(new Scale(-MID_GREY, WHITE - MID_GREY));
      case STRETCH -> Optional.of(measurement.stretched(watch));
      case DIVERGING -> Optional.of(measurement.diverging(watch));
    };
  }
}
