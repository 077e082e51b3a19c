package convolarium.tensor;

/// An immutable row-major array of 32-bit floats with a [Shape].
///
/// Equality is identity: comparing millions of numbers because a property changed would be a trap.
public final class Tensor {
  private final Shape shape;
  private final float[] values;

  private Tensor(Shape shape, float[] values) {
    if (values.length != shape.elements()) {
      throw new IllegalArgumentException(
          values.length + " values for " + shape + ", which holds " + shape.elements());
    }
    this.shape = shape;
    this.values = values;
  }

  /// A tensor with a copy of `values`, row-major.
  ///
  /// @throws IllegalArgumentException when the number of values is not the shape's
  public static Tensor of(Shape shape, float... values) {
    return new Tensor(shape, values.clone());
  }

  /// A tensor whose value at each flat position is `values.at(position)`.
  public static Tensor generate(Shape shape, Values values) {
    float[] made = new float[shape.elements()];
    for (int i = 0; i < made.length; i++) {
      made[i] = values.at(i);
    }
    return new Tensor(shape, made);
  }

  /// A tensor on `values` itself, not a copy: the caller never writes to it again.
  public static Tensor sharing(Shape shape, float[] values) {
    return new Tensor(shape, values);
  }

  public Shape shape() {
    return shape;
  }

  /// The value at the flat position in `[0, elements)`.
  public float get(int position) {
    return values[position];
  }

  /// This tensor with another value at the flat position in `[0, elements)`; the tensor itself when
  /// it has that value there already.
  public Tensor with(int position, float value) {
    if (Float.floatToRawIntBits(values[position]) == Float.floatToRawIntBits(value)) {
      return this;
    }
    float[] changed = values.clone();
    changed[position] = value;
    return new Tensor(shape, changed);
  }

  /// The same numbers in another shape with as many elements.
  public Tensor reshaped(Shape other) {
    return new Tensor(other, values);
  }

  /// The array itself, for the rooms that compute: shared, never written after construction.
  public float[] shared() {
    return values;
  }

  @Override
  public String toString() {
    return "Tensor " + shape;
  }
}
