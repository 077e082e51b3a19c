package convolarium.engine;

import convolarium.arithmetic.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One axis of stride 1 and r taps cut into tiles for [Winograd]. A tile sees six inputs and makes
/// m = 7 − r outputs from them.
///
/// Outputs a dilation of d apart are a convolution of their own that sees inputs d apart, so a
/// dilated axis has d lines of tiles.
record WinogradAxis(Axis axis) {
  /// Inputs and products of a tile.
  static final int POINTS = 6;

  /// The fewest and the most taps that such tiles save something with.
  static final int LEAST_TAPS = 2;

  static final int MOST_TAPS = 5;

  /// Where polynomials are evaluated; the sixth point, ∞, is no number.
  private static final int[] AT = {0, 1, -1, 2, -2};

  /// Outputs of a tile.
  int outputs() {
    return POINTS - axis.kernel() + 1;
  }

  /// The tiles of each phase of the dilation. Cell `j` of a line is its tile `j`; what it looks at
  /// through "tap" `e` is its input `e`.
  List<Line> lines() {
    int d = axis.dilation();
    int[] inputs = IntStream.range(0, POINTS).toArray();
    List<Line> lines = new ArrayList<>();
    for (int first = 0; first < Math.min(d, axis.output()); first++) {
      int phase = first;
      int[] starts = IntStream.of(inputs).map(e -> phase + e * d).toArray();
      int cells = Math.ceilDiv(axis.output() - first, d);
      int tiles = Math.ceilDiv(cells, outputs());
      lines.add(new Line(tiles, first, outputs() * d, inputs, starts, outputs() * d));
    }
    return lines;
  }

  /// The matrix G, points × taps, that takes weights to the points: row `i` is 1, p, p², … of point
  /// p, over the product of its distances from the other points; the row of ∞ takes the last
  /// weight.
  static double[][] weights(int taps) {
    double[][] g = new double[POINTS][taps];
    for (int i = 0; i < AT.length; i++) {
      int p = AT[i];
      double distances =
          IntStream.of(AT).filter(q -> q != p).map(q -> p - q).reduce(1, (a, b) -> a * b);
      for (int t = 0; t < taps; t++) {
        g[i][t] = Math.pow(p, t) / distances;
      }
    }
    g[POINTS - 1][taps - 1] = 1;
    return g;
  }
}
