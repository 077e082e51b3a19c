package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Walks a photograph tile by tile, so that the rows under a kernel stay in the second cache, and
/// turns rows of sums into samples.
///
/// Within a tile each output row looks at most of what the last one looked at. With stride s and
/// dilation d such rows are g = d / gcd(s, d) apart, so a tile takes every g-th row only.
final class Tiles {
  /// How many numbers of rows under a kernel may lie around: two thirds of a megabyte.
  private static final int CACHED = 160 * 1024;

  private static final int LEAST_COLUMNS = 256;
  private static final int LEAST_ROWS = 64;

  private final PhotoTask task;
  private final Raster photo;
  private final byte[] out;
  private final Machine machine;
  private final int spare;
  private final int gap;
  private final List<Tile> tiles = new ArrayList<>();
  private int widest;

  /// Output rows from `top` to `bottom`, every gap-th; output columns from `left` to `right`.
  private record Tile(int top, int bottom, int left, int right) {}

  /// What a thread works in.
  ///
  /// @param lines up to four rows of sums of the first kernel, then of the response
  /// @param more the same of a further kernel
  /// @param stride the distance of two rows
  private record Scratch(
      WideRows rows, List<RowSums> sums, float[] lines, float[] more, int stride) {}

  /// @param spare how many spare rows the sums need
  Tiles(PhotoTask task, Raster photo, byte[] out, Machine machine, int spare) {
    this.task = task;
    this.photo = photo;
    this.out = out;
    this.machine = machine;
    this.spare = spare;
    this.gap = gap(task);
    cut();
  }

  /// The distance of two output rows that are made one after the other; not beyond the last row,
  /// however far the dilation reaches.
  static int gap(PhotoTask task) {
    int a = task.rows().dilation();
    int b = task.rows().stride();
    while (b != 0) {
      int rest = a % b;
      a = b;
      b = rest;
    }
    return Math.min(task.rows().dilation() / a, task.rows().output());
  }

  /// Whether each of those rows looks at what the last one looked at, one tap further.
  static boolean sliding(PhotoTask task) {
    Axis rows = task.rows();
    return rows.source(gap(task), 0) == rows.source(0, 0) + rows.dilation();
  }

  /// How many rows are kept: four windows that slide, and the one that the last window left.
  private static int slots(PhotoTask task) {
    return task.rows().kernel() + 4;
  }

  /// How many numbers a thread would keep at least.
  static long least(PhotoTask task) {
    return (long) WideRows.pixels(task, Math.min(LEAST_COLUMNS, task.columns().output()))
        * task.problem().inChannels()
        * slots(task);
  }

  private void cut() {
    int columns = task.columns().output();
    int rows = task.rows().output();
    long pixels = CACHED / (slots(task) * photo.channels());
    long most = Math.max(LEAST_COLUMNS, pixels / task.columns().stride());
    int across = (int) Math.ceilDiv(columns, most);
    int down = (int) Math.ceilDiv(rows, (long) gap * Math.max(LEAST_ROWS, 6 * slots(task)));
    for (int band = 0; band < down; band++) {
      int top = (int) ((long) rows * band / down);
      int bottom = (int) ((long) rows * (band + 1) / down);
      for (int i = 0; i < across; i++) {
        int left = (int) ((long) columns * i / across);
        int right = (int) ((long) columns * (i + 1) / across);
        widest = Math.max(widest, right - left);
        for (int line = 0; line < Math.min(gap, bottom - top); line++) {
          tiles.add(new Tile(top + line, bottom, left, right));
        }
      }
    }
  }

  /// Filters the photo.
  ///
  /// @param sums makes the sums of a kernel, by its number
  void run(IntFunction<RowSums> sums, Watch watch) {
    Scratch[] scratch = new Scratch[machine.workers().threads()];
    machine
        .workers()
        .run(
            tiles.size(),
            watch,
            (tile, worker) -> {
              if (scratch[worker] == null) {
                scratch[worker] = scratch(sums);
              }
              run(tiles.get(tile), scratch[worker]);
            });
  }

  private Scratch scratch(IntFunction<RowSums> sums) {
    Kernels kernels = machine.kernels();
    List<RowSums> each = new ArrayList<>();
    for (int kernel = 0; kernel < task.kernels().size(); kernel++) {
      each.add(sums.apply(kernel));
    }
    int stride = widest * photo.channels() + kernels.slack();
    return new Scratch(
        new WideRows(task, photo, kernels, widest, slots(task), spare),
        each,
        new float[4 * stride],
        new float[4 * stride],
        stride);
  }

  private void run(Tile tile, Scratch scratch) {
    scratch.rows.begin(tile.left);
    scratch.sums.forEach(RowSums::begin);
    int together = sliding(task) ? 4 : 1;
    int output = tile.top;
    while (output < tile.bottom) {
      int count = Math.min(together, Math.ceilDiv(tile.bottom - output, gap));
      rows(tile, scratch, output, count);
      output += count * gap;
    }
  }

  /// Makes `count` output rows of a tile.
  private void rows(Tile tile, Scratch scratch, int output, int count) {
    Kernels kernels = machine.kernels();
    int n = (tile.right - tile.left) * photo.channels();
    for (int i = 0; i < scratch.sums.size(); i++) {
      float[] y = i == 0 ? scratch.lines : scratch.more;
      scratch.sums.get(i).make(scratch.rows, output, count, y, scratch.stride, n);
      for (int row = 0; i > 0 && row < count; row++) {
        kernels.hypotenuse(scratch.lines, scratch.more, row * scratch.stride, n);
      }
    }
    boolean absolute = task.response() != Response.CLAMP;
    for (int row = 0; row < count; row++) {
      int pixel = (output + row * gap) * task.columns().output() + tile.left;
      kernels.narrow(
          scratch.lines, row * scratch.stride, absolute, out, pixel * photo.channels(), n);
    }
  }
}
