package convolarium.studio;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.explain.Walk;
import convolarium.filter.Filter;
import convolarium.filter.KernelFilter;
import convolarium.filter.Mixing;
import convolarium.filter.OrderFilter;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Light;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A pixel of a filtered photograph with its surroundings as a document, to be walked step by step:
/// the photograph's patch is the input, the filter's kernel the weights, and the sums are the same.
///
/// At the photograph's edge the document has the photograph's border; elsewhere it needs none,
/// since its input holds the true neighbours.
///
/// @param step the one that makes the pixel, from 1
/// @param channel the output channel that makes it
public record Excerpt(Document document, int step, int channel) {
  /// So many outputs on either side of the one that was asked about.
  private static final int MARGIN = 2;

  /// @param title of the document
  /// @param problem the filter's on that photograph
  /// @param row of the pixel, in the problem's output
  /// @param column of the pixel, in the problem's output
  /// @param channel of the photograph that is asked about
  /// @param all whether its other channels are taken along, each filtered by itself
  /// @throws Unsuited when the window is too large for the stage or the filter is no layer
  public static Excerpt of(
      String title,
      Filter filter,
      Problem problem,
      Raster photo,
      int row,
      int column,
      int channel,
      boolean all)
      throws Unsuited {
    Place place = new Place(title, problem, photo, row, column);
    List<Integer> channels =
        all ? IntStream.range(0, photo.colours()).boxed().toList() : List.of(channel);
    int walked = channels.indexOf(channel);
    return switch (filter) {
      case KernelFilter kernels -> place.summed(kernels, channels, walked);
      case OrderFilter order when order.keepsLargest() -> place.largest(channels, walked);
      case OrderFilter order ->
          throw new Unsuited(
              order.name() + ": of a window's values Arithmetic can keep none but the largest");
      case Mixing mixing -> place.mixed(mixing, channel);
    };
  }

  /// Where it is cut out.
  private record Place(String title, Problem problem, Raster photo, int row, int column) {

    Excerpt summed(KernelFilter filter, List<Integer> channels, int walked) throws Unsuited {
      List<Cut> cuts = cuts(false);
      List<Tensor> kernels = filter.kernels();
      int made = channels.size() * kernels.size();
      int taps = kernels.getFirst().shape().elements();
      Window window = window(cuts);
      Tensor weight =
          Tensor.generate(
              Made.shape(made, 1, window.kernel()),
              i -> kernels.get(i / taps % kernels.size()).get(i % taps));
      Optional<Tensor> bias =
          filter.offset() == 0
              ? Optional.empty()
              : Optional.of(Tensor.generate(Shape.of(made), _ -> filter.offset()));
      Values samples = filter.linear() ? i -> (float) Light.of(photo.value(i)) : photo::value;
      Convolution operation = new Convolution(window, made, channels.size());
      return excerpt(
          input(cuts, channels, samples),
          new Weighted(Optional.empty(), operation, weight, bias),
          cuts,
          walked * kernels.size());
    }

    Excerpt largest(List<Integer> channels, int walked) throws Unsuited {
      List<Cut> cuts = cuts(true);
      Pooling pooling = new Pooling(Pooling.Kind.MAX, window(cuts), false, true);
      return excerpt(
          input(cuts, channels, photo::value), new Pooled(Optional.empty(), pooling), cuts, walked);
    }

    Excerpt mixed(Mixing filter, int channel) throws Unsuited {
      List<Cut> cuts = cuts(false);
      Tensor weight = filter.kernel(photo.colours());
      Convolution operation = new Convolution(window(cuts), problem.outChannels(), 1);
      Tensor bias = Tensor.generate(Shape.of(problem.outChannels()), filter.offsets()::get);
      return excerpt(
          input(cuts, IntStream.range(0, photo.colours()).boxed().toList(), photo::value),
          new Weighted(Optional.empty(), operation, weight, Optional.of(bias)),
          cuts,
          Math.min(channel, problem.outChannels() - 1));
    }

    private List<Cut> cuts(boolean written) throws Unsuited {
      return List.of(cut(0, row, written), cut(1, column, written));
    }

    private Cut cut(int axis, int o, boolean written) throws Unsuited {
      return Cut.of(problem.axes().get(axis), problem.border(), o, MARGIN, written)
          .orElseThrow(
              () ->
                  new Unsuited(
                      "the window spans "
                          + problem.axes().get(axis).extent()
                          + " pixels; Arithmetic shows at most "
                          + Limits.MOST_CELLS));
    }

    private Window window(List<Cut> cuts) {
      Padding padding = new Padding.Explicit(cuts.stream().map(Cut::padding).toList());
      boolean padded =
          cuts.stream().map(Cut::padding).anyMatch(p -> p.before() > 0 || p.after() > 0);
      return Window.of(problem.kernel())
          .withStride(problem.axes().stream().map(axis -> axis.stride()).toList())
          .withDilation(problem.axes().stream().map(axis -> axis.dilation()).toList())
          .withPadding(padding)
          .withBorder(padded ? problem.border() : Border.ZEROS);
    }

    private Tensor input(List<Cut> cuts, List<Integer> channels, Values samples) {
      Cut rows = cuts.get(0);
      Cut columns = cuts.get(1);
      Shape shape = Shape.of(1, channels.size(), rows.cells(), columns.cells());
      return Tensor.generate(
          shape,
          i -> {
            List<Integer> at = shape.index(i);
            Cell cell =
                Cell.of(
                    0,
                    channels.get(at.get(1)),
                    rows.from() + at.get(2),
                    columns.from() + at.get(3));
            return problem
                .source(cell)
                .map(source -> samples.at(problem.input().offset(source.index())))
                .orElse(0f);
          });
    }

    private Excerpt excerpt(Tensor input, Stage stage, List<Cut> cuts, int channel)
        throws Unsuited {
      Document document = Document.of(title, input, stage);
      return switch (document.fit()) {
        case Fit.Fits(List<Problem> problems) -> {
          Cell cell = Cell.of(0, channel, cuts.get(0).place(row), cuts.get(1).place(column));
          int step = Walk.over(problems.getFirst(), channel).indexOf(cell) + 1;
          yield new Excerpt(document, step, channel);
        }
        case Fit.Refuses refused -> throw new Unsuited(refused.sentence());
      };
    }
  }
}
