package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.F2I;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.I2B;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.S2B;
import static jdk.incubator.vector.VectorOperators.SUADD;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2S;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_S2I;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// Sums of samples in 16 bits, twice as many to a vector as floats. All but [#columnSums] and
/// [#slide], whose rows have slack, leave what does not fill a vector to the scalar twin.
final class VectorWhole implements WholeKernels {
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorShape HALF = VectorShape.forBitSize(SHORTS.vectorBitSize() / 2);
  private static final VectorSpecies<Byte> BYTES = VectorSpecies.of(byte.class, HALF);
  private static final VectorSpecies<Short> HALF_SHORTS = VectorSpecies.of(short.class, HALF);
  private static final int LANES = SHORTS.length();
  private static final int HALF_LANES = INTS.length();

  private final WholeKernels rest = new ScalarWhole();

  @Override
  public void columnSums(byte[] s, int[] rows, short[] weights, short[] y, int yo, int n) {
    int a = rows[0];
    int b = rows[1];
    int c = rows[2];
    ShortVector u = ShortVector.broadcast(SHORTS, weights[0]);
    ShortVector v = ShortVector.broadcast(SHORTS, weights[1]);
    ShortVector w = ShortVector.broadcast(SHORTS, weights[2]);
    for (int i = 0; i < n; i += LANES) {
      var p = ByteVector.fromArray(BYTES, s, a + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      var q = ByteVector.fromArray(BYTES, s, b + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      var r = ByteVector.fromArray(BYTES, s, c + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      ShortVector sum = ((ShortVector) p).mul(u).add(((ShortVector) q).mul(v));
      sum.add(((ShortVector) r).mul(w)).intoArray(y, yo + i);
    }
  }

  @Override
  public void slide(byte[] s, int enters, int leaves, short[] y, int yo, int n) {
    for (int i = 0; i < n; i += LANES) {
      var p = ByteVector.fromArray(BYTES, s, enters + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      var q = ByteVector.fromArray(BYTES, s, leaves + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      ShortVector.fromArray(SHORTS, y, yo + i).add(p).sub(q).intoArray(y, yo + i);
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
    int a = xo + offsets[0];
    int b = xo + offsets[1];
    int c = xo + offsets[2];
    ShortVector u = ShortVector.broadcast(SHORTS, weights[0]);
    ShortVector v = ShortVector.broadcast(SHORTS, weights[1]);
    ShortVector w = ShortVector.broadcast(SHORTS, weights[2]);
    ShortVector top = ShortVector.broadcast(SHORTS, by.top());
    ShortVector factor = ShortVector.broadcast(SHORTS, by.factor());
    ShortVector start = ShortVector.broadcast(SHORTS, by.start());
    int again = by.again();
    int shift = by.shift();
    boolean divides = by.divisor() > 1;
    int end = SHORTS.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      ShortVector p = ShortVector.fromArray(SHORTS, x, a + i).mul(u);
      ShortVector q = ShortVector.fromArray(SHORTS, x, b + i).mul(v);
      ShortVector sum = ShortVector.fromArray(SHORTS, x, c + i).mul(w).add(p).add(q);
      if (absolute) {
        sum = sum.abs();
      }
      ShortVector quotient = sum.max((short) 0).min(top);
      if (divides) {
        ShortVector product = quotient.mul(factor).add(start);
        quotient = product.add(product.lanewise(LSHR, again)).lanewise(LSHR, shift);
      }
      ((ByteVector) quotient.convertShape(S2B, BYTES, 0)).intoArray(s, so + i);
    }
    rest.quotients(x, xo + end, offsets, weights, absolute, by, s, so + end, n - end);
  }

  @Override
  public void boxes(
      byte[] x, int[] offsets, int width, Quotient by, byte[] s, int so, int stride, int n) {
    if (n < VectorBoxes.LEAST) {
      rest.boxes(x, offsets, width, by, s, so, stride, n);
    } else if (width == 3 && by.divisor() == 9) {
      VectorBoxes.nine(x, offsets, by, s, so, stride, n);
    } else {
      VectorBoxes.boxes(x, offsets, width, by, s, so, stride, n);
    }
  }

  @Override
  public void prefixes(short[] x, int xo, int step, int[] p, int po, int n) {
    // a vector's whole pixels are summed in log₂ steps, each adding lanes twice as far away
    int whole = HALF_LANES - HALF_LANES % step;
    int[] last = new int[HALF_LANES];
    int[] begin = new int[HALF_LANES];
    for (int lane = 0; lane < HALF_LANES; lane++) {
      last[lane] = whole - step + lane % step;
      begin[lane] = p[po + lane % step];
    }
    IntVector carried = IntVector.fromArray(INTS, last, 0);
    IntVector carry = IntVector.fromArray(INTS, begin, 0);
    IntVector lanes = IntVector.zero(INTS).addIndex(1);
    IntVector by1 = lanes.sub(step);
    IntVector by2 = lanes.sub(2 * step);
    IntVector by4 = lanes.sub(4 * step);
    IntVector by8 = lanes.sub(8 * step);
    VectorMask<Integer> from1 = lanes.compare(GE, step);
    VectorMask<Integer> from2 = lanes.compare(GE, 2 * step);
    VectorMask<Integer> from4 = lanes.compare(GE, 4 * step);
    VectorMask<Integer> from8 = lanes.compare(GE, 8 * step);
    boolean far = 8 * step < HALF_LANES;
    int i = 0;
    for (; i <= n - HALF_LANES; i += whole) {
      IntVector sum =
          (IntVector)
              ShortVector.fromArray(HALF_SHORTS, x, xo + i).convertShape(ZERO_EXTEND_S2I, INTS, 0);
      sum = sum.add(by1.selectFrom(sum), from1);
      sum = sum.add(by2.selectFrom(sum), from2);
      sum = sum.add(by4.selectFrom(sum), from4);
      if (far) {
        sum = sum.add(by8.selectFrom(sum), from8);
      }
      sum = sum.add(carry);
      sum.intoArray(p, po + step + i);
      carry = carried.selectFrom(sum);
    }
    rest.prefixes(x, xo + i, step, p, po + i, n - i);
  }

  @Override
  public void means(
      int[] p, int po, int gap, float scale, boolean absolute, byte[] s, int so, int n) {
    FloatVector weight = FloatVector.broadcast(FLOATS, scale);
    int end = VectorSamples.BYTES_FIT ? INTS.loopBound(n) : 0;
    for (int i = 0; i < end; i += HALF_LANES) {
      IntVector sum =
          IntVector.fromArray(INTS, p, po + gap + i).sub(IntVector.fromArray(INTS, p, po + i));
      FloatVector mean = ((FloatVector) sum.convert(I2F, 0)).mul(weight);
      if (absolute) {
        mean = mean.abs();
      }
      IntVector nearest = (IntVector) mean.add(0.5f).convert(F2I, 0);
      ((ByteVector) nearest.max(0).min(255).convertShape(I2B, VectorSamples.BYTES, 0))
          .intoArray(s, so + i);
    }
    rest.means(p, po + end, gap, scale, absolute, s, so + end, n - end);
  }

  @Override
  public void slopes(
      byte[] x, int[] rows, int[] shifts, short side, short middle, byte[] s, int so, int n) {
    int a = rows[0];
    int b = rows[1];
    int c = rows[2];
    int left = shifts[0];
    int mid = shifts[1];
    int right = shifts[2];
    ShortVector u = ShortVector.broadcast(SHORTS, side);
    ShortVector v = ShortVector.broadcast(SHORTS, middle);
    int end = SHORTS.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      var a0 =
          ByteVector.fromArray(BYTES, x, a + left + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      var a1 = ByteVector.fromArray(BYTES, x, a + mid + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      var a2 =
          ByteVector.fromArray(BYTES, x, a + right + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      var b0 =
          ByteVector.fromArray(BYTES, x, b + left + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      var b2 =
          ByteVector.fromArray(BYTES, x, b + right + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      var c0 =
          ByteVector.fromArray(BYTES, x, c + left + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      var c1 = ByteVector.fromArray(BYTES, x, c + mid + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      var c2 =
          ByteVector.fromArray(BYTES, x, c + right + i).convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
      ShortVector falling = ((ShortVector) c2).sub(a0);
      ShortVector rising = ((ShortVector) c0).sub(a2);
      ShortVector g = falling.sub(rising).mul(u).add(((ShortVector) b2).sub(b0).mul(v));
      ShortVector h = falling.add(rising).mul(u).add(((ShortVector) c1).sub(a1).mul(v));
      // with either over 255 the root is, too; so no square needs more than 16 bits, nor their sum
      g = g.abs().min((short) 255);
      h = h.abs().min((short) 255);
      IntVector squares = g.mul(g).lanewise(SUADD, h.mul(h)).reinterpretAsInts();
      // an int holds two neighbours; adding 2²³ leaves a root, rounded, in the last bits of a float
      FloatVector even = ((FloatVector) squares.and(0xFFFF).convert(I2F, 0)).sqrt().add(0x1p23f);
      FloatVector odd =
          ((FloatVector) squares.lanewise(LSHR, 16).convert(I2F, 0)).sqrt().add(0x1p23f);
      IntVector both =
          even.reinterpretAsInts().and(0xFFFF).or(odd.reinterpretAsInts().lanewise(LSHL, 16));
      ShortVector roots = both.reinterpretAsShorts().min((short) 255);
      ((ByteVector) roots.convertShape(S2B, BYTES, 0)).intoArray(s, so + i);
    }
    int[] behind = {a + end, b + end, c + end};
    rest.slopes(x, behind, shifts, side, middle, s, so + end, n - end);
  }
}
