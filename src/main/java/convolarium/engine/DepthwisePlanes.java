package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.engine.kernels.Kernels;
import convolarium.engine.kernels.PlaneKernels;
import java.util.List;
import java.util.stream.Stream;

/// Sums of 3 × 3 taps, a whole plane at a call: small planes are summed in the time of a few calls
/// and divisions. Counts that the grid would divide out again for each are kept.
final class DepthwisePlanes implements DepthwiseSums {
  private final boolean transposed;
  private final Axis down;
  private final Axis along;
  private final int inputCells;
  private final int outputCells;
  private final Line depth;
  private final Sheet sheet;
  private final boolean inPlace;

  // how the rows of a channel stand: `height` of `width` numbers in each slice, and how many rows
  // and columns of zeros are to be thought above and on the left
  private final int height;
  private final int width;
  private final int top;
  private final int left;

  /// Only if they suit.
  DepthwisePlanes(Grid grid) {
    transposed = grid.problem().transposed();
    down = grid.rows();
    along = grid.columns();
    inputCells = grid.inputCells();
    outputCells = grid.outputCells();
    depth = Line.of(grid.depth(), false).getFirst();
    sheet = transposed ? Layout.of(grid).sheet() : everyColumn(grid);
    inPlace =
        transposed
            || grid.problem().border() == Border.ZEROS
                && reachesAtMost(0, grid.depth())
                && reachesAtMost(1, down)
                && reachesAtMost(1, along);
    height = !inPlace ? sheet.slice() / sheet.row() : transposed ? down.output() : down.input();
    width = !inPlace ? sheet.row() : transposed ? along.output() : along.input();
    top = inPlace ? down.before() : 0;
    left = inPlace ? along.before() : 0;
  }

  /// Whether there are loops for such planes: steps of 1 and 2, and steps of 2 read backwards.
  static boolean suit(Grid grid) {
    boolean transposed = grid.problem().transposed();
    return grid.depth().kernel() == 1
        && (!transposed || grid.depth().input() == 1 && grid.depth().output() == 1)
        && Stream.of(grid.rows(), grid.columns()).allMatch(axis -> suits(axis, transposed))
        && grid.rows().stride() == grid.columns().stride();
  }

  private static boolean suits(Axis axis, boolean transposed) {
    return axis.kernel() == 3
        && axis.dilation() == 1
        && (transposed
            ? axis.stride() == 2 && axis.input() <= 2 * axis.output() + 1
            : axis.stride() <= 2);
  }

  /// Whether windows look at no more than so many cells on either side of the input.
  private static boolean reachesAtMost(int cells, Axis axis) {
    return axis.before() <= cells && axis.reach() <= axis.input() + cells;
  }

  /// A sheet whose rows are not taken apart, as long as some cache lines: the loop takes its steps
  /// itself.
  private static Sheet everyColumn(Grid grid) {
    Line line = Line.of(grid.columns(), false).getFirst();
    int reach = Math.ceilDiv(line.reach(), 16) * 16;
    Line every = new Line(reach - 2, 0, 1, line.taps(), line.starts(), 1);
    return new Sheet(
        grid, Line.of(grid.depth(), false), Line.of(grid.rows(), false), List.of(every));
  }

  @Override
  public long numbers() {
    return inPlace ? inputCells : sheet.channels(1);
  }

  @Override
  public float[] weights(float[] weight) {
    return weight;
  }

  @Override
  public Hand hand(Kernels kernels, float[] weights) {
    return new Planes(kernels, weights);
  }

  private final class Planes implements Hand {
    private final Kernels kernels;
    private final PlaneKernels planes;
    private final float[] weights;
    // a channel with its border, or one without others on both sides
    private final float[] padded;
    // for outputs behind which nothing may be overwritten
    private final float[] last;
    // where the channel stands
    private float[] numbers;
    private int from;

    Planes(Kernels kernels, float[] weights) {
      this.kernels = kernels;
      this.planes = kernels.planes();
      this.weights = weights;
      this.padded = new float[1 + (int) numbers() + kernels.slack()];
      this.last = new float[overwrites() ? outputCells + kernels.slack() : 0];
      this.numbers = padded;
    }

    /// Whether numbers behind an output are overwritten: by sums of rows narrower than a vector.
    private boolean overwrites() {
      return !transposed && along.output() < 2 * kernels.third();
    }

    /// A plane as it is, where others stand on both sides of it; or laid out with its border.
    @Override
    public void take(float[] x, int from) {
      this.numbers = padded;
      if (!inPlace) {
        sheet.fill(kernels, x, from, padded, 0);
      } else if (from > 0 && x.length - from >= inputCells + kernels.slack()) {
        this.numbers = x;
        this.from = from;
      } else {
        System.arraycopy(x, from, padded, 1, inputCells);
        this.from = 1;
      }
    }

    @Override
    public void sum(int first, float start, float[] y, int to, int spare) {
      if (transposed) {
        puts(first, start, y, to);
      } else if (overwrites() && spare < kernels.slack()) {
        sums(first, start, last, 0);
        System.arraycopy(last, 0, y, to, outputCells);
      } else {
        sums(first, start, y, to);
      }
    }

    private void puts(int first, float start, float[] y, int to) {
      planes.ninePuts(
          numbers,
          from,
          height,
          width,
          top,
          left,
          weights,
          first,
          start,
          y,
          to,
          down.input(),
          along.input());
    }

    private void sums(int first, float start, float[] y, int to) {
      int cells = down.output() * along.output();
      for (int z = 0; z < depth.cells(); z++) {
        planes.nineSums(
            numbers,
            from + z * depth.step() * height * width,
            height,
            width,
            top,
            left,
            down.stride(),
            weights,
            first,
            start,
            y,
            to + z * cells,
            down.output(),
            along.output());
      }
    }
  }
}
