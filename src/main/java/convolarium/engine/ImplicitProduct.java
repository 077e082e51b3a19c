package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Convolution as a matrix product, weights by windows, whose right factor is packed panel by panel
/// as it is needed and never stored as a whole.
///
/// Idea: a tile of eight output channels by three vectors of output cells stays in registers while
/// its sums grow, so each number fetched is used many times. A transposed convolution of stride s
/// is sᵈ such products of stride 1, one for each set of output cells that see through the same
/// taps.
///
/// What a tile needs of the input is laid out block by block, for one chain of channels, with its
/// border; and packed, unless little is multiplied by it or it lies close together. Where rows are
/// no multiple of a tile, only the panels that go over the end of a row are packed. With one output
/// cell that sees everything the weights are not packed either: see [InnerProducts].
///
/// It wins wherever many channels meet: it runs near the machine's multiply-add limit whatever the
/// kernel, stride and dilation. Memory: up to two megabytes a thread and as many input rows of one
/// chain's channels as a block looks at, kept from run to run. Error: sums are cut into chains of
/// at most 256, so about that of a sum of 256 + n/256 products, each with one rounding.
///
/// Sources: Chellapilla, Puri, Simard, High Performance Convolutional Neural Networks for Document
/// Processing (2006); Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication
/// (2008); Chetlur and others, cuDNN: Efficient Primitives for Deep Learning (2014), for packing as
/// it goes.
final class ImplicitProduct implements Algorithm {
  /// A grid that somebody may step through has no more products and output cells than these, and
  /// takes no longer than a frame by any method.
  private static final long FEW_PRODUCTS = 1 << 19;

  private static final int FEW_CELLS = 1 << 14;

  /// Beyond it a transposed convolution falls into products with next to no taps.
  private static final long MOST_PARTS = 64;

  @Override
  public String name() {
    return "implicit matrix product";
  }

  @Override
  public Optional<String> refusal(Problem problem) {
    if (problem.transposed() && strides(problem) > MOST_PARTS) {
      return Optional.of(
          "strides of %d in all would make as many products, it takes %d"
              .formatted(strides(problem), MOST_PARTS));
    }
    return tooLarge(problem).or(() -> few(problem));
  }

  /// Why a problem cannot be laid out.
  Optional<String> tooLarge(Problem problem) {
    Layout layout = Layout.of(Grid.of(problem));
    long numbers =
        Math.max(
            PackedWeights.size(layout.grid(), Kernels.ROWS),
            layout.sheet().channels(problem.inChannels()));
    if (numbers > Sheet.MOST) {
      return Optional.of(
          "its padded input or weights would take " + numbers + " numbers of memory");
    }
    return layout.span() > Sheet.MOST_A_THREAD
        ? Optional.of(
            "what a window spans would take %d numbers of each thread's memory"
                .formatted(layout.span()))
        : Optional.empty();
  }

  private static long strides(Problem problem) {
    return Shape.elements(problem.axes().stream().mapToInt(Axis::stride).toArray());
  }

  /// Why a small problem is not worth anybody's trouble.
  static Optional<String> few(Problem problem) {
    long products = problem.macs();
    int cells = problem.output().elements();
    return products <= FEW_PRODUCTS && cells <= FEW_CELLS
        ? Optional.of(
            "%d products for %d output cells are few: their order counts more than their speed"
                .formatted(products, cells))
        : Optional.empty();
  }

  @Override
  public String reason(Problem problem) {
    Layout layout = Layout.of(Grid.of(problem));
    Grid grid = layout.grid();
    String groups = grid.groups() == 1 ? "" : " in each of " + grid.groups() + " groups";
    int products = grid.inside() * grid.taps();
    return problem.transposed()
        ? "%d products by %d × %d weights in all, one for each set of outputs that see through the same taps%s"
            .formatted(layout.parts(), grid.outside(), products, groups)
        : "the product of %d × %d weights and %d × %d windows%s"
            .formatted(grid.outside(), products, products, grid.outputCells(), groups);
  }

  @Override
  public long multiplies(Problem problem) {
    Grid grid = Grid.of(problem);
    long seen =
        Stream.of(grid.depth(), grid.rows(), grid.columns())
            .mapToLong(axis -> seen(axis, problem.transposed()))
            .reduce(1, Math::multiplyExact);
    long joined = (long) grid.batch() * problem.outChannels() * grid.inside();
    return Math.multiplyExact(joined, seen);
  }

  /// How often an output of one axis looks at an input.
  private static long seen(Axis axis, boolean transposed) {
    return Line.of(axis, transposed).stream()
        .mapToLong(line -> (long) line.cells() * line.taps().length)
        .sum();
  }

  @Override
  public Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine) {
    Grid grid = Grid.of(problem);
    if (InnerProducts.suit(grid)) {
      return Prepared.of(problem, new InnerProducts(grid, weight, bias, machine)::run);
    }
    Layout layout = Layout.of(grid);
    List<Part> parts = new ArrayList<>();
    for (List<Windows> side : layout.windows()) {
      List<Product> products = new ArrayList<>();
      for (Windows windows : side) {
        int[] taps = windows.taps(grid);
        PackedWeights weights = PackedWeights.of(grid, taps, weight.shared(), Kernels.ROWS);
        products.add(Product.of(windows, weights, grid.inside()));
      }
      parts.add(Part.of(products, machine.kernels().columns()));
    }
    float[] biases = bias.map(Tensor::shared).orElseGet(() -> new float[0]);
    TileRun run = new TileRun(grid, layout.sheet(), parts, biases, machine);
    return Prepared.of(problem, run::of);
  }
}
