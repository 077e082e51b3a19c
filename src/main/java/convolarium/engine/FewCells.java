package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// Convolution as a matrix product whose vectors run along the output channels, not along the
/// output cells.
///
/// Idea: the late layers of a network have few cells and many channels. In vectors of cells 7 × 7
/// of them fill the tiles of an [ImplicitProduct], 32 cells wide, to three quarters; in vectors of
/// channels all lanes are at work. A tile has seven cells and two vectors of channels. The weights
/// are laid out once so that those of neighbouring channels are neighbours; what the cells look at
/// is packed for one chain of input channels at a time; and the sums, which come out cell by cell,
/// are turned into planes at the end, which takes a twentieth of the time.
///
/// It wins where its tiles are fuller: the 49 cells of 512 channels into 2048 took three quarters
/// of the time. Memory for each thread: the input of one chain, padded, and the part of it that the
/// cells look at; the output once more. Error: as that of an [ImplicitProduct], the sums are cut
/// into the same chains.
///
/// Sources: Zhang, Franchetti, Low, High Performance Zero-Memory Overhead Direct Convolutions
/// (2018), for vectors along output channels; Goto and van de Geijn, Anatomy of High-Performance
/// Matrix Multiplication (2008).
final class FewCells implements Algorithm {
  /// The cells of an implicit product's tile, at the most.
  private static final int WIDTH = 32;

  /// What a product takes here, in products of an implicit product: a lower tile has fewer for each
  /// number that it fetches. …
  private static final double PRODUCT = 1.05;

  /// … Packing a number takes as long as so many of them, …
  private static final double PACKING = 16;

  /// … and turning a sum as long as so many.
  private static final double TURNING = 16;

  @Override
  public String name() {
    return "matrix product by channels";
  }

  @Override
  public Optional<String> refusal(Problem problem) {
    if (problem.transposed()) {
      return Optional.of("the convolution is transposed");
    }
    Grid grid = Grid.of(problem);
    int cells = grid.outputCells();
    if (cells < Kernels.LOW_ROWS / 2) {
      return Optional.of(
          "its tiles have %d output cells, there are %d".formatted(Kernels.LOW_ROWS, cells));
    }
    long numbers =
        Math.max(
            PackedWeights.size(grid, Kernels.LOW_COLUMNS), sheet(grid).channels(grid.inside()));
    if (numbers > Sheet.MOST) {
      return Optional.of(
          "its padded input or weights would take " + numbers + " numbers of memory");
    }
    long own = Product.channels(grid.inside(), grid.taps()) * sheet(grid).channels(1);
    if (own > Sheet.MOST_A_THREAD) {
      return Optional.of(
          "a chain's padded channels would take %d numbers of each thread's memory".formatted(own));
    }
    return ImplicitProduct.few(problem).or(() -> vain(grid));
  }

  private static Optional<String> vain(Grid grid) {
    int cells = grid.outputCells();
    double depth = (double) grid.inside() * grid.taps();
    double tiles = spread(cells, Kernels.LOW_ROWS) * spread(grid.outside(), Kernels.LOW_COLUMNS);
    double here = PRODUCT * tiles + PACKING / grid.outside() + TURNING / depth;
    double there = spread(cells, WIDTH) * spread(grid.outside(), Kernels.ROWS);
    return here < there
        ? Optional.empty()
        : Optional.of(
            "packed and turned it would cost %.0f %% of a plain sum, in tiles of cells %.0f %%"
                .formatted(100 * here, 100 * there));
  }

  /// How many times as many are computed in tiles as there are.
  private static double spread(int count, int tile) {
    return (double) tile * Math.ceilDiv(count, tile) / count;
  }

  private static Sheet sheet(Grid grid) {
    return new Sheet(
        grid,
        Line.of(grid.depth(), false),
        Line.of(grid.rows(), false),
        Line.of(grid.columns(), false));
  }

  @Override
  public String reason(Problem problem) {
    Grid grid = Grid.of(problem);
    return "%d output cells are few and %d channels many: its tiles are full"
        .formatted(grid.outputCells(), grid.outside());
  }

  @Override
  public long multiplies(Problem problem) {
    return problem.macs();
  }

  @Override
  public Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine) {
    Grid grid = Grid.of(problem);
    Sheet sheet = sheet(grid);
    Windows windows =
        new Windows(
            Line.of(grid.depth(), false).getFirst(),
            Line.of(grid.rows(), false).getFirst(),
            Line.of(grid.columns(), false).getFirst(),
            sheet);
    int[] taps = windows.taps(grid);
    PackedWeights weights = PackedWeights.of(grid, taps, weight.shared(), Kernels.LOW_COLUMNS);
    Product product = Product.of(windows, weights, grid.inside());
    float[] biases = bias.map(Tensor::shared).orElseGet(() -> new float[0]);
    return Prepared.of(problem, new FewCellsRun(grid, sheet, product, biases, machine)::of);
  }
}
