package convolarium.explain;

import convolarium.tensor.Tensor;

/// What the sum of a kernel's weights does to flat areas.
public final class FlatAreas {
  private static final double SLACK = 1e-5;
  private static final int DIGITS = 4;

  private FlatAreas() {}

  /// One sentence without a full stop: `the weights add up to 1: flat areas keep their brightness`.
  ///
  /// @param kernel weights in any shape, added in double; a sum that differs from 0 or 1 by less
  ///   than 10⁻⁵ of the sum of their sizes is told as such
  public static String of(Tensor kernel) {
    double sum = 0;
    double sizes = 0;
    for (int i = 0; i < kernel.shape().elements(); i++) {
      sum += kernel.get(i);
      sizes += Math.abs(kernel.get(i));
    }
    double slack = SLACK * sizes;
    if (Math.abs(sum) <= slack) {
      return "the weights add up to 0: flat areas vanish, only changes are left";
    }
    if (Math.abs(sum - 1) <= slack) {
      return "the weights add up to 1: flat areas keep their brightness";
    }
    String number = Numeral.brief((float) sum, DIGITS);
    String effect =
        sum < 0
            ? "flat areas come out negative"
            : "flat areas come out ×" + number + (sum < 1 ? ", darker" : ", brighter");
    return "the weights add up to " + number + ": " + effect;
  }
}
