package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdjointTest {
  private final Machine machine = new Machine(Problems.twins().getLast(), new Workers(2));

  /// ⟨y, conv(x)⟩ = ⟨convᵀ(y), x⟩ for the same weights: the definition of a transpose.
  @Test
  void transposedConvolutionIsTheTransposeOfTheDirectOne() {
    Problems problems = new Problems(5);
    int tried = 0;
    for (Problem direct : problems.convolutions(600, 8, 6)) {
      if (direct.operation() instanceof Convolution(Window window, int out, int groups)
          && window.border() == Border.ZEROS
          && direct.axes().stream().allMatch(AdjointTest::reversible)) {
        List<Integer> more = direct.axes().stream().map(AdjointTest::more).toList();
        Problem back =
            new Transposed(window, direct.inChannels(), groups, more).on(direct.output()).orThrow();
        assertEquals(direct.input(), back.output());
        Tensor x = problems.whole(direct.input());
        Tensor y = problems.whole(direct.output());
        Tensor weight = problems.whole(direct.weight().orElseThrow());
        for (Algorithm algorithm : List.of(new ImplicitProduct(), new Plain())) {
          assertEquals(
              product(run(algorithm, direct, x, weight), y),
              product(run(algorithm, back, y, weight), x),
              () -> algorithm.name() + " " + direct);
        }
        tried++;
      }
    }
    assertTrue(tried > 50, tried + " problems");
  }

  /// The cells that a transposed convolution would have to add for the input's size.
  private static int more(Axis axis) {
    return (int)
        (axis.input()
            - Axis.transposed(
                axis.output(),
                axis.kernel(),
                axis.stride(),
                axis.dilation(),
                axis.before(),
                axis.after(),
                0));
  }

  private static boolean reversible(Axis axis) {
    return more(axis) >= 0 && more(axis) < Math.max(axis.stride(), axis.dilation());
  }

  private Tensor run(Algorithm algorithm, Problem problem, Tensor x, Tensor weight) {
    return algorithm.prepare(problem, weight, Optional.empty(), machine).run(x, Watch.NONE);
  }

  private static double product(Tensor a, Tensor b) {
    double sum = 0;
    for (int i = 0; i < a.shape().elements(); i++) {
      sum += (double) a.get(i) * b.get(i);
    }
    return sum;
  }
}
