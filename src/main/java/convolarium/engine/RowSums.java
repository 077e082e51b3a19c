package convolarium.engine;

/// Makes rows of the sums of one kernel. One of these serves one thread and keeps what it works in.
interface RowSums {
  /// Turns to some output rows, each the next of its [Tiles] after the last.
  ///
  /// @param output the first one's number
  /// @param count how many, 1 to 4
  void look(int output, int count);

  /// Works out a stretch of the rows looked at.
  ///
  /// @param from its first number
  /// @param n how many numbers
  /// @param y where they go, from `to` on, without slack
  /// @param stride the distance of two rows in `y`
  void make(int from, int n, float[] y, int to, int stride);

  /// Works them out as samples at once, clamped and without an offset, where that is faster.
  ///
  /// @param out where they go, from `to` on
  /// @param stride the distance of two rows in `out`
  /// @return whether it did
  default boolean samples(int from, int n, byte[] out, int to, int stride) {
    return false;
  }
}
