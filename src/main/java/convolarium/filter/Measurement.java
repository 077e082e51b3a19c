package convolarium.filter;

import convolarium.arithmetic.Problem;
import convolarium.engine.Engine;
import convolarium.engine.Range;
import convolarium.engine.Response;
import convolarium.engine.Response.Light;
import convolarium.engine.Share;
import convolarium.engine.Watch;
import convolarium.filter.Filtered.Scale;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// Finds which sums a filter's samples shall stand for on a photograph, by computing them.
///
/// @param problem the filter on that photograph
record Measurement(KernelFilter filter, Engine engine, Problem problem, Raster photo) {
  static final float WHITE = 255;
  static final float ZERO = 128;
  private static final int REACH = 127;

  /// What part of the sums may lie beyond the strongest colours: a few specks would leave all else
  /// pale.
  private static final double BEYOND = 0.005;

  /// From the smallest sum to the largest; what is all the same lies in the middle.
  Scale stretched(Watch watch) {
    Range range = range(watch);
    float low = range.low() + filter.offset();
    float high = range.high() + filter.offset();
    return high - low > noise() ? new Scale(low, high) : new Scale(low - 0.5f, high + 0.5f);
  }

  /// As far from 0 as all but the 0.5 % largest of the sums go; one where all are 0.
  ///
  /// @param photo a grey one
  Scale diverging(Watch watch) {
    Range range = range(new Share(watch, 0, 0.5));
    float limit = Math.max(-range.low() - filter.offset(), range.high() + filter.offset());
    if (limit <= noise()) {
      return around(1);
    }
    Response response = filter.response(Optional.of(around(limit)));
    Raster samples =
        engine.photo(problem, filter.kernels(), response).run(photo, new Share(watch, 0.5, 1));
    return around(limit * level(samples) / REACH);
  }

  private static Scale around(float limit) {
    return new Scale(-limit * ZERO / REACH, limit);
  }

  /// How far from 128 all samples lie but the few that may lie beyond, at least 1.
  private static int level(Raster samples) {
    int[] counts = new int[REACH + 2];
    byte[] values = samples.shared();
    for (int i = 0; i < values.length; i += samples.channels()) {
      counts[Math.abs((values[i] & 0xFF) - (int) ZERO)]++;
    }
    long beyond = 0;
    long most = (long) (BEYOND * samples.height() * samples.width());
    int level = REACH;
    while (level > 1 && beyond + counts[level] + counts[REACH + 1] <= most) {
      beyond += counts[level--];
    }
    return level;
  }

  private Range range(Watch watch) {
    Response taken = filter.response().with(filter.linear() ? Light.DECODED : Light.AS_STORED);
    return engine.range(problem, filter.kernels(), taken, photo, watch);
  }

  /// Sums may differ by so much that are the same but for rounding.
  private float noise() {
    double sizes = 0;
    for (Tensor kernel : filter.kernels()) {
      for (float weight : kernel.shared()) {
        sizes += Math.abs(weight);
      }
    }
    int taps = filter.kernels().getFirst().shape().elements();
    return Math.max(Float.MIN_NORMAL * WHITE, (float) (WHITE * sizes * (taps + 2) * 0x1p-24));
  }
}
