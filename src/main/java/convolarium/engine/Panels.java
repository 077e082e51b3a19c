package convolarium.engine;

/// How the columns of a matrix product are cut into panels, each as wide as a tile.
///
/// Every unit of neighbouring columns is cut by itself, and its last panel is moved back to end
/// where the unit ends: computing a column twice costs less than a panel that is not full.
///
/// @param count how many columns there are, a multiple of the unit
/// @param unit how many are cut by themselves; at least a panel, or all
/// @param columns of one panel
/// @param back how far the other panels behind a unit's first are moved back
record Panels(int count, int unit, int columns, int back) {
  /// From so many panels on one more costs less than vectors that span two lines of the cache: a
  /// twentieth of a tile that is 64 products deep.
  private static final int MANY = 32;

  Panels(int count, int unit, int columns) {
    this(count, unit, columns, 0);
  }

  /// These columns, where each channel has them in an array one behind the other: if all of them
  /// are whole lines of the cache, and many, panels behind the first begin with a line.
  Panels onLines() {
    boolean lines = count == unit && count % Aligned.LINE == 0 && columns % Aligned.LINE == 0;
    return lines && number() >= MANY
        ? new Panels(count, unit, columns, columns - Aligned.START)
        : this;
  }

  int number() {
    return count / unit * each();
  }

  private int each() {
    return Math.ceilDiv(unit + back, columns);
  }

  /// The first column that is not the last panel's.
  int fresh(int panel) {
    return panel % each() == 0 ? start(panel) : end(panel - 1);
  }

  /// The first column of a panel.
  int start(int panel) {
    int begin = Math.max(0, panel % each() * columns - back);
    return panel / each() * unit + Math.min(begin, Math.max(0, unit - columns));
  }

  int end(int panel) {
    return start(panel) + width();
  }

  /// The first panel from which on each but a unit's last begins where the one before it ends.
  int even() {
    return back == 0 ? 0 : 1;
  }

  /// How many columns a panel has.
  int width() {
    return Math.min(columns, unit);
  }
}
