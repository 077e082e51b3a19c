package convolarium.arithmetic;

/// What a cell of the padding holds: zero, or the value of a cell inside.
public enum Border {
  ZEROS("zeros"),
  REFLECT("reflect"),
  REPLICATE("replicate"),
  CIRCULAR("circular");

  private final String term;

  Border(String term) {
    this.term = term;
  }

  /// The name in documents and commands.
  public String term() {
    return term;
  }

  /// The cell in `[0, n)` whose value coordinate `i` takes, or −1 for the constant zero.
  ///
  /// The rule goes on for coordinates any distance away: a mirror image is mirrored again.
  ///
  /// @param i any coordinate
  /// @param n the size of the axis, at least 1
  public int source(int i, int n) {
    if (i >= 0 && i < n) {
      return i;
    }
    return switch (this) {
      case ZEROS -> -1;
      case REPLICATE -> Math.clamp(i, 0, n - 1);
      case CIRCULAR -> Math.floorMod(i, n);
      case REFLECT -> {
        int period = Math.max(1, 2 * (n - 1));
        int folded = Math.floorMod(i, period);
        yield folded < n ? folded : period - folded;
      }
    };
  }

  /// The most padding a layer may have with this border on an axis of `n` cells.
  public int most(int n) {
    return switch (this) {
      case ZEROS, REPLICATE -> Integer.MAX_VALUE;
      case REFLECT -> n - 1;
      case CIRCULAR -> n;
    };
  }
}
