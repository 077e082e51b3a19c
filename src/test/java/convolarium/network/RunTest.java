package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Window;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Layer.Bias;
import convolarium.network.Numbers.Given;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunTest {
  @Test
  void workedExampleBeginsWith66() {
    Tensor input =
        Tensor.of(Shape.of(1, 1, 4, 5), 1, 2, 3, 4, 5, 6, 7, 8, 2, 3, 2, 5, 9, 9, 5, 4, 8, 8, 2, 1);
    Tensor kernel = Tensor.of(Shape.of(1, 1, 3, 3), 1, 1, 1, 2, 1, 2, 3, 2, 1);
    Layer conv =
        new Layer.Conv(
            Optional.empty(),
            new Convolution(Window.of(3, 3), 1, 1),
            Optional.of(new Given(kernel)),
            Bias.NONE);
    Analysis analysis = Analysis.of(new Model("", new Given(input), List.of(conv)));
    Tensor output = Run.of(analysis, Engine.scalar(1), false, Watch.NONE).output();
    assertArrayEquals(new float[] {66, 77, 86, 84, 96, 79}, values(output));
  }

  private static float[] values(Tensor tensor) {
    float[] values = new float[tensor.shape().elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.get(i);
    }
    return values;
  }
}
