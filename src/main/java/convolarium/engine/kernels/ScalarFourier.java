package convolarium.engine.kernels;

/// The stages of a Fourier transform in plain Java.
final class ScalarFourier implements FourierKernels {

  @Override
  public void split(float[] x, int at, int step, int quarter, int blocks, float[] roots) {
    int gap = quarter * step;
    for (int block = 0; block < blocks; block++) {
      int from = at + 4 * block * gap;
      for (int row = from; row < from + gap; row += step) {
        split(x, row, gap, roots, 6 * block);
      }
    }
  }

  /// Four rows, `gap` apart.
  private static void split(float[] x, int row, int gap, float[] roots, int root) {
    float r1 = roots[root];
    float i1 = roots[root + 1];
    float r2 = roots[root + 2];
    float i2 = roots[root + 3];
    float r3 = roots[root + 4];
    float i3 = roots[root + 5];
    for (int a = row; a < row + STRIP; a++) {
      int b = a + gap;
      int c = b + gap;
      int d = c + gap;
      float br = x[b] * r1 - x[b + STRIP] * i1;
      float bi = x[b] * i1 + x[b + STRIP] * r1;
      float cr = x[c] * r2 - x[c + STRIP] * i2;
      float ci = x[c] * i2 + x[c + STRIP] * r2;
      float dr = x[d] * r3 - x[d + STRIP] * i3;
      float di = x[d] * i3 + x[d + STRIP] * r3;
      float sumR = x[a] + cr;
      float sumI = x[a + STRIP] + ci;
      float lessR = x[a] - cr;
      float lessI = x[a + STRIP] - ci;
      x[a] = sumR + (br + dr);
      x[a + STRIP] = sumI + (bi + di);
      x[c] = sumR - (br + dr);
      x[c + STRIP] = sumI - (bi + di);
      x[b] = lessR - (bi - di);
      x[b + STRIP] = lessI + (br - dr);
      x[d] = lessR + (bi - di);
      x[d + STRIP] = lessI - (br - dr);
    }
  }

  @Override
  public void join(float[] x, int at, int step, int quarter, int blocks, float[] roots) {
    int gap = quarter * step;
    for (int block = 0; block < blocks; block++) {
      int from = at + 4 * block * gap;
      for (int row = from; row < from + gap; row += step) {
        join(x, row, gap, roots, 6 * block);
      }
    }
  }

  private static void join(float[] x, int row, int gap, float[] roots, int root) {
    float r1 = roots[root];
    float i1 = roots[root + 1];
    float r2 = roots[root + 2];
    float i2 = roots[root + 3];
    float r3 = roots[root + 4];
    float i3 = roots[root + 5];
    for (int a = row; a < row + STRIP; a++) {
      int b = a + gap;
      int c = b + gap;
      int d = c + gap;
      float sumR = x[a] + x[c];
      float sumI = x[a + STRIP] + x[c + STRIP];
      float lessR = x[a] - x[c];
      float lessI = x[a + STRIP] - x[c + STRIP];
      float tr = x[b] + x[d];
      float ti = x[b + STRIP] + x[d + STRIP];
      float ur = x[b] - x[d];
      float ui = x[b + STRIP] - x[d + STRIP];
      x[a] = sumR + tr;
      x[a + STRIP] = sumI + ti;
      x[c] = (sumR - tr) * r2 + (sumI - ti) * i2;
      x[c + STRIP] = (sumI - ti) * r2 - (sumR - tr) * i2;
      x[b] = (lessR + ui) * r1 + (lessI - ur) * i1;
      x[b + STRIP] = (lessI - ur) * r1 - (lessR + ui) * i1;
      x[d] = (lessR - ui) * r3 + (lessI + ur) * i3;
      x[d + STRIP] = (lessI + ur) * r3 - (lessR - ui) * i3;
    }
  }

  @Override
  public void product(float[] x, int at, int step, int rows, float[] k, int ko) {
    for (int row = 0; row < rows; row++) {
      int to = at + row * step;
      int by = ko + row * 2 * STRIP;
      for (int i = 0; i < STRIP; i++) {
        float re = x[to + i];
        float im = x[to + i + STRIP];
        x[to + i] = re * k[by + i] - im * k[by + i + STRIP];
        x[to + i + STRIP] = re * k[by + i + STRIP] + im * k[by + i];
      }
    }
  }

  @Override
  public void transpose(float[] x, int xo, float[] y, int yo) {
    int row = 2 * STRIP;
    for (int i = 0; i < STRIP; i++) {
      for (int j = 0; j < STRIP; j++) {
        y[yo + j * row + i] = x[xo + i * row + j];
        y[yo + j * row + i + STRIP] = x[xo + i * row + j + STRIP];
      }
    }
  }
}
