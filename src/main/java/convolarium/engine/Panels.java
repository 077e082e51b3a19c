package convolarium.engine;

/// How the columns of a matrix product are cut into panels, each as wide as a tile.
///
/// Every unit of neighbouring columns is cut by itself, and its last panel is moved back to end
/// where the unit ends: computing a column twice costs less than a panel that is not full.
///
/// @param count how many columns there are, a multiple of the unit
/// @param unit how many are cut by themselves; at least a panel, or all
/// @param columns of one panel
record Panels(int count, int unit, int columns) {
  int number() {
    return count / unit * each();
  }

  private int each() {
    return Math.ceilDiv(unit, columns);
  }

  /// The first column that is not the last panel's.
  int fresh(int panel) {
    return panel / each() * unit + panel % each() * columns;
  }

  /// The first column of a panel.
  int start(int panel) {
    return Math.min(fresh(panel), panel / each() * unit + Math.max(0, unit - columns));
  }

  int end(int panel) {
    return start(panel) + width();
  }

  /// How many columns a panel has.
  int width() {
    return Math.min(columns, unit);
  }
}
