package convolarium.engine;

/// Which of a window's values is kept, once they are sorted.
public enum Order {
  MINIMUM,
  /// The middle one; of an even number the lower of the two in the middle.
  MEDIAN,
  MAXIMUM;

  /// Its place among so many sorted values, `[0, values)`.
  ///
  /// @param values how many there are, at least 1
  public int rank(int values) {
    return switch (this) {
      case MINIMUM -> 0;
      case MEDIAN -> (values - 1) / 2;
      case MAXIMUM -> values - 1;
    };
  }
}
