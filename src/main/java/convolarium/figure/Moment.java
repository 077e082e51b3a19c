package convolarium.figure;

/// A moment of a walk: which step is under way and how much of it is done.
///
/// The first quarter moves the window, the next two bring the products one by one, the last lets
/// their sum fall into the output cell.
///
/// @param step in `[0, steps)`
/// @param part in `[0, 1]`; 1 is at rest
record Moment(int step, double part) {
  private static final double MOVED = 0.25;
  private static final double MULTIPLIED = 0.75;

  /// @param t in steps
  static Moment of(double t, int steps) {
    double inside = Math.clamp(t, 0, steps);
    int step = Math.max(0, (int) Math.ceil(inside) - 1);
    return new Moment(step, inside - step);
  }

  /// The moment at which a step is at rest.
  static Moment after(int step) {
    return new Moment(step, 1);
  }

  /// How many output cells have their value.
  int done() {
    return part < 1 ? step : step + 1;
  }

  /// How far the window is on its way, from 0 to 1.
  double moved() {
    return Ease.of(part / MOVED);
  }

  boolean isMoving() {
    return part < MOVED;
  }

  /// How many of `products` have been made.
  int multiplied(int products) {
    double share = (part - MOVED) / (MULTIPLIED - MOVED);
    return (int) Math.clamp(Math.floor(share * products), 0, products);
  }

  boolean isMultiplying() {
    return part >= MOVED && part < MULTIPLIED;
  }

  /// How far the sum has fallen, from 0 to 1.
  double fallen() {
    return Ease.of((part - MULTIPLIED) / (1 - MULTIPLIED));
  }

  boolean isFalling() {
    return part >= MULTIPLIED && part < 1;
  }
}
