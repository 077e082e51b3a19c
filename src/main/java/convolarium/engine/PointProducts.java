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

  /// The most columns that are worth being multiplied one by one: a third of a tile takes as long
  /// for one of them as for sixteen. With one column behind 48 layers of 256 and 512 channels take
  /// an eighth less, with three it is a tenth, with four next to nothing; …
  private static final int FEW = 3;

  /// … and a column by itself as long as so many.
  private static final int LAST = 2;

  /// Transformed tiles, or products of them.
  ///
  /// @param origin where those of the first point begin
  /// @param apart the distance of two points
  record Place(float[] values, int origin, int apart) {
    int at(int point) {
      return origin + point * apart;
    }
  }

  /// How many numbers there must be to work in, so many tiles being multiplied one by one.
  static int room(int few, Kernels kernels) {
    return few * apart(kernels);
  }

  /// The distance of two columns that stand by themselves.
  private static int apart(Kernels kernels) {
    return Aligned.apart(LONGEST * Kernels.ROWS + kernels.slack());
  }

  /// How many of so many columns, the last ones, are worth being multiplied one by one.
  ///
  /// @param third the columns of a third of a tile
  static int few(long columns, int third) {
    int last = (int) (columns % third);
    return last <= FEW ? last : 0;
  }

  /// How many columns' time so many take, since a third of a tile takes its time filled or not.
  static long taken(long columns, int few, int third) {
    return Math.ceilDiv(columns - few, third) * third + (long) LAST * few;
  }

  /// The products of `count` tiles for some panels of output channels.
  ///
  /// @param from the first panel
  /// @param to the end of these
  /// @param few how many of the tiles, the last ones, are multiplied one by one, which rounds
  ///   otherwise
  /// @param m where the products are put; where the sum is not the first one, added
  /// @param room where there are numbers of `m` to work in
  void multiply(
      int group, int from, int to, PointSum sum, int count, int few, Place v, Place m, int room) {
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
        int a = weights.at(group, point, from, sum.first() + k);
        int b = v.at(point);
        int c = m.at(point);
        int tiles = count - few;
        for (int column = 0; column < tiles; column += kernels.columns()) {
          int left = tiles - column;
          int at = c + column;
          panel(chain, a, to - from, left, v.values, b + column, offsets, add, m.values, at);
        }
        for (int j = 0; j < few; j++) {
          int at = room + j * apart(kernels);
          kernels.repeat(chain, v.values, b + tiles + j, offsets, m.values, at);
          column(chain, a, to - from, at, add, m.values, c + tiles + j);
        }
      }
    }
  }

  /// The products of a panel of columns, or of those that are left.
  private void panel(
      int depth,
      int a,
      int panels,
      int left,
      float[] v,
      int b,
      int[] offsets,
      boolean add,
      float[] m,
      int c) {
    float[] u = weights.values();
    int third = kernels.third();
    boolean whole = left > 2 * third;
    for (int panel = 0; panel < panels; panel++) {
      int from = a + panel * weights.depth() * Kernels.ROWS;
      int to = c + panel * Kernels.ROWS * width;
      if (whole) {
        kernels.tile(depth, u, from, v, b, offsets, add, m, to, width);
        continue;
      }
      for (int j = 0; j < left; j += third) {
        kernels.thirdTile(depth, u, from, v, b + j, offsets, add, m, to + j, width);
      }
    }
  }

  /// The products of a single column, whose numbers were repeated to `b`.
  private void column(int depth, int a, int panels, int b, boolean add, float[] m, int c) {
    for (int panel = 0; panel < panels; panel++) {
      int from = a + panel * weights.depth() * Kernels.ROWS;
      int to = c + panel * Kernels.ROWS * width;
      kernels.column(depth, weights.values(), from, m, b, add, m, to, width);
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
