package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.engine.kernels.Quotient;
import convolarium.tensor.Raster;

/// Makes rows of samples for [WholeNumbers]: down in 16 bits, then across, a stretch at a time, so
/// that what lies between the two stays in the first cache.
final class WholeRows implements RowMaker {
  private static final int STRETCH = 2048;

  /// How many numbers of 16 bits a line of the cache holds, and where the first line of an array
  /// begins.
  private static final int LINE = 32;

  private static final int START = 24;

  private final PhotoTask task;
  private final Kernels kernels;
  private final WholeColumns columns;
  private final Quotient by;
  private final WideRows<ByteCells> rows;
  private final int[] offsets;
  private final int reach;
  private final int stretch;
  private final int stride;
  private final short[] sums;

  /// @param width the most output columns of a tile
  WholeRows(
      PhotoTask task, Raster photo, Kernels kernels, int width, WholeColumns columns, Quotient by) {
    this.task = task;
    this.kernels = kernels;
    this.columns = columns;
    this.by = by;
    this.rows = ByteCells.rows(task, photo, kernels, width, 0);
    int farthest = 0;
    for (int tap = 0; tap < task.columns().kernel(); tap++) {
      farthest = Math.max(farthest, rows.shift(tap));
    }
    this.reach = farthest;
    this.stretch = Math.min(Math.max(STRETCH, 4 * reach), width * photo.channels());
    this.stride = Aligned.apart(stretch + reach + kernels.slack(), LINE);
    // a kernel of zeros has no column, and takes its sums from a row of zeros
    this.sums = new short[START + Math.max(1, columns.distinct().size()) * stride];
    this.offsets = new int[columns.which().length];
    for (int i = 0; i < offsets.length; i++) {
      int tap = Math.min(i, task.columns().kernel() - 1);
      offsets[i] = START + columns.which()[i] * stride + rows.shift(tap);
    }
  }

  @Override
  public void begin(int column) {
    rows.begin(column);
  }

  @Override
  public void make(int output, int count, byte[] out, int to, int outStride, int n) {
    int[] under = rows.under(output, count);
    for (int row = 0; row < count; row++) {
      for (int from = 0; from < n; from += stretch) {
        int length = Math.min(stretch, n - from);
        down(under, row, from, length + reach);
        across(out, to + row * outStride + from, length);
      }
    }
  }

  private void down(int[] under, int row, int from, int n) {
    int height = task.rows().kernel();
    int[] three = new int[WholeKernel.SIDE];
    for (int tap = 0; tap < three.length; tap++) {
      three[tap] = under[row + Math.min(tap, height - 1)] + from;
    }
    byte[] samples = rows.cells().values();
    int to = START;
    for (short[] column : columns.distinct()) {
      kernels.whole().columnSums(samples, three, column, sums, to, n);
      to += stride;
    }
  }

  private void across(byte[] out, int to, int n) {
    boolean absolute = task.response().unsigned();
    kernels.whole().quotients(sums, 0, offsets, columns.weights(), absolute, by, out, to, n);
  }
}
