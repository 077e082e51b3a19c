package convolarium.network;

import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Whole numbers whose shape is known at once and whose values are made or read when somebody
/// computes.
public interface Positions {
  Shape shape();

  /// The values.
  Indices load();

  /// Values at hand.
  static Positions of(Indices indices) {
    return made(indices.shape(), indices::get);
  }

  /// Values by a rule, from the row-major flat position.
  static Positions made(Shape shape, IntUnaryOperator rule) {
    return new Positions() {
      @Override
      public Shape shape() {
        return shape;
      }

      @Override
      public Indices load() {
        int[] values = new int[shape.elements()];
        Arrays.setAll(values, rule);
        return Indices.of(shape, values);
      }
    };
  }
}
