package convolarium.engine.kernels;

import java.util.Arrays;

/// Tiles of matrix products, and inner products, a row at a time.
final class ScalarTile {
  static final int COLUMNS = 48;

  private ScalarTile() {}

  static void tile(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      boolean add,
      float[] c,
      int co,
      int stride) {
    tile(Kernels.ROWS, COLUMNS, depth, a, ao, b, bo, offsets, add, c, co, stride);
  }

  static void thirdTile(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      boolean add,
      float[] c,
      int co,
      int stride) {
    tile(Kernels.ROWS, COLUMNS / 3, depth, a, ao, b, bo, offsets, add, c, co, stride);
  }

  private static void tile(
      int rows,
      int columns,
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      boolean add,
      float[] c,
      int co,
      int stride) {
    float[] row = new float[columns];
    float[][] sums = new float[rows][columns];
    for (int k = 0; k < depth; k++) {
      System.arraycopy(b, bo + offsets[k], row, 0, columns);
      for (int i = 0; i < rows; i++) {
        Stretch.add(row, a[ao + k * Kernels.ROWS + i], sums[i], 0, columns);
      }
    }
    for (int i = 0; i < rows; i++) {
      int to = co + i * stride;
      for (int j = 0; j < columns; j++) {
        c[to + j] = add ? c[to + j] + sums[i][j] : sums[i][j];
      }
    }
  }

  static void column(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co, int stride) {
    float[] sums = new float[Kernels.ROWS];
    for (int k = 0; k < depth * Kernels.ROWS; k += Kernels.ROWS) {
      for (int i = 0; i < Kernels.ROWS; i++) {
        sums[i] += a[ao + k + i] * b[bo + k + i];
      }
    }
    for (int i = 0; i < Kernels.ROWS; i++) {
      int to = co + i * stride;
      c[to] = add ? c[to] + sums[i] : sums[i];
    }
  }

  static void repeat(int depth, float[] x, int xo, int[] offsets, float[] b, int bo) {
    for (int k = 0; k < depth; k++) {
      int to = bo + k * Kernels.ROWS;
      Arrays.fill(b, to, to + Kernels.ROWS, x[xo + offsets[k]]);
    }
  }

  static void lowTile(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co) {
    int columns = Kernels.LOW_COLUMNS;
    int[] offsets = new int[depth];
    Arrays.setAll(offsets, k -> k * columns);
    tile(Kernels.LOW_ROWS, columns, depth, a, ao, b, bo, offsets, add, c, co, columns);
  }

  static void inner(
      int rows, float[] a, int ao, int pitch, float[] b, int bo, int n, float[] y, int yo) {
    for (int i = 0; i < rows; i++) {
      y[yo + i] += inner(a, ao + i * pitch, b, bo, n);
    }
  }

  private static float inner(float[] a, int ao, float[] b, int bo, int n) {
    float[] sums = new float[8];
    for (int j = 0; j < n; j++) {
      sums[j % 8] += a[ao + j] * b[bo + j];
    }
    float sum = 0;
    for (float part : sums) {
      sum += part;
    }
    return sum;
  }

  static void pack(
      float[] x,
      int runs,
      int[] starts,
      int[] bounds,
      int[] offsets,
      int first,
      int depth,
      float[] b,
      int bo) {
    for (int k = 0; k < depth; k++) {
      int row = bo + k * COLUMNS;
      for (int r = 0; r < runs; r++) {
        int from = starts[r] + offsets[first + k];
        System.arraycopy(x, from, b, row + bounds[r], bounds[r + 1] - bounds[r]);
      }
    }
  }
}
