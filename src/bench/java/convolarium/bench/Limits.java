package convolarium.bench;

import convolarium.tensor.Raster;
import java.time.Duration;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// What one core of this machine can do at most, measured.
///
/// @param gigaflops multiply-adds in registers, each counted as two operations, in 10⁹ a second
/// @param gigabytes read and written by copying, in 10⁹ a second
record Limits(double gigaflops, double gigabytes) {
  private static final int COPIED = 36_000_000;
  private static final int STEPS = 200_000;
  private static final int CHAINS = 12;

  static Limits measure(Race race) {
    Copy copy = new Copy();
    Chains chains = new Chains();
    List<Double> millis =
        race.run(Race.Clock.PROCESSOR, List.of(race.warm(chains), race.warm(copy)));
    double operations = 2.0 * STEPS * CHAINS * Chains.SPECIES.length();
    return new Limits(operations / millis.get(0) / 1e6, 2.0 * COPIED / millis.get(1) / 1e6);
  }

  /// Of the peak, in percent.
  double percent(long multiplyAdds, double millis) {
    return 100 * 2.0 * multiplyAdds / (millis * 1e6) / gigaflops;
  }

  /// Milliseconds to copy a photo.
  double copy(Raster photo) {
    return 2.0 * photo.shared().length / gigabytes / 1e6;
  }

  private static final class Copy implements Contestant<byte[]> {
    private final byte[] from = new byte[COPIED];
    private final byte[] to = new byte[COPIED];

    @Override
    public void run() {
      System.arraycopy(from, 0, to, 0, COPIED);
    }

    @Override
    public byte[] result() {
      return to;
    }
  }

  /// As many sums side by side as hide the latency of a multiply-add, and no memory.
  private static final class Chains implements Contestant<float[]> {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private final float[] result = new float[SPECIES.length()];

    @Override
    public Duration warmUp() {
      return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
      FloatVector x = FloatVector.broadcast(SPECIES, 0.999f);
      FloatVector y = FloatVector.broadcast(SPECIES, 0.001f);
      FloatVector a = y;
      FloatVector b = y;
      FloatVector c = y;
      FloatVector d = y;
      FloatVector e = y;
      FloatVector f = y;
      FloatVector g = y;
      FloatVector h = y;
      FloatVector i = y;
      FloatVector j = y;
      FloatVector k = y;
      FloatVector l = y;
      for (int step = 0; step < STEPS; step++) {
        a = a.fma(x, y);
        b = b.fma(x, y);
        c = c.fma(x, y);
        d = d.fma(x, y);
        e = e.fma(x, y);
        f = f.fma(x, y);
        g = g.fma(x, y);
        h = h.fma(x, y);
        i = i.fma(x, y);
        j = j.fma(x, y);
        k = k.fma(x, y);
        l = l.fma(x, y);
      }
      FloatVector sum = a.add(b).add(c).add(d).add(e).add(f);
      sum.add(g).add(h).add(i).add(j).add(k).add(l).intoArray(result, 0);
    }

    @Override
    public float[] result() {
      return result;
    }
  }
}
