package convolarium.engine;

/// Makes rows of a photo's output for [Tiles]. One of these serves one thread and keeps what it
/// works in.
interface RowMaker {
  /// A tile begins, or the next band of rows: nothing that was worked out before helps.
  ///
  /// @param column the first output column
  void begin(int column);

  /// Makes some output rows, each the next of its [Tiles] after the last.
  ///
  /// @param output the first one's number
  /// @param count how many: 1 to 4, and 1 where rows do not slide
  /// @param out the samples
  /// @param to where the first row goes
  /// @param stride the distance of two rows in `out`
  /// @param n how many samples a row gets
  void make(int output, int count, byte[] out, int to, int stride, int n);
}
