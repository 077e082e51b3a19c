package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.Arrays;

/// The middle step of [Winograd] and [WinogradRows]: a matrix product for each point, weights by
/// transformed tiles.
///
/// @param bias one for each output channel, or none at all
/// @param outside output channels of a group
/// @param ones the point whose products every output of a tile takes as they are
/// @param width the distance of two rows of products
record PointProducts(
    Kernels kernels, PointWeights weights, float[] bias, int outside, int ones, int width) {
  /// The most products in one chain of a sum.
  static final int LONGEST = 256;

  /// Transformed tiles, or products of them.
  ///
  /// @param origin where those of the first point begin
  /// @param apart the distance of two points
  record Place(float[] values, int origin, int apart) {
    int at(int point) {
      return origin + point * apart;
    }
  }

  /// The products of `count` tiles for some panels of output channels.
  ///
  /// @param from the first panel
  /// @param to the end of these
  /// @param m where its products are put; where the sum is not the first one, added
  void multiply(int group, int from, int to, PointSum sum, int count, Place v, Place m) {
    float[] u = weights.values();
    int third = kernels.third();
    boolean biased = bias.length > 0 && sum.first() == 0;
    if (biased) {
      begin(group, from, to, m);
    }
    for (int point = 0; point < weights.points(); point++) {
      boolean begun = biased && point == ones || sum.first() > 0;
      int depth = sum.used()[point];
      for (int k = 0; k < depth; k += LONGEST) {
        int chain = Math.min(LONGEST, depth - k);
        boolean add = begun || k > 0;
        int[] offsets = sum.from(k);
        for (int column = 0; column < count; column += kernels.columns()) {
          int b = v.at(point) + column;
          int left = count - column;
          boolean whole = left > 2 * third;
          for (int panel = from; panel < to; panel++) {
            int a = weights.at(group, point, panel, sum.first() + k);
            int c = m.at(point) + (panel - from) * Kernels.ROWS * width + column;
            if (whole) {
              kernels.tile(chain, u, a, v.values, b, offsets, add, m.values, c, width);
              continue;
            }
            for (int j = 0; j < left; j += third) {
              kernels.thirdTile(chain, u, a, v.values, b + j, offsets, add, m.values, c + j, width);
            }
          }
        }
      }
    }
  }

  /// The bias goes to each output of a tile with the product that all of them take as it is.
  private void begin(int group, int from, int to, Place m) {
    int end = Math.min(to * Kernels.ROWS, outside);
    for (int row = from * Kernels.ROWS; row < end; row++) {
      int at = m.at(ones) + (row - from * Kernels.ROWS) * width;
      Arrays.fill(m.values, at, at + width, bias[group * outside + row]);
    }
  }
}
