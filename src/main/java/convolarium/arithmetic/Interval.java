package convolarium.arithmetic;

/// Neighbouring cells of one axis, both ends included, some of which may lie in the padding; none
/// where the last comes before the first.
public record Interval(long first, long last) {
  /// A single cell.
  public static Interval of(long cell) {
    return new Interval(cell, cell);
  }

  /// All cells of an axis of that size.
  public static Interval axis(int size) {
    return new Interval(0, size - 1L);
  }

  public boolean isEmpty() {
    return last < first;
  }

  /// How many cells there are.
  public long size() {
    return isEmpty() ? 0 : last - first + 1;
  }

  public boolean contains(long cell) {
    return cell >= first && cell <= last;
  }

  /// The cells in the middle: the lower one of two.
  public long middle() {
    return first + (last - first) / 2;
  }

  /// From the first cell of both to the last.
  public Interval hull(Interval other) {
    if (isEmpty()) {
      return other;
    }
    return other.isEmpty()
        ? this
        : new Interval(Math.min(first, other.first), Math.max(last, other.last));
  }

  /// The cells that both have.
  public Interval common(Interval other) {
    return new Interval(Math.max(first, other.first), Math.min(last, other.last));
  }
}
