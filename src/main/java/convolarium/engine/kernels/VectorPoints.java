package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Winograd's transforms at the points 0, 1, −1, 2, −2 and ∞ by vectors: the even and the odd part
/// of a row are worked out once for a point and its opposite.
final class VectorPoints {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  private VectorPoints() {}

  static void toPoints(float[] x, int xo, int[] from, float[] y, int yo, int[] to, int n) {
    int from0 = xo + from[0];
    int from1 = xo + from[1];
    int from2 = xo + from[2];
    int from3 = xo + from[3];
    int from4 = xo + from[4];
    int from5 = xo + from[5];
    int to0 = yo + to[0];
    int to1 = yo + to[1];
    int to2 = yo + to[2];
    int to3 = yo + to[3];
    int to4 = yo + to[4];
    int to5 = yo + to[5];
    FloatVector minusFour = FloatVector.broadcast(FLOATS, -4);
    FloatVector minusFive = FloatVector.broadcast(FLOATS, -5);
    FloatVector four = FloatVector.broadcast(FLOATS, 4);
    for (int j = 0; j < n; j += LANES) {
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, from0 + j);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, from1 + j);
      FloatVector x2 = FloatVector.fromArray(FLOATS, x, from2 + j);
      FloatVector x3 = FloatVector.fromArray(FLOATS, x, from3 + j);
      FloatVector x4 = FloatVector.fromArray(FLOATS, x, from4 + j);
      FloatVector x5 = FloatVector.fromArray(FLOATS, x, from5 + j);
      FloatVector even = x2.fma(minusFour, x4);
      FloatVector odd = x1.fma(minusFour, x3);
      FloatVector farEven = x4.sub(x2);
      FloatVector half = x3.sub(x1);
      FloatVector farOdd = half.add(half);
      x0.fma(four, x2.fma(minusFive, x4)).intoArray(y, to0 + j);
      even.add(odd).intoArray(y, to1 + j);
      even.sub(odd).intoArray(y, to2 + j);
      farEven.add(farOdd).intoArray(y, to3 + j);
      farEven.sub(farOdd).intoArray(y, to4 + j);
      x1.fma(four, x3.fma(minusFive, x5)).intoArray(y, to5 + j);
    }
  }

  static void fromPoints(
      float[] x, int xo, int xStride, int outputs, float[] y, int yo, int yStride, int n) {
    FloatVector two = FloatVector.broadcast(FLOATS, 2);
    FloatVector four = FloatVector.broadcast(FLOATS, 4);
    FloatVector eight = FloatVector.broadcast(FLOATS, 8);
    FloatVector sixteen = FloatVector.broadcast(FLOATS, 16);
    // the point at infinity goes to the last output alone; no vector depends on a branch
    FloatVector last1 = FloatVector.broadcast(FLOATS, outputs == 2 ? 1 : 0);
    FloatVector last2 = FloatVector.broadcast(FLOATS, outputs == 3 ? 1 : 0);
    FloatVector last3 = FloatVector.broadcast(FLOATS, outputs == 4 ? 1 : 0);
    for (int j = 0; j < n; j += LANES) {
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, xo + j);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, xo + xStride + j);
      FloatVector x2 = FloatVector.fromArray(FLOATS, x, xo + 2 * xStride + j);
      FloatVector x3 = FloatVector.fromArray(FLOATS, x, xo + 3 * xStride + j);
      FloatVector x4 = FloatVector.fromArray(FLOATS, x, xo + 4 * xStride + j);
      FloatVector x5 = FloatVector.fromArray(FLOATS, x, xo + 5 * xStride + j);
      FloatVector even = x1.add(x2);
      FloatVector odd = x1.sub(x2);
      FloatVector farEven = x3.add(x4);
      FloatVector farOdd = x3.sub(x4);
      x0.add(even).add(farEven).intoArray(y, yo + j);
      x5.fma(last1, farOdd.fma(two, odd)).intoArray(y, yo + yStride + j);
      if (outputs > 2) {
        x5.fma(last2, farEven.fma(four, even)).intoArray(y, yo + 2 * yStride + j);
      }
      if (outputs > 3) {
        x5.fma(last3, farOdd.fma(eight, odd)).intoArray(y, yo + 3 * yStride + j);
      }
      if (outputs > 4) {
        x5.add(farEven.fma(sixteen, even)).intoArray(y, yo + 4 * yStride + j);
      }
    }
  }
}
