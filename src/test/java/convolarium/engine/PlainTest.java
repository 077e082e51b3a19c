package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainTest {
  private final Machine machine = new Machine(Problems.twins().getFirst(), new Workers(1));

  @Test
  void everyOutputIsTheSumOverItsTaps() {
    Problems problems = new Problems(1);
    for (Problem problem : problems.convolutions(300, 5, 3)) {
      Tensor x = problems.whole(problem.input());
      Tensor weight = problems.whole(problem.weight().orElseThrow());
      Tensor bias = problems.whole(Shape.of(problem.outChannels()));
      Tensor y =
          new Plain().prepare(problem, weight, Optional.of(bias), machine).run(x, Watch.NONE);
      Taps taps = Taps.of(problem);
      for (int i = 0; i < y.shape().elements(); i += 7) {
        Cell output = new Cell(y.shape().index(i));
        double sum = bias.get(output.channel());
        for (Tap tap : taps.of(output)) {
          if (tap.source().isPresent()) {
            sum +=
                x.get(x.shape().offset(tap.source().get().index()))
                    * weight.get(weight.shape().offset(tap.weight().index()));
          }
        }
        assertEquals(sum, y.get(i), () -> problem + " at " + output);
      }
    }
  }
}
