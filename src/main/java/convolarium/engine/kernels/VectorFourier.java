package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The stages of a Fourier transform by vectors: each lane is a column of its own, so that nothing
/// moves between lanes but in the transposition.
final class VectorFourier implements FourierKernels {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int ROW = 2 * STRIP;

  /// For each round of a transposition, from which lane of two vectors the first and the second
  /// result take each of theirs.
  private static final float[] FIRST = lanes(false);

  private static final float[] SECOND = lanes(true);

  private static float[] lanes(boolean second) {
    int rounds = Integer.numberOfTrailingZeros(LANES);
    float[] lanes = new float[rounds * LANES];
    for (int i = 0; i < lanes.length; i++) {
      int lane = i % LANES;
      int bit = 1 << i / LANES;
      boolean upper = (lane & bit) != 0;
      lanes[i] = second ? upper ? LANES + lane : lane + bit : upper ? LANES + lane - bit : lane;
    }
    return lanes;
  }

  @Override
  public void split(float[] x, int at, int step, int quarter, int blocks, float[] roots) {
    int gap = quarter * step;
    for (int block = 0; block < blocks; block++) {
      int root = 6 * block;
      FloatVector r1 = FloatVector.broadcast(FLOATS, roots[root]);
      FloatVector i1 = FloatVector.broadcast(FLOATS, roots[root + 1]);
      FloatVector n1 = i1.neg();
      FloatVector r2 = FloatVector.broadcast(FLOATS, roots[root + 2]);
      FloatVector i2 = FloatVector.broadcast(FLOATS, roots[root + 3]);
      FloatVector n2 = i2.neg();
      FloatVector r3 = FloatVector.broadcast(FLOATS, roots[root + 4]);
      FloatVector i3 = FloatVector.broadcast(FLOATS, roots[root + 5]);
      FloatVector n3 = i3.neg();
      int from = at + 4 * block * gap;
      for (int row = from; row < from + gap; row += step) {
        for (int a = row; a < row + STRIP; a += LANES) {
          int b = a + gap;
          int c = b + gap;
          int d = c + gap;
          FloatVector xr = FloatVector.fromArray(FLOATS, x, c);
          FloatVector xi = FloatVector.fromArray(FLOATS, x, c + STRIP);
          FloatVector yr = xi.fma(n2, xr.mul(r2));
          FloatVector yi = xr.fma(i2, xi.mul(r2));
          xr = FloatVector.fromArray(FLOATS, x, a);
          xi = FloatVector.fromArray(FLOATS, x, a + STRIP);
          FloatVector sumR = xr.add(yr);
          FloatVector sumI = xi.add(yi);
          FloatVector lessR = xr.sub(yr);
          FloatVector lessI = xi.sub(yi);
          xr = FloatVector.fromArray(FLOATS, x, b);
          xi = FloatVector.fromArray(FLOATS, x, b + STRIP);
          FloatVector br = xi.fma(n1, xr.mul(r1));
          FloatVector bi = xr.fma(i1, xi.mul(r1));
          xr = FloatVector.fromArray(FLOATS, x, d);
          xi = FloatVector.fromArray(FLOATS, x, d + STRIP);
          yr = xi.fma(n3, xr.mul(r3));
          yi = xr.fma(i3, xi.mul(r3));
          FloatVector tr = br.add(yr);
          FloatVector ti = bi.add(yi);
          sumR.add(tr).intoArray(x, a);
          sumI.add(ti).intoArray(x, a + STRIP);
          sumR.sub(tr).intoArray(x, c);
          sumI.sub(ti).intoArray(x, c + STRIP);
          tr = br.sub(yr);
          ti = bi.sub(yi);
          lessR.sub(ti).intoArray(x, b);
          lessI.add(tr).intoArray(x, b + STRIP);
          lessR.add(ti).intoArray(x, d);
          lessI.sub(tr).intoArray(x, d + STRIP);
        }
      }
    }
  }

  @Override
  public void join(float[] x, int at, int step, int quarter, int blocks, float[] roots) {
    int gap = quarter * step;
    for (int block = 0; block < blocks; block++) {
      int root = 6 * block;
      FloatVector r1 = FloatVector.broadcast(FLOATS, roots[root]);
      FloatVector i1 = FloatVector.broadcast(FLOATS, roots[root + 1]);
      FloatVector n1 = i1.neg();
      FloatVector r2 = FloatVector.broadcast(FLOATS, roots[root + 2]);
      FloatVector i2 = FloatVector.broadcast(FLOATS, roots[root + 3]);
      FloatVector n2 = i2.neg();
      FloatVector r3 = FloatVector.broadcast(FLOATS, roots[root + 4]);
      FloatVector i3 = FloatVector.broadcast(FLOATS, roots[root + 5]);
      FloatVector n3 = i3.neg();
      int from = at + 4 * block * gap;
      for (int row = from; row < from + gap; row += step) {
        for (int a = row; a < row + STRIP; a += LANES) {
          int b = a + gap;
          int c = b + gap;
          int d = c + gap;
          FloatVector xr = FloatVector.fromArray(FLOATS, x, a);
          FloatVector xi = FloatVector.fromArray(FLOATS, x, a + STRIP);
          FloatVector yr = FloatVector.fromArray(FLOATS, x, c);
          FloatVector yi = FloatVector.fromArray(FLOATS, x, c + STRIP);
          FloatVector sumR = xr.add(yr);
          FloatVector sumI = xi.add(yi);
          FloatVector lessR = xr.sub(yr);
          FloatVector lessI = xi.sub(yi);
          xr = FloatVector.fromArray(FLOATS, x, b);
          xi = FloatVector.fromArray(FLOATS, x, b + STRIP);
          yr = FloatVector.fromArray(FLOATS, x, d);
          yi = FloatVector.fromArray(FLOATS, x, d + STRIP);
          FloatVector tr = xr.add(yr);
          FloatVector ti = xi.add(yi);
          sumR.add(tr).intoArray(x, a);
          sumI.add(ti).intoArray(x, a + STRIP);
          sumR = sumR.sub(tr);
          sumI = sumI.sub(ti);
          sumR.fma(r2, sumI.mul(i2)).intoArray(x, c);
          sumR.fma(n2, sumI.mul(r2)).intoArray(x, c + STRIP);
          tr = xr.sub(yr);
          ti = xi.sub(yi);
          xr = lessR.add(ti);
          xi = lessI.sub(tr);
          xr.fma(r1, xi.mul(i1)).intoArray(x, b);
          xr.fma(n1, xi.mul(r1)).intoArray(x, b + STRIP);
          yr = lessR.sub(ti);
          yi = lessI.add(tr);
          yr.fma(r3, yi.mul(i3)).intoArray(x, d);
          yr.fma(n3, yi.mul(r3)).intoArray(x, d + STRIP);
        }
      }
    }
  }

  @Override
  public void product(float[] x, int at, int step, int rows, float[] k, int ko) {
    for (int row = 0; row < rows; row++) {
      int to = at + row * step;
      int by = ko + row * 2 * STRIP;
      for (int i = 0; i < STRIP; i += LANES) {
        FloatVector a = FloatVector.fromArray(FLOATS, x, to + i);
        FloatVector b = FloatVector.fromArray(FLOATS, x, to + i + STRIP);
        FloatVector c = FloatVector.fromArray(FLOATS, k, by + i);
        FloatVector d = FloatVector.fromArray(FLOATS, k, by + i + STRIP);
        a.mul(c).sub(b.mul(d)).intoArray(x, to + i);
        a.fma(d, b.mul(c)).intoArray(x, to + i + STRIP);
      }
    }
  }

  @Override
  public void transpose(float[] x, int xo, float[] y, int yo) {
    for (int i = 0; i < STRIP; i += LANES) {
      for (int j = 0; j < STRIP; j += LANES) {
        int from = xo + i * ROW + j;
        int to = yo + j * ROW + i;
        square(x, from, y, to);
        square(x, from + STRIP, y, to + STRIP);
      }
    }
  }

  /// Transposes as many rows as a vector has lanes: in each round pairs of rows exchange every
  /// second stretch of 1, 2, 4, … lanes. Two rounds at a time stay in registers.
  private static void square(float[] x, int xo, float[] y, int yo) {
    twoRounds(x, xo, 1, y, yo);
    if (LANES == 8) {
      oneRound(4, y, yo);
    } else if (LANES == 16) {
      twoRounds(y, yo, 4, y, yo);
    }
  }

  private static void twoRounds(float[] x, int xo, int bit, float[] y, int yo) {
    int round = Integer.numberOfTrailingZeros(bit) * LANES;
    FloatVector f1 = FloatVector.fromArray(FLOATS, FIRST, round);
    FloatVector s1 = FloatVector.fromArray(FLOATS, SECOND, round);
    FloatVector f2 = FloatVector.fromArray(FLOATS, FIRST, round + LANES);
    FloatVector s2 = FloatVector.fromArray(FLOATS, SECOND, round + LANES);
    for (int i = 0; i < LANES; i += 4 * bit) {
      for (int j = i; j < i + bit; j++) {
        int from = xo + j * ROW;
        FloatVector a = FloatVector.fromArray(FLOATS, x, from);
        FloatVector b = FloatVector.fromArray(FLOATS, x, from + bit * ROW);
        FloatVector c = FloatVector.fromArray(FLOATS, x, from + 2 * bit * ROW);
        FloatVector d = FloatVector.fromArray(FLOATS, x, from + 3 * bit * ROW);
        FloatVector ab = f1.selectFrom(a, b);
        FloatVector cd = f1.selectFrom(c, d);
        int to = yo + j * ROW;
        f2.selectFrom(ab, cd).intoArray(y, to);
        s2.selectFrom(ab, cd).intoArray(y, to + 2 * bit * ROW);
        ab = s1.selectFrom(a, b);
        cd = s1.selectFrom(c, d);
        f2.selectFrom(ab, cd).intoArray(y, to + bit * ROW);
        s2.selectFrom(ab, cd).intoArray(y, to + 3 * bit * ROW);
      }
    }
  }

  private static void oneRound(int bit, float[] y, int yo) {
    int round = Integer.numberOfTrailingZeros(bit) * LANES;
    FloatVector first = FloatVector.fromArray(FLOATS, FIRST, round);
    FloatVector second = FloatVector.fromArray(FLOATS, SECOND, round);
    for (int j = 0; j < bit; j++) {
      FloatVector a = FloatVector.fromArray(FLOATS, y, yo + j * ROW);
      FloatVector b = FloatVector.fromArray(FLOATS, y, yo + (j + bit) * ROW);
      first.selectFrom(a, b).intoArray(y, yo + j * ROW);
      second.selectFrom(a, b).intoArray(y, yo + (j + bit) * ROW);
    }
  }
}
