package convolarium.explain;

/// What is made of the sums of a filter before they are rounded and clamped: `offset + gain·t`,
/// where `t` is what is taken of the sums.
///
/// @param of what is taken of the sums
/// @param linear whether amounts of light are summed, counted to 255, instead of samples as stored
/// @param coded whether what comes of them is an amount of light, which is coded again
public record Making(Of of, float gain, float offset, boolean linear, boolean coded) {
  /// The sum as it is.
  public static final Making PLAIN = new Making(Of.SUM, 1, 0, false, false);

  /// What is taken of the sums.
  public enum Of {
    /// The sum itself.
    SUM,
    /// Its size without the sign.
    SIZE,
    /// √(a² + b² + …) of the sums of several kernels.
    MAGNITUDE
  }

  public Making with(Of of) {
    return new Making(of, gain, offset, linear, coded);
  }

  /// What is taken of these sums.
  float taken(float... sums) {
    return switch (of) {
      case SUM -> sums[0];
      case SIZE -> Math.abs(sums[0]);
      case MAGNITUDE -> {
        float squares = 0;
        for (float sum : sums) {
          squares += sum * sum;
        }
        yield (float) Math.sqrt(squares);
      }
    };
  }

  /// Whether what is taken is multiplied or added to.
  boolean changes() {
    return gain != 1 || offset != 0;
  }

  /// `·1.27 + 128`, without what does nothing.
  String text() {
    String times = gain == 1 ? "" : "·" + Numeral.brief(gain, 4);
    String sign = offset < 0 ? " − " : " + ";
    return offset == 0 ? times : times + sign + Numeral.brief(Math.abs(offset), 5);
  }
}
