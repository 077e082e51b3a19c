package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.List;

/// Matrix products whose outputs lie side by side: the one of a direct convolution, or those of a
/// transposed one that fill the same output rows.
///
/// @param products with as many windows each
/// @param direct whether a tile reads the windows where they lie; otherwise they are packed first
record Part(List<Product> products, Panels panels, boolean direct) {
  /// Multiplying a panel by eight rows takes 24 cycles a product, packing it about 8: with fewer
  /// columns computed twice than that it is better not packed.
  private static final int MULTIPLYING = 24;

  private static final int PACKING = 8;

  /// With more panels of rows than this, numbers that lie together serve better than numbers that
  /// lie where they are, each on a page of its own and most vectors in two lines of the cache: 1 ×
  /// 1 taps from 512 to 512 channels on 28 × 28 take 1.3 times as long from where they lie.
  private static final int FEW = 4;

  static Part of(List<Product> products, int columns) {
    Windows windows = products.getFirst().windows();
    int rows = products.getFirst().weights().panels();
    boolean straight = products.stream().allMatch(p -> p.windows().straight());
    int unit = straight ? windows.count() : windows.row();
    boolean near = rows <= FEW || !straight && products.getFirst().near();
    boolean direct = unit >= columns && near && worth(windows.count(), unit, rows, columns);
    Panels panels = new Panels(windows.count(), direct ? unit : windows.count(), columns);
    boolean lines = straight || products.size() == 1 && windows.dense();
    return new Part(products, lines ? panels.onLines() : panels, direct);
  }

  /// Whether computing some columns twice costs less than packing.
  private static boolean worth(int count, int unit, int rows, int columns) {
    int panels = Math.ceilDiv(count, columns);
    int more = new Panels(count, unit, columns).number() - panels;
    return (long) panels * PACKING >= (long) more * rows * MULTIPLYING;
  }

  /// Whether the products' columns are the output's cells.
  boolean dense() {
    return products.size() == 1 && products.getFirst().windows().dense();
  }

  /// Whether all that a product sees is what the one before it saw, so that it is packed already.
  boolean again(int product) {
    return product > 0
        && products.get(product).chains().size() == 1
        && products.get(product).windows().seeAs(products.get(product - 1).windows());
  }

  /// Panels of rows.
  int rows() {
    return products.getFirst().weights().panels();
  }

  /// Whether column `q` of all products begins at position `q` of the sheet, and no panel needs
  /// more than there are.
  boolean straight() {
    return panels.count() >= panels.columns()
        && products.stream().allMatch(product -> product.windows().straight());
  }

  /// The most products of a chain.
  int longest() {
    return products.stream().mapToInt(Product::longest).max().orElseThrow();
  }

  /// The most channels of a chain.
  private int channels() {
    return products.stream().mapToInt(Product::channels).max().orElseThrow();
  }

  /// How many numbers a panel of windows brings with it: those that are packed, or about those that
  /// it looks at.
  int numbers() {
    int staged = dense() ? 0 : products.size() * rows() * Kernels.ROWS;
    int seen = direct ? channels() : longest();
    return Math.max(1, (seen + staged) * panels.columns());
  }
}
