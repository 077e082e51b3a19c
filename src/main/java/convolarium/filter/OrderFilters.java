package convolarium.filter;

import convolarium.engine.Order;
import java.util.List;

/// The filters that keep one of each window's values.
final class OrderFilters {
  private OrderFilters() {}

  static List<Builtin> all() {
    return List.of(
        keeping(
            "median",
            Order.MEDIAN,
            "the middle of the window's values, once they are sorted",
            "to take out specks and salt-and-pepper noise and leave edges sharp"),
        keeping(
            "min",
            Order.MINIMUM,
            "the smallest of the window's values: erosion",
            "to thin what is bright and take out bright specks; then max, and the rest is as large"
                + " as it was"),
        keeping(
            "max",
            Order.MAXIMUM,
            "the largest of the window's values: dilation",
            "to thicken what is bright and close dark gaps; then min, and the rest is as large as"
                + " it was"));
  }

  private static Builtin keeping(String name, Order order, String summary, String use) {
    return new Builtin(
        name,
        Group.ORDER,
        summary,
        use,
        List.of(Dial.taps(Parameter.SIZE, 1, true)),
        Showing.CLAMP,
        (title, value) -> {
          int size = (int) value.applyAsDouble(Parameter.SIZE);
          return OrderFilter.of(title, order, size, size);
        });
  }
}
