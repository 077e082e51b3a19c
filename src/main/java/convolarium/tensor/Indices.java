package convolarium.tensor;

/// An immutable row-major array of whole numbers with a [Shape]: where a max-pooling found its
/// values, as flat positions inside a channel's plane. Equality is identity.
public final class Indices {
  private final Shape shape;
  private final int[] positions;

  private Indices(Shape shape, int[] positions) {
    if (positions.length != shape.elements()) {
      throw new IllegalArgumentException(
          positions.length + " positions for " + shape + ", which holds " + shape.elements());
    }
    this.shape = shape;
    this.positions = positions;
  }

  /// Indices with a copy of `positions`, row-major.
  ///
  /// @throws IllegalArgumentException when the number of positions is not the shape's
  public static Indices of(Shape shape, int... positions) {
    return new Indices(shape, positions.clone());
  }

  public Shape shape() {
    return shape;
  }

  /// The number at flat position `i` in `[0, elements)`.
  public int get(int i) {
    return positions[i];
  }

  @Override
  public String toString() {
    return "Indices " + shape;
  }
}
