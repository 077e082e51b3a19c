package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.F2I;
import static jdk.incubator.vector.VectorOperators.I2B;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2I;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// Samples to amounts of light and back by vectors, as [LightCurve] has it. What does not fill a
/// vector is left to the scalar twin, as in [VectorSamples].
final class VectorLight {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Byte> BYTES = VectorSamples.BYTES;
  private static final int LANES = FLOATS.length();

  private VectorLight() {}

  /// @return how many were done
  static int decode(byte[] s, int so, float[] y, int yo, int n) {
    FloatVector a0 = FloatVector.broadcast(FLOATS, LightCurve.A0);
    FloatVector a1 = FloatVector.broadcast(FLOATS, LightCurve.A1);
    FloatVector a2 = FloatVector.broadcast(FLOATS, LightCurve.A2);
    FloatVector a3 = FloatVector.broadcast(FLOATS, LightCurve.A3);
    FloatVector a4 = FloatVector.broadcast(FLOATS, LightCurve.A4);
    FloatVector a5 = FloatVector.broadcast(FLOATS, LightCurve.A5);
    FloatVector a6 = FloatVector.broadcast(FLOATS, LightCurve.A6);
    int end = VectorSamples.BYTES_FIT ? FLOATS.loopBound(n) : 0;
    for (int i = 0; i < end; i += LANES) {
      IntVector samples =
          (IntVector) ByteVector.fromArray(BYTES, s, so + i).convertShape(ZERO_EXTEND_B2I, INTS, 0);
      FloatVector sample = (FloatVector) samples.convert(I2F, 0);
      FloatVector c = sample.mul(LightCurve.TO_WHITE);
      FloatVector curve = c.fma(a6, a5).fma(c, a4).fma(c, a3).fma(c, a2).fma(c, a1).fma(c, a0);
      FloatVector line = sample.mul(1 / LightCurve.SLOPE);
      curve.blend(line, sample.compare(LT, LightCurve.DARK_SAMPLE)).intoArray(y, yo + i);
    }
    return end;
  }

  /// @return how many were done
  static int code(float[] x, int xo, boolean absolute, float offset, byte[] s, int so, int n) {
    FloatVector s0 = FloatVector.broadcast(FLOATS, LightCurve.S0);
    FloatVector s1 = FloatVector.broadcast(FLOATS, LightCurve.S1);
    FloatVector s2 = FloatVector.broadcast(FLOATS, LightCurve.S2);
    FloatVector s3 = FloatVector.broadcast(FLOATS, LightCurve.S3);
    FloatVector s4 = FloatVector.broadcast(FLOATS, LightCurve.S4);
    FloatVector s5 = FloatVector.broadcast(FLOATS, LightCurve.S5);
    FloatVector s6 = FloatVector.broadcast(FLOATS, LightCurve.S6);
    int end = VectorSamples.BYTES_FIT ? FLOATS.loopBound(n) : 0;
    for (int i = 0; i < end; i += LANES) {
      FloatVector amount = FloatVector.fromArray(FLOATS, x, xo + i);
      if (absolute) {
        amount = amount.abs();
      }
      amount = amount.add(offset).max(0).min(255);
      FloatVector r = amount.mul(LightCurve.TO_WHITE).sqrt();
      FloatVector curve = r.fma(s6, s5).fma(r, s4).fma(r, s3).fma(r, s2).fma(r, s1).fma(r, s0);
      FloatVector sample =
          curve.blend(amount.mul(LightCurve.SLOPE), amount.compare(LT, LightCurve.DARK));
      IntVector whole = (IntVector) sample.add(0.5f).convert(F2I, 0);
      ((ByteVector) whole.max(0).min(255).convertShape(I2B, BYTES, 0)).intoArray(s, so + i);
    }
    return end;
  }
}
