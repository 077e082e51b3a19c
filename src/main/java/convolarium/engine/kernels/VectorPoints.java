package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Winograd's transforms at the points 0, 1, −1, 2, −2 and ∞ by vectors: the even and the odd part
/// of a row are worked out once for a point and its opposite.
final class VectorPoints implements PointKernels {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  @Override
  public void toPoints(
      float[] x,
      int xo,
      int pitch,
      int[] from,
      float[] y,
      int yo,
      int stride,
      int[] to,
      int rows,
      int n) {
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
    for (int r = 0; r < rows; r++) {
      int in = r * pitch;
      int out = r * stride;
      for (int j = 0; j < n; j += LANES) {
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, from0 + in + j);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, from1 + in + j);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, from2 + in + j);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, from3 + in + j);
        FloatVector x4 = FloatVector.fromArray(FLOATS, x, from4 + in + j);
        FloatVector x5 = FloatVector.fromArray(FLOATS, x, from5 + in + j);
        FloatVector even = x2.fma(minusFour, x4);
        FloatVector odd = x1.fma(minusFour, x3);
        FloatVector farEven = x4.sub(x2);
        FloatVector half = x3.sub(x1);
        FloatVector farOdd = half.add(half);
        x0.fma(four, x2.fma(minusFive, x4)).intoArray(y, to0 + out + j);
        even.add(odd).intoArray(y, to1 + out + j);
        even.sub(odd).intoArray(y, to2 + out + j);
        farEven.add(farOdd).intoArray(y, to3 + out + j);
        farEven.sub(farOdd).intoArray(y, to4 + out + j);
        x1.fma(four, x3.fma(minusFive, x5)).intoArray(y, to5 + out + j);
      }
    }
  }

  @Override
  public void fromPoints(
      float[] x,
      int xo,
      int xPitch,
      int xStride,
      int outputs,
      float[] y,
      int yo,
      int yPitch,
      int yStride,
      int rows,
      int n) {
    FloatVector two = FloatVector.broadcast(FLOATS, 2);
    FloatVector four = FloatVector.broadcast(FLOATS, 4);
    FloatVector eight = FloatVector.broadcast(FLOATS, 8);
    FloatVector sixteen = FloatVector.broadcast(FLOATS, 16);
    // the point at infinity goes to the last output alone; no vector depends on a branch
    FloatVector last1 = FloatVector.broadcast(FLOATS, outputs == 2 ? 1 : 0);
    FloatVector last2 = FloatVector.broadcast(FLOATS, outputs == 3 ? 1 : 0);
    FloatVector last3 = FloatVector.broadcast(FLOATS, outputs == 4 ? 1 : 0);
    int end = Math.max(0, n - LANES);
    for (int r = 0; r < rows; r++) {
      int in = xo + r * xPitch;
      int out = yo + r * yPitch;
      for (int i = 0; i < n; i += LANES) {
        int j = Math.min(i, end);
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, in + j);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, in + xStride + j);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, in + 2 * xStride + j);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, in + 3 * xStride + j);
        FloatVector x4 = FloatVector.fromArray(FLOATS, x, in + 4 * xStride + j);
        FloatVector x5 = FloatVector.fromArray(FLOATS, x, in + 5 * xStride + j);
        FloatVector even = x1.add(x2);
        FloatVector odd = x1.sub(x2);
        FloatVector farEven = x3.add(x4);
        FloatVector farOdd = x3.sub(x4);
        x0.add(even).add(farEven).intoArray(y, out + j);
        x5.fma(last1, farOdd.fma(two, odd)).intoArray(y, out + yStride + j);
        if (outputs > 2) {
          x5.fma(last2, farEven.fma(four, even)).intoArray(y, out + 2 * yStride + j);
        }
        if (outputs > 3) {
          x5.fma(last3, farOdd.fma(eight, odd)).intoArray(y, out + 3 * yStride + j);
        }
        if (outputs > 4) {
          x5.add(farEven.fma(sixteen, even)).intoArray(y, out + 4 * yStride + j);
        }
      }
    }
  }
}
