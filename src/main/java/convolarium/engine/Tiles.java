package convolarium.engine;

import convolarium.arithmetic.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Walks a photograph tile by tile, so that the rows under a kernel stay in the second cache.
///
/// Within a tile each output row looks at most of what the last one looked at. With stride s and
/// dilation d such rows are g = d / gcd(s, d) apart, so a tile takes every g-th row only.
final class Tiles {
  /// How many bytes of rows under a kernel may lie around.
  private static final int CACHED = 640 * 1024;

  private static final int LEAST_COLUMNS = 256;

  /// So many times as wide as the kernel a tile is at least, or most of its rows would be border.
  private static final int WIDER = 4;

  private static final int LEAST_ROWS = 64;

  private final PhotoProblem task;
  private final int channels;
  private final int gap;
  private final List<Tile> tiles = new ArrayList<>();
  private int widest;

  /// Output rows from `top` to `bottom`, every gap-th; output columns from `left` to `right`.
  private record Tile(int top, int bottom, int left, int right) {}

  /// @param channels of the photo, alpha included
  /// @param bytes what a number of a row takes
  Tiles(PhotoProblem task, int channels, int bytes) {
    this.task = task;
    this.channels = channels;
    this.gap = gap(task);
    cut(CACHED / bytes);
  }

  /// The distance of two output rows that are made one after the other.
  static int gap(PhotoProblem task) {
    return Pace.of(task.rows()).gap();
  }

  /// Whether each of those rows looks at what the last one looked at, one tap further.
  static boolean sliding(PhotoProblem task) {
    Axis rows = task.rows();
    return rows.source(gap(task), 0) == rows.source(0, 0) + rows.dilation();
  }

  /// How many numbers a thread would keep at least.
  static long least(PhotoProblem task) {
    return (long) WideRows.pixels(task, Math.min(LEAST_COLUMNS, task.columns().output()))
        * task.problem().inChannels()
        * WideRows.slots(task);
  }

  private void cut(int cached) {
    int columns = task.columns().output();
    int rows = task.rows().output();
    long pixels = cached / (WideRows.slots(task) * channels);
    long least = Math.max(LEAST_COLUMNS, WIDER * (long) task.columns().kernel());
    long most = Math.max(least, pixels / task.columns().stride());
    int across = (int) Math.ceilDiv(columns, most);
    int down =
        (int) Math.ceilDiv(rows, (long) gap * Math.max(LEAST_ROWS, 6 * WideRows.slots(task)));
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

  /// Makes the output.
  ///
  /// @param makers makes what a thread makes its rows with; given the most columns of a tile
  void run(IntFunction<RowMaker> makers, byte[] out, Workers workers, Watch watch) {
    RowMaker[] each = new RowMaker[workers.threads()];
    workers.run(
        tiles.size(),
        watch,
        (tile, worker) -> {
          if (each[worker] == null) {
            each[worker] = makers.apply(widest);
          }
          run(tiles.get(tile), each[worker], out);
        });
  }

  private void run(Tile tile, RowMaker maker, byte[] out) {
    maker.begin(tile.left);
    int width = task.columns().output();
    int together = sliding(task) ? 4 : 1;
    int output = tile.top;
    while (output < tile.bottom) {
      int count = Math.min(together, Math.ceilDiv(tile.bottom - output, gap));
      int to = (output * width + tile.left) * channels;
      int stride = gap * width * channels;
      maker.make(output, count, out, to, stride, (tile.right - tile.left) * channels);
      output += count * gap;
    }
  }
}
