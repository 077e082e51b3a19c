package convolarium.engine;

/// Makes rows of the sums of one kernel. One of these serves one thread and keeps what it works in.
interface RowSums {
  /// A new tile or band begins: nothing that was worked out before helps.
  void begin();

  /// Turns to some output rows, each the next of its [Tiles] after the last.
  ///
  /// @param rows what they look at
  /// @param output the first one's number
  /// @param count how many, 1 to 4
  void look(WideRows<FloatCells> rows, int output, int count);

  /// Works out a stretch of the rows looked at.
  ///
  /// @param from its first number
  /// @param n how many numbers
  /// @param y where they go, from 0 on, with slack
  /// @param stride the distance of two rows in `y`
  void make(int from, int n, float[] y, int stride);
}
