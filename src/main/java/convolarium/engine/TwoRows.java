package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;

/// Makes two rows of samples at a time from the rows of bytes under them, which must slide.
///
/// Away from the border they are read where they lie in the photo: laying out all of it took a
/// quarter of the time of a 3 × 3 average. What sees the border is made from [WideRows]: whole rows
/// at the top and the bottom, strips at the sides.
final class TwoRows implements RowMaker {
  private final PhotoProblem task;
  private final Raster photo;
  private final Loop loop;
  private final WideRows<ByteCells> rows;
  private final WideRows<ByteCells> left;
  private final WideRows<ByteCells> right;
  private final int[] shifts;
  private final int inside;
  private final int insideEnd;
  private int column;

  /// What makes two rows of `n` samples, `stride` apart.
  @FunctionalInterface
  interface Loop {
    /// @param x rows of samples in `[0, 255]`
    /// @param offsets where each tap of the first row begins, row by row, and one row of taps more
    void make(byte[] x, int[] offsets, byte[] out, int to, int stride, int n);
  }

  /// Makes the whole output by a loop, tile by tile.
  static void run(
      PhotoProblem task, Raster photo, byte[] out, Machine machine, Watch watch, Loop loop) {
    new Tiles(task, photo.channels(), Byte.BYTES)
        .run(
            columns -> new TwoRows(task, photo, machine.kernels(), columns, loop),
            out,
            machine.workers(),
            watch);
  }

  /// @param width the most output columns of a tile
  private TwoRows(PhotoProblem task, Raster photo, Kernels kernels, int width, Loop loop) {
    this.task = task;
    this.photo = photo;
    this.loop = loop;
    Axis across = task.columns();
    // the output columns that see no border; none where pixels do not lie side by side
    int first = Math.max(0, across.seeing(0, 0));
    int end = across.seeing(across.input() - 1, across.kernel() - 1) + 1;
    // and no strip is so narrow that it would be made sample by sample
    int strip = Math.ceilDiv(kernels.slack(), photo.channels());
    this.inside = across.stride() > 1 ? across.output() : first > 0 ? Math.max(first, strip) : 0;
    this.insideEnd = end < across.output() ? Math.min(end, across.output() - strip) : end;
    this.rows = ByteCells.rows(task, photo, kernels, width, 0);
    int before = Math.clamp(inside, 1, width);
    this.left = ByteCells.rows(task, photo, kernels, before, 0);
    int behind = Math.clamp((long) across.output() - insideEnd, 1, width);
    this.right = ByteCells.rows(task, photo, kernels, behind, 0);
    this.shifts = rows.shifts(across.kernel());
  }

  @Override
  public void begin(int column) {
    this.column = column;
    rows.begin(column);
    left.begin(column);
    right.begin(Math.max(column, insideEnd));
  }

  @Override
  public void make(int output, int count, byte[] out, int to, int stride, int n) {
    int channels = photo.channels();
    int columns = n / channels;
    int begin = Math.clamp((long) inside - column, 0, columns);
    int end = Math.clamp((long) insideEnd - column, 0, columns);
    int[] coordinates = WideRows.coordinates(task, output, count);
    if (begin >= end || seesBorder(coordinates)) {
      laidOut(rows, output, count, out, to, stride, n);
      return;
    }
    if (begin > 0) {
      laidOut(left, output, count, out, to, stride, begin * channels);
    }
    int[] under = new int[coordinates.length];
    for (int r = 0; r < under.length; r++) {
      int pixel = task.columns().source(column + begin, 0);
      under[r] = (coordinates[r] * photo.width() + pixel) * channels;
    }
    byte[] samples = photo.shared();
    make(samples, under, count, out, to + begin * channels, stride, (end - begin) * channels);
    if (end < columns) {
      int at = to + end * channels;
      laidOut(right, output, count, out, at, stride, (columns - end) * channels);
    }
  }

  private boolean seesBorder(int[] coordinates) {
    for (int coordinate : coordinates) {
      if (task.rows().isPadding(coordinate)) {
        return true;
      }
    }
    return false;
  }

  private void laidOut(
      WideRows<ByteCells> from, int output, int count, byte[] out, int to, int stride, int n) {
    make(from.cells().values(), from.under(output, count), count, out, to, stride, n);
  }

  private void make(byte[] x, int[] under, int count, byte[] out, int to, int stride, int n) {
    int height = under.length - count + 1;
    int[] offsets = new int[(height + 1) * shifts.length];
    for (int row = 0; row < count; row += 2) {
      boolean alone = row == count - 1;
      for (int i = 0; i < offsets.length; i++) {
        int tap = i / shifts.length;
        offsets[i] = under[row + (alone ? Math.max(0, tap - 1) : tap)] + shifts[i % shifts.length];
      }
      // a row that is left alone comes second, over a first one that nobody wants
      loop.make(x, offsets, out, to + row * stride, alone ? 0 : stride, n);
    }
  }
}
