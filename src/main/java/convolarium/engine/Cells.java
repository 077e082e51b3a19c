package convolarium.engine;

/// The numbers that [WideRows] lays out rows of samples in: floats, or something narrower.
sealed interface Cells permits ByteCells, FloatCells {
  /// Writes samples side by side.
  ///
  /// @param samples each in `[0, 255]`
  /// @param from the first one's place
  /// @param to where the first goes
  void widen(byte[] samples, int from, int to, int count);

  /// Writes one sample, in `[0, 255]`.
  void put(int to, int sample);

  /// Writes zeros from `from` to `to`.
  void clear(int from, int to);
}
