package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.tensor.Raster;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The rows of a photograph that the current output rows look at, as wider numbers with their
/// border written out, for one tile of columns. Rows are kept while a window moves down; the oldest
/// makes room.
///
/// A pixel's channels stand side by side, alpha included: it costs a lane and saves a loop. With
/// stride s a row is stored as s rows side by side, one of each s-th pixel, as in a [Sheet].
///
/// @param <C> the numbers
final class WideRows<C extends Cells> {
  private final PhotoProblem task;
  private final Raster photo;
  private final int start;
  private final int pixels;
  private final int step;
  private final int phase;
  private final int stride;
  private final int[] coordinates;
  private final C cells;
  private int oldest;
  private int first;

  /// @param columns the most output columns of a tile
  /// @param slack how many numbers there must be behind a row
  /// @param spare how many rows there is room for behind those that are kept
  /// @param line how many numbers a line of the cache holds
  /// @param cells makes so many numbers
  WideRows(
      PhotoProblem task,
      Raster photo,
      int columns,
      int slack,
      int spare,
      int line,
      IntFunction<C> cells) {
    this.task = task;
    this.photo = photo;
    this.pixels = pixels(task, columns);
    this.step = Math.min(task.columns().stride(), pixels);
    this.phase = Math.ceilDiv(pixels, step);
    // the first number of a large array lies a quarter of a line behind the start of one
    this.start = line - line / 4;
    this.stride = Aligned.apart(length() + slack, line);
    this.coordinates = new int[slots(task)];
    this.cells = cells.apply(start + stride * (coordinates.length + spare));
  }

  /// How many rows are kept: four windows that slide, and the one that the last window left.
  static int slots(PhotoProblem task) {
    return task.rows().kernel() + 4;
  }

  /// How many input pixels so many output columns look at.
  static int pixels(PhotoProblem task, int columns) {
    Axis axis = task.columns();
    return axis.source(columns - 1, axis.kernel() - 1) - axis.source(0, 0) + 1;
  }

  /// Begins a tile at an output column, or a band of rows.
  void begin(int column) {
    first = task.columns().source(column, 0);
    oldest = 0;
    Arrays.fill(coordinates, Integer.MIN_VALUE);
  }

  /// All rows; their beginnings are what [#row] and [#spare] say.
  C cells() {
    return cells;
  }

  /// How many numbers a row holds.
  int length() {
    return phase * step * photo.channels();
  }

  /// Where spare row `i` begins.
  int spare(int i) {
    return start + stride * (coordinates.length + i);
  }

  /// How far behind the beginning of a row the pixel of tap `q` of the first output is.
  int shift(int q) {
    return at(task.columns().source(0, q) - task.columns().source(0, 0));
  }

  /// [#shift] of each tap.
  int[] shifts(int width) {
    return IntStream.range(0, width).map(this::shift).toArray();
  }

  /// Where the row of a coordinate begins; it is made when it is not there.
  ///
  /// @param coordinate a row of the photo, or of the border around it
  int row(int coordinate) {
    for (int slot = 0; slot < coordinates.length; slot++) {
      if (coordinates[slot] == coordinate) {
        return start + slot * stride;
      }
    }
    int slot = oldest;
    oldest = (oldest + 1) % coordinates.length;
    coordinates[slot] = coordinate;
    widen(coordinate, start + slot * stride);
    return start + slot * stride;
  }

  /// Where the rows begin that some output rows look at, from the first one's first tap to the last
  /// one's last; made when they are not there.
  ///
  /// @param count how many output rows, each one tap further than the last
  int[] under(int output, int count) {
    int[] starts = coordinates(task, output, count);
    for (int r = 0; r < starts.length; r++) {
      starts[r] = row(starts[r]);
    }
    return starts;
  }

  /// The rows of the photo, or of the border around it, that some output rows look at.
  static int[] coordinates(PhotoProblem task, int output, int count) {
    int height = task.rows().kernel();
    int gap = Tiles.gap(task);
    int[] coordinates = new int[height + count - 1];
    for (int r = 0; r < coordinates.length; r++) {
      int below = Math.max(0, r - height + 1);
      coordinates[r] = task.rows().source(output + below * gap, r - below);
    }
    return coordinates;
  }

  /// Where a pixel of a row is stored.
  private int at(int pixel) {
    return (pixel % step * phase + pixel / step) * photo.channels();
  }

  private void widen(int coordinate, int to) {
    int y = task.border().source(coordinate, photo.height());
    if (y < 0) {
      cells.clear(to, to + length());
      return;
    }
    int begin = Math.clamp(-(long) first, 0, pixels);
    int end = Math.clamp((long) photo.width() - first, begin, pixels);
    int line = y * photo.width() * photo.channels();
    if (step == 1 && begin < end) {
      int from = line + (first + begin) * photo.channels();
      int count = (end - begin) * photo.channels();
      cells.widen(photo.shared(), from, to + begin * photo.channels(), count);
      widenEach(line, to, 0, begin);
      widenEach(line, to, end, pixels);
    } else {
      widenEach(line, to, 0, pixels);
    }
  }

  private void widenEach(int line, int to, int begin, int end) {
    byte[] samples = photo.shared();
    int channels = photo.channels();
    for (int pixel = begin; pixel < end; pixel++) {
      int x = task.border().source(first + pixel, photo.width());
      for (int c = 0; c < channels; c++) {
        cells.put(to + at(pixel) + c, x < 0 ? 0 : samples[line + x * channels + c] & 0xFF);
      }
    }
  }
}
