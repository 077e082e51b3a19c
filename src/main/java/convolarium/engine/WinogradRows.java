package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Tensor;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// Winograd's minimal filtering down the rows alone: m outputs one above the other, of r taps, from
/// m + r − 1 products instead of m·r, for each column of the kernel.
///
/// Idea: the points and their transforms are those of [Winograd], but a tile is six rows high and
/// one column wide; what columns of the kernel see is looked up as in an [ImplicitProduct]. So a
/// tile is transformed on one axis only, by vectors that lie along the rows. A stride s takes every
/// s-th row of the kernel: s kernels that see s inputs. The way back from the points, Aᵀ, is the
/// same for all of them, so they are further channels of one sum at each point, and so are the
/// parts of a kernel with more rows than a tile takes, and depth taps:
///
///     Y = Aᵀ · [ Σ (G·g) ⊙ (Bᵀ·d) ]      over channels, chunks of rows, columns of the kernel
///
/// A chunk with a tap less than a tile takes adds nothing at the point ∞. So 11 × 11 taps at stride
/// 4 need 23 products down a column for 4 outputs instead of 44, 7 × 7 at stride 2 need 11 for 3
/// instead of 21, and 3 × 3 at stride 2 need 11 for 5 instead of 15.
///
/// It wins where tiles in the plane would skip outputs, or where too few channels meet to pay for
/// their transforms: here one axis is transformed, and as many numbers are added up for it as a
/// kernel has columns. Memory for each thread: six numbers for each cell of some rows of tiles, of
/// each output channel and of each input channel, chunk and phase at hand, some 400,000 together or
/// as many as one row of tiles takes; and the weights, six numbers for each chunk.
///
/// Error: as that of [Winograd] with one axis. With n products in a sum, in h chains of at most c =
/// min(n, 256), and u = 2⁻²⁴, a number on its way is rounded at most once as a weight, 3 times to
/// the points, 3 times back, and in the sum c + h + 1 times, N = c + h + 8 in all. So the result
/// differs from the exact one by at most
///
///     N·u / (1 − N·u) · |Aᵀ| · [ Σ |G·g| ⊙ (|Bᵀ|·|d|) ]
///
/// On uniform random numbers the largest error was 1 to 3·10⁻⁶ of the largest output. An infinite
/// input, or one that is no number, spoils its whole tile.
///
/// Sources: Winograd, Arithmetic Complexity of Computations (1980); Lavin and Gray, Fast Algorithms
/// for Convolutional Neural Networks (2016), where the one-dimensional F(m, r) stands; for strides
/// and long kernels as further kernels Huang and others, DWM: A Decomposable Winograd Method for
/// Convolution Acceleration (2020).
final class WinogradRows implements Algorithm {
  private static final int MOST_OUTPUTS = WinogradRowsLayout.taps(WinogradAxis.LEAST_TAPS);

  /// The most that a run may cost, in hundredths of a matrix product: rounding more must pay.
  private static final int MOST_COST = 90;

  /// The most rows of a kernel: more fall into more chunks than somebody wants to hear of.
  private static final int MOST_ROWS = 32;

  /// The most numbers that a thread may work in.
  private static final long MOST_NUMBERS = 1 << 22;

  @Override
  public String name() {
    return "Winograd rows";
  }

  @Override
  public Optional<String> refusal(Problem problem) {
    return impossible(problem)
        .or(() -> tooLarge(problem))
        .or(() -> ImplicitProduct.few(problem))
        .or(() -> vain(layout(problem)));
  }

  private static Optional<String> impossible(Problem problem) {
    if (problem.transposed()) {
      return Optional.of("the convolution is transposed");
    }
    Axis rows = Grid.of(problem).rows();
    if (rows.dilation() > 1) {
      return Optional.of("its rows' dilation is %d, it takes 1".formatted(rows.dilation()));
    }
    if (rows.kernel() > MOST_ROWS) {
      return Optional.of(
          "a column has %d taps, it takes up to %d".formatted(rows.kernel(), MOST_ROWS));
    }
    int taps = Math.ceilDiv(rows.kernel(), rows.stride());
    return taps < WinogradAxis.LEAST_TAPS
        ? Optional.of(
            "at stride %d a kernel %d high sees no row through %d taps"
                .formatted(rows.stride(), rows.kernel(), WinogradAxis.LEAST_TAPS))
        : Optional.empty();
  }

  private static Optional<String> tooLarge(Problem problem) {
    WinogradRowsLayout layout = WinogradRowsLayout.of(Grid.of(problem), MOST_OUTPUTS);
    long numbers = Math.max(layout.weights(), layout.sheet().channels(1));
    if (numbers > Sheet.MOST) {
      return Optional.of(
          "its weights or a padded channel would take " + numbers + " numbers of memory");
    }
    long row = WinogradRowsCut.least(layout);
    return row > MOST_NUMBERS
        ? Optional.of("a row of tiles would take " + row + " numbers of memory")
        : Optional.empty();
  }

  private static Optional<String> vain(WinogradRowsLayout layout) {
    long cost = WinogradRowsCost.ofProduct(layout);
    long multiplies = WinogradRowsCost.multiplies(layout);
    if (multiplies > layout.grid().problem().macs()) {
      return Optional.of(
          "its tiles would multiply %d times, a plain sum %d times"
              .formatted(multiplies, layout.grid().problem().macs()));
    }
    return cost > MOST_COST
        ? Optional.of(
            "with its transforms it would cost %d %% of a matrix product, it takes at most %d %%"
                .formatted(cost, MOST_COST))
        : Optional.empty();
  }

  /// The layout whose tiles are of the height that costs least.
  static WinogradRowsLayout layout(Problem problem) {
    Grid grid = Grid.of(problem);
    int taps = Math.ceilDiv(grid.rows().kernel(), grid.rows().stride());
    int least = WinogradRowsLayout.taps(Math.min(taps, WinogradAxis.MOST_TAPS));
    return IntStream.rangeClosed(least, MOST_OUTPUTS)
        .mapToObj(outputs -> WinogradRowsLayout.of(grid, outputs))
        .min(Comparator.comparingDouble(WinogradRowsCost::of))
        .orElseThrow();
  }

  /// What a run costs in hundredths of a plain sum; nothing where the problem is refused.
  static Optional<Long> cost(Problem problem) {
    return new WinogradRows().refusal(problem).isPresent()
        ? Optional.empty()
        : Optional.of(WinogradRowsCost.ofSums(layout(problem)));
  }

  @Override
  public String reason(Problem problem) {
    WinogradRowsLayout layout = layout(problem);
    return "tiles of %d outputs down a column: %d products for each of the kernel's columns instead of %d"
        .formatted(
            layout.outputs(), layout.points(), layout.outputs() * layout.grid().rows().kernel());
  }

  /// The transforms multiply by powers of two, but for two fives.
  @Override
  public long multiplies(Problem problem) {
    return WinogradRowsCost.multiplies(layout(problem));
  }

  @Override
  public boolean precise() {
    return false;
  }

  @Override
  public Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine) {
    WinogradRowsLayout layout = layout(problem);
    PointWeights weights =
        PointWeights.of(
            layout.grid(),
            WinogradAxis.POINTS,
            Math.multiplyExact(layout.slices(), layout.products()),
            WinogradRowsWeights.of(layout, weight.shared()),
            machine.workers());
    float[] biases = bias.map(Tensor::shared).orElseGet(() -> new float[0]);
    WinogradRowsRun run = new WinogradRowsRun(layout, weights, biases, machine);
    return Prepared.of(problem, run::of);
  }
}
