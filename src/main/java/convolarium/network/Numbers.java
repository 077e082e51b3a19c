package convolarium.network;

import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// The numbers of an input or a weight: their shape is known at once, the values are made or read
/// when somebody computes.
public sealed interface Numbers {
  Shape shape();

  /// The values.
  ///
  /// @throws Misfit when there are none, or when they cannot be had
  Tensor load();

  /// Values at hand.
  record Given(Tensor tensor) implements Numbers {
    @Override
    public Shape shape() {
      return tensor.shape();
    }

    @Override
    public Tensor load() {
      return tensor;
    }
  }

  /// Values by a rule.
  record Made(Shape shape, Fill fill) implements Numbers {
    @Override
    public Tensor load() {
      return fill.fill(shape);
    }
  }

  /// An input of which only the shape is known: enough to describe a model, not to compute it.
  record Unknown(Shape shape) implements Numbers {
    @Override
    public Tensor load() {
      throw new Misfit(
          "$.input",
          "the input has a shape, "
              + shape
              + ", but no numbers: computing needs data, fill or npy");
    }
  }

  /// Values kept elsewhere, such as in a file.
  non-sealed interface Stored extends Numbers {}
}
