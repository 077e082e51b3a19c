package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// Winograd's minimal filtering: m outputs of r taps a row from m + r − 1 products instead of m·r.
///
/// Idea: a row of inputs and a row of weights are the coefficients of polynomials, whose product is
/// known when it is known at enough points: multiply there. Here a tile always has six points, 0,
/// ±1, ±2 and ∞, so all kernels share one transform of the input, Bᵀ, and differ in those of the
/// weights, G, and of the output, Aᵀ: 5 outputs of 2 taps, 4 of 3, 3 of 4, 2 of 5. In the plane
///
///     Y = Aᵀ · [ Σ (G·g·Gᵀ) ⊙ (Bᵀ·d·B) ] · A          summed over the channels
///
/// and the sums are 36 matrix products, weights by tiles. A 3×3 kernel needs 36 products for 4×4
/// outputs, a quarter of 144; a 5×5 one 36 for 2×2, a third of 100.
///
/// It wins where many channels meet: a tile is transformed once for each channel, multiplied once
/// for each pair of them. With fewer channels [WinogradRows] are ahead. Dilation d makes d² problems
/// without dilation, depth taps make further channels. Memory: 36 numbers for each slice of the
/// weights, four times what 3 × 3 taps take, and for each thread 36 for each input channel and for
/// up to 128 output channels of some 128 tiles.
///
/// Error: with n channels in a sum, chains of c = min(n, 256) and u = 2⁻²⁴, a number on its way is
/// rounded at most once as a weight, 3 times on each axis to the points and 3 times back, and in
/// the sum c + ⌈n/256⌉ + 1 times, N = c + ⌈n/256⌉ + 14 in all. So (Higham, lemma 3.1) the result
/// differs from the exact one by at most
///
///     N·u / (1 − N·u) · |Aᵀ| · [ Σ |G·g·Gᵀ| ⊙ (|Bᵀ|·|d|·|B|) ] · |A|
///
/// which is larger than the like bound of a plain sum, since rows of |Bᵀ| add up to as much as 10
/// and rows of |Aᵀ| to 19. On uniform random numbers the largest error was 5 to 8·10⁻⁶ of the
/// largest output, for 64 and for 512 channels; that of plain sums is some ten times smaller. An
/// infinite input, or one that is no number, spoils its whole tile.
///
/// Sources: Winograd, Arithmetic Complexity of Computations (1980); Lavin and Gray, Fast Algorithms
/// for Convolutional Neural Networks (2016); for the points and the error Barabasz, Anderson,
/// Soodhalter, Gregg, Error Analysis and Improving the Accuracy of Winograd Convolution for Deep
/// Neural Networks (2020); Higham, Accuracy and Stability of Numerical Algorithms (2002).
final class Winograd implements Algorithm {
  /// The transforms of a tile take about as long as its products with so many channels, …
  static final int TRANSFORM = 15;

  /// … and with an odd number of outputs in a row, taken apart and put together by threes or fives,
  /// so many times as long: on an Intel Xeon 1.8 to 2.6 times in nine layers, …
  private static final int ODD = 2;

  /// … those of a row of tiles as long as those of so many tiles more, …
  static final int ROW = 16;

  /// … a third of a tile of a product is so wide, …
  private static final int THIRD = 16;

  /// … and fetching a weight takes as long as so many products: they are many for few tiles.
  static final int FETCH = 5;

  /// The most that a run may cost, in hundredths of a plain sum: rounding more must pay.
  private static final int MOST_COST = 83;

  /// What [WinogradRows] may cost at the most, in hundredths of a run, to be preferred.
  private static final int CLEAR = 93;

  /// The most numbers of transformed tiles that a thread may keep.
  private static final long MOST_TILES = 1 << 23;

  @Override
  public String name() {
    return "Winograd tiles";
  }

  @Override
  public Optional<String> refusal(Problem problem) {
    return impossible(problem)
        .or(() -> tooLarge(WinogradLayout.of(Grid.of(problem))))
        .or(() -> ImplicitProduct.few(problem))
        .or(() -> vain(WinogradLayout.of(Grid.of(problem))))
        .or(() -> outdone(problem));
  }

  /// Why the problem does not fall into tiles.
  static Optional<String> impossible(Problem problem) {
    if (problem.transposed()) {
      return Optional.of("the convolution is transposed");
    }
    Grid grid = Grid.of(problem);
    for (Axis axis : List.of(grid.rows(), grid.columns())) {
      if (axis.stride() > 1) {
        return Optional.of(
            "a stride of %d skips outputs that its tiles would have made".formatted(axis.stride()));
      }
      if (axis.kernel() < WinogradAxis.LEAST_TAPS || axis.kernel() > WinogradAxis.MOST_TAPS) {
        return Optional.of(
            "%d × %d taps in the plane, it takes %d to %d on both axes"
                .formatted(
                    grid.rows().kernel(),
                    grid.columns().kernel(),
                    WinogradAxis.LEAST_TAPS,
                    WinogradAxis.MOST_TAPS));
      }
      if (axis.dilation() > axis.output()) {
        return Optional.of(
            "with a dilation of %d none of its %d outputs share inputs"
                .formatted(axis.dilation(), axis.output()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> tooLarge(WinogradLayout layout) {
    long tiles =
        (long) layout.slices(1) * WinogradLayout.PAIRS * layout.grid().inside() * 7 * THIRD;
    long numbers =
        Math.max(
            PointWeights.size(layout.grid(), WinogradLayout.PAIRS, layout.channels()),
            layout.sheet().channels(1));
    if (numbers > Sheet.MOST) {
      return Optional.of(
          "its weights or a padded channel would take " + numbers + " numbers of memory");
    }
    return tiles > MOST_TILES
        ? Optional.of("a thread's tiles would take " + tiles + " numbers of memory")
        : Optional.empty();
  }

  private static Optional<String> vain(WinogradLayout layout) {
    long cost = percent(layout);
    return cost > MOST_COST
        ? Optional.of(
            "with its transforms it would cost %d %% of a plain sum, it takes at most %d %%"
                .formatted(cost, MOST_COST))
        : Optional.empty();
  }

  /// Why tiles of one column are better, where they are by more than the estimates may be wrong.
  private static Optional<String> outdone(Problem problem) {
    long cost = percent(WinogradLayout.of(Grid.of(problem)));
    return WinogradRows.cost(problem)
        .filter(rows -> 100 * rows < CLEAR * cost)
        .map(
            rows ->
                "with its transforms it would cost %d %% of a plain sum, along rows alone %d %%"
                    .formatted(cost, rows));
  }

  /// What a run costs in hundredths of a plain sum; nothing where the problem is refused.
  static Optional<Long> cost(Problem problem) {
    return new Winograd().refusal(problem).isPresent()
        ? Optional.empty()
        : Optional.of(percent(WinogradLayout.of(Grid.of(problem))));
  }

  private static long percent(WinogradLayout layout) {
    return (long) Math.ceil(100.0 * cost(layout) / layout.grid().problem().macs());
  }

  /// How long a run takes, measured in products of a plain sum.
  private static long cost(WinogradLayout layout) {
    Grid grid = layout.grid();
    WinogradPlane plane = layout.plane();
    int few = PointProducts.few(plane.tiles(), THIRD);
    long columns = PointProducts.taken(plane.tiles(), few, THIRD) + FETCH;
    long products = columns * layout.channels() * grid.outside();
    long rows = plane.tiles() + ROW * plane.stretches();
    long input = (long) layout.slices(layout.depth().cells()) * grid.inside();
    long output = (long) layout.depth().cells() * grid.outside();
    int transform = layout.columns().outputs() % 2 == 0 ? TRANSFORM : ODD * TRANSFORM;
    long group = layout.depth().cells() * products + transform * rows * (input + output);
    return grid.batch() * grid.groups() * WinogradLayout.PAIRS * group;
  }

  @Override
  public String reason(Problem problem) {
    WinogradLayout layout = WinogradLayout.of(Grid.of(problem));
    int rows = layout.rows().outputs();
    int columns = layout.columns().outputs();
    return "%d tiles of %d × %d outputs: %d products for each of them instead of %d"
        .formatted(
            layout.plane().tiles(),
            rows,
            columns,
            WinogradLayout.PAIRS,
            rows * columns * layout.grid().rows().kernel() * layout.grid().columns().kernel());
  }

  /// The transforms multiply by powers of two, but for the two fives of each row of Bᵀ·d.
  @Override
  public long multiplies(Problem problem) {
    WinogradLayout layout = WinogradLayout.of(Grid.of(problem));
    Grid grid = layout.grid();
    long fives = 2L * 2 * WinogradAxis.POINTS * layout.slices(layout.depth().cells());
    long products =
        (long) WinogradLayout.PAIRS * layout.depth().cells() * layout.channels() * grid.outside();
    long tiles = Math.multiplyExact((long) grid.batch() * grid.groups(), layout.plane().tiles());
    return Math.multiplyExact(tiles, fives * grid.inside() + products);
  }

  @Override
  public boolean precise() {
    return false;
  }

  @Override
  public Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine) {
    Grid grid = Grid.of(problem);
    WinogradLayout layout = WinogradLayout.of(grid);
    PointWeights weights =
        PointWeights.of(
            grid,
            WinogradLayout.PAIRS,
            layout.channels(),
            WinogradWeights.of(grid, weight.shared()),
            machine.workers());
    float[] biases = bias.map(Tensor::shared).orElseGet(() -> new float[0]);
    WinogradRun run = new WinogradRun(layout, weights, biases, machine);
    return Prepared.of(problem, run::of);
  }
}
