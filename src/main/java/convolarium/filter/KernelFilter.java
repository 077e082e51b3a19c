package convolarium.filter;

import convolarium.arithmetic.Binding;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Problem;
import convolarium.engine.Engine;
import convolarium.engine.PhotoPlan;
import convolarium.engine.Response;
import convolarium.engine.Watch;
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
/// @param response what is made of the kernels' sums
/// @param showing how that becomes samples
/// @param offset added to each sum
/// @param anchor the cell over the pixel that is made; ⌊k/2⌋ when empty
/// @param linear whether the samples are decoded to amounts of light first and coded again after;
///   else they are taken as stored
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

  @Override
  public int stride() {
    return sliding.stride();
  }

  @Override
  public Binding on(Shape photo) {
    return new Operation.Filtering(sliding.window(kernels.getFirst().shape())).on(photo);
  }

  /// How an engine would filter photographs of that one's size.
  ///
  /// @throws IllegalArgumentException with the reason when [#on] refuses
  public PhotoPlan plan(Engine engine, Raster photo) {
    return engine.photo(problem(photo), kernels, response);
  }

  @Override
  public Filtered filtered(Engine engine, Raster photo, Watch watch) {
    Problem problem = problem(photo);
    PhotoPlan plan = engine.photo(problem, kernels, response);
    return new Filtered(plan.run(photo, watch), problem, plan.choice(), Optional.empty());
  }
}
