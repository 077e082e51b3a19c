package convolarium.engine.kernels;

/// Sums of samples in whole numbers: of few rows a [Stretch] at a time, and else one after the
/// other.
final class ScalarWhole implements WholeKernels {
  @Override
  public void columnSums(byte[] s, int[] rows, short[] weights, short[] y, int yo, int n) {
    Stretch stretch = Stretch.own();
    for (int from = 0; from < n; from += Stretch.MOST) {
      int length = Math.min(Stretch.MOST, n - from);
      stretch.begin(0, length);
      for (int t = 0; t < 3; t++) {
        stretch.add(s, rows[t] + from, weights[t], length);
      }
      stretch.put(y, yo + from, length);
    }
  }

  @Override
  public void slide(byte[] s, int enters, int leaves, short[] y, int yo, int n) {
    for (int j = 0; j < n; j++) {
      y[yo + j] += (short) ((s[enters + j] & 0xFF) - (s[leaves + j] & 0xFF));
    }
  }

  @Override
  public void quotients(
      short[] x,
      int xo,
      int[] offsets,
      short[] weights,
      boolean absolute,
      Quotient by,
      byte[] s,
      int so,
      int n) {
    Stretch stretch = Stretch.own();
    for (int from = 0; from < n; from += Stretch.MOST) {
      int length = Math.min(Stretch.MOST, n - from);
      stretch.begin(0, length);
      for (int t = 0; t < 3; t++) {
        stretch.add(x, xo + offsets[t] + from, weights[t], length);
      }
      stretch.put(absolute, by, s, so + from, length);
    }
  }

  @Override
  public void boxes(
      byte[] x, int[] offsets, int width, Quotient by, byte[] s, int so, int stride, int n) {
    Stretch stretch = Stretch.own();
    for (int i = 0; i < 2; i++) {
      for (int from = 0; from < n; from += Stretch.MOST) {
        int length = Math.min(Stretch.MOST, n - from);
        stretch.begin(0, length);
        for (int t = 0; t < by.divisor(); t++) {
          stretch.add(x, offsets[t + i * width] + from, 1, length);
        }
        stretch.put(false, by, s, so + i * stride + from, length);
      }
    }
  }

  @Override
  public void prefixes(short[] x, int xo, int step, int[] p, int po, int n) {
    for (int j = 0; j < n; j++) {
      p[po + step + j] = p[po + j] + (x[xo + j] & 0xFFFF);
    }
  }

  @Override
  public void means(
      int[] p, int po, int gap, float scale, boolean absolute, byte[] s, int so, int n) {
    for (int j = 0; j < n; j++) {
      float mean = (p[po + gap + j] - p[po + j]) * scale;
      s[so + j] = (byte) (Math.min(Math.max(absolute ? Math.abs(mean) : mean, 0), 255) + 0.5f);
    }
  }

  @Override
  public void slopes(
      byte[] x, int[] rows, int[] shifts, short side, short middle, byte[] s, int so, int n) {
    for (int j = 0; j < n; j++) {
      int a = rows[0] + j;
      int b = rows[1] + j;
      int c = rows[2] + j;
      int falling = (x[c + shifts[2]] & 0xFF) - (x[a + shifts[0]] & 0xFF);
      int rising = (x[c + shifts[0]] & 0xFF) - (x[a + shifts[2]] & 0xFF);
      int along = (x[b + shifts[2]] & 0xFF) - (x[b + shifts[0]] & 0xFF);
      int down = (x[c + shifts[1]] & 0xFF) - (x[a + shifts[1]] & 0xFF);
      float g = side * (falling - rising) + middle * along;
      float h = side * (falling + rising) + middle * down;
      s[so + j] = (byte) (Math.min((float) Math.sqrt(g * g + h * h), 255) + 0.5f);
    }
  }
}
