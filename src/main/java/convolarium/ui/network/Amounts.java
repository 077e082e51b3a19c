package convolarium.ui.network;

import convolarium.tensor.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Large numbers and shapes in few signs.
final class Amounts {
  private static final List<String> UNITS = List.of("", " k", " M", " G", " T", " P", " E");
  private static final int THOUSAND = 1000;
  private static final int HUNDRED = 100;

  private Amounts() {}

  /// `640`; `1.8 k`, `118 M`: three digits at most, behind the point one.
  ///
  /// @param amount at least 0
  static String brief(long amount) {
    BigDecimal value = BigDecimal.valueOf(amount);
    for (String unit : UNITS) {
      BigDecimal rounded =
          value.setScale(
              unit.isEmpty() || value.intValue() >= HUNDRED ? 0 : 1, RoundingMode.HALF_UP);
      if (rounded.intValue() < THOUSAND) {
        return rounded.stripTrailingZeros().toPlainString() + unit;
      }
      value = value.movePointLeft(3);
    }
    throw new IllegalArgumentException(amount + " is too large");
  }

  /// `61,100,840`.
  static String whole(long amount) {
    return String.format(Locale.ROOT, "%,d", amount);
  }

  /// `64×112×112`: without the batch, unless there are several in it.
  static String shape(Shape shape) {
    String one = times(shape.from(1));
    return shape.dim(0) == 1 ? one : shape.dim(0) + "·(" + one + ")";
  }

  /// `3×3`.
  static String times(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
