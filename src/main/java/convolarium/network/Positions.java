package convolarium.network;

import convolarium.tensor.Indices;
import convolarium.tensor.Shape;

/// Whole numbers whose shape is known at once and whose values are read when somebody computes.
public interface Positions {
  Shape shape();

  /// The values.
  Indices load();

  /// Values at hand.
  static Positions of(Indices indices) {
    return new Positions() {
      @Override
      public Shape shape() {
        return indices.shape();
      }

      @Override
      public Indices load() {
        return indices;
      }
    };
  }
}
