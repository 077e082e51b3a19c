package convolarium.figure;

/// How much a cell of a given size can tell.
enum Detail {
  /// Its value as a colour.
  COLOURS(0),
  /// Its value as a number.
  NUMBERS(22),
  /// The product made of it too.
  PRODUCTS(30),
  /// The weight it is multiplied with as well.
  FACTORS(40);

  /// The height of a number in cells: at the least size of [#NUMBERS] it is 9 px high, and lower
  /// ones are not drawn.
  static final double NUMBER = 0.42;

  private final int least;

  Detail(int least) {
    this.least = least;
  }

  /// The smallest cell that tells so much, in pixels.
  int least() {
    return least;
  }

  static Detail of(double cell) {
    Detail most = COLOURS;
    for (Detail detail : values()) {
      most = cell >= detail.least ? detail : most;
    }
    return most;
  }

  static boolean hasNumbers(double cell) {
    return of(cell) != COLOURS;
  }

  boolean isAtLeast(Detail other) {
    return compareTo(other) >= 0;
  }
}
