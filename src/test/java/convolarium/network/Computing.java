package convolarium.network;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Numbers.Given;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Runs models for tests, and reads what comes out.
final class Computing {
  static final Engine ENGINE = Engine.scalar(1);

  private Computing() {}

  static Outcome run(Model model) {
    return Run.of(Analysis.of(model), ENGINE, false, Watch.NONE);
  }

  /// One number for each channel.
  static Optional<Numbers> given(float... values) {
    return Optional.of(new Given(Tensor.of(Shape.of(values.length), values)));
  }

  /// A kernel on one axis, `(out, in, k)`.
  static Optional<Numbers> kernel(int out, int in, float... values) {
    return Optional.of(new Given(Tensor.of(Shape.of(out, in, values.length), values)));
  }

  /// To three places, one behind the other.
  static String rounded(Tensor tensor) {
    return IntStream.range(0, tensor.shape().elements())
        .mapToObj(i -> Math.round(tensor.get(i) * 1000.0) / 1000.0)
        .map(
            value ->
                value == Math.rint(value) ? String.valueOf(Math.round(value)) : value.toString())
        .collect(Collectors.joining(" "));
  }

  static float[] values(Tensor tensor) {
    float[] values = new float[tensor.shape().elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.get(i);
    }
    return values;
  }
}
