package convolarium.engine;

import static convolarium.engine.WinogradAxis.POINTS;
import static convolarium.engine.WinogradLayout.PAIRS;

import convolarium.engine.kernels.Kernels;

/// The last step of a [Winograd] run: takes the products of a block of tiles back from the points,
/// Y = Aᵀ·M·A, and puts the tiles' outputs where they belong.
///
/// @param width the distance of two rows of products
/// @param channels how many output channels are worked at together
record WinogradOutput(WinogradLayout layout, Kernels kernels, int width, int channels) {
  /// The pair of points, 1 and 1, whose products every output of a tile takes as they are.
  static final int ONES = POINTS + 1;

  /// The end of the products and of the slack behind them.
  int end() {
    return at(PAIRS, 0) + Aligned.apart(kernels.slack());
  }

  /// Where the products of a channel for one pair of points begin.
  int at(int pair, int channel) {
    return Aligned.START + (pair * channels + channel) * width;
  }

  /// How many numbers there must be to work in.
  int room() {
    return line() + layout.grid().columns().output() + kernels.slack();
  }

  /// Where tiles begin of which only the columns are still at the points, …
  private int half(int row, int point) {
    return (row * POINTS + point) * width;
  }

  /// … where their outputs begin, …
  private int outputs(int row) {
    return half(layout.rows().outputs(), 0) + row * layout.columns().outputs() * width;
  }

  /// … and a row of outputs in their order.
  private int line() {
    return outputs(layout.rows().outputs());
  }

  /// @param m the products
  /// @param channel which of the channels worked at
  /// @param room to work in
  /// @param y the output, of which this slice of the channel begins at `to`
  void transform(WinogradBlock block, float[] m, int channel, float[] room, float[] y, int to) {
    int count = block.count();
    int rows = layout.rows().outputs();
    int columns = layout.columns().outputs();
    int point = at(1, 0) - at(0, 0);
    int pair = at(POINTS, 0) - at(0, 0);
    int row = half(1, 0);
    kernels
        .points()
        .fromPoints(m, at(0, channel), point, pair, rows, room, 0, width, row, POINTS, count);
    int apart = columns * width;
    kernels
        .points()
        .fromPoints(room, 0, row, width, columns, room, outputs(0), apart, width, rows, count);
    for (WinogradPlane.Stretch stretch : block.stretches()) {
      put(stretch, room, y, to);
    }
  }

  private void put(WinogradPlane.Stretch stretch, float[] room, float[] y, int to) {
    int height = layout.grid().rows().output();
    int length = layout.grid().columns().output();
    int row = stretch.rows().first() + stretch.row() * stretch.rows().spread();
    int column = stretch.columns().first() + stretch.column() * stretch.columns().spread();
    int left = Math.ceilDiv(length - column, layout.grid().columns().dilation());
    int cells = Math.min(stretch.count() * layout.columns().outputs(), left);
    for (int i = 0; i < layout.rows().outputs() && row < height; i++) {
      put(room, outputs(i) + stretch.at(), cells, y, to + row * length + column);
      row += layout.grid().rows().dilation();
    }
  }

  /// Puts the outputs of one row of a stretch, the first of which begin at `from`.
  ///
  /// @param cells how many: not all where the last tile hangs over the edge
  private void put(float[] room, int from, int cells, float[] y, int to) {
    int step = layout.columns().outputs();
    int dilation = layout.grid().columns().dilation();
    int whole = cells / step;
    if (dilation == 1) {
      kernels.interleave(room, from, width, step, y, to, whole);
    } else {
      kernels.interleave(room, from, width, step, room, line(), whole);
      for (int j = 0; j < whole * step; j++) {
        y[to + j * dilation] = room[line() + j];
      }
    }
    for (int j = whole * step; j < cells; j++) {
      y[to + j * dilation] = room[from + j % step * width + whole];
    }
  }
}
