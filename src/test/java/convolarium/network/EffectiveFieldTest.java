package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.UnitGradient.Mode;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectiveFieldTest {
  private static final Engine ENGINE = Engine.scalar(1);

  @ParameterizedTest
  @EnumSource(Mode.class)
  void energyIsTheSumOfTheSquaresOverTheChannels(Mode mode) {
    List<Layer> layers =
        Notation.parse("3x12x10 > conv 4 k3 p1 bias > tanh > conv 2 k3 s2 > relu").layers();
    Numbers input = new Numbers.Made(Shape.of(1, 3, 12, 10), new Fill.Uniform(1, 1));
    Analysis analysis = Analysis.of(new Model("", input, layers));
    Measured layer = analysis.layers().get(2);
    List<Integer> unit = List.of(0, 1, 2, 1);
    Footprint energy = EffectiveField.of(analysis, layer, unit, mode, ENGINE, Watch.NONE);
    Outcome run = Run.of(analysis, ENGINE, true, Watch.NONE);
    Tensor gradient = UnitGradient.of(run, layer, unit, mode, ENGINE, Watch.NONE);
    Shape shape = gradient.shape();
    for (int row = 0; row < 12; row++) {
      for (int column = 0; column < 10; column++) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
          sum += Math.pow(gradient.get(shape.offset(List.of(0, c, row, column))), 2);
        }
        assertEquals(sum, energy.at(List.of(row, column)), 1e-12);
      }
    }
    assertEquals(UnitField.of(analysis, layer, List.of(2, 1)).cells(), energy.box());
  }

  /// With many channels the random weights even out: σ comes near to that of the paths.
  @Test
  void energyOfRandomWeightsSpreadsAsThePathsDo() {
    StringBuilder line = new StringBuilder("16x41x41");
    for (int i = 0; i < 8; i++) {
      line.append(" > conv 32 k3 p1");
    }
    Analysis analysis = Analysis.of(Notation.parse(line.toString()));
    Measured last = analysis.layers().getLast();
    Footprint energy =
        EffectiveField.of(
            analysis, last, List.of(0, 0, 20, 20), Mode.LINEAR, Engine.scalar(2), Watch.NONE);
    double paths = Paths.of(analysis, last, List.of(20, 20)).spread(0).deviation();
    assertEquals(Math.sqrt(8 * 8 / 12.0), paths, 1e-9);
    for (int axis = 0; axis < 2; axis++) {
      assertEquals(paths, energy.spread(axis).deviation(), 0.15 * paths);
      assertEquals(20, energy.spread(axis).mean(), 0.5);
    }
    assertTrue(energy.holding(EffectiveField.TWO_SIGMA) < 0.6 * 17 * 17);
  }

  @Test
  void onlyTheLayersBeforeTheUnitAreRun() {
    Model model = Notation.parse("1x8x8 > conv 1 k3 > flatten > linear 100000");
    Analysis analysis = Analysis.of(model);
    List<Double> told = new ArrayList<>();
    Watch watch =
        new Watch() {
          @Override
          public void done(double fraction) {
            told.add(fraction);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    Measured conv = analysis.layers().getFirst();
    EffectiveField.of(analysis, conv, List.of(0, 0, 3, 3), Mode.LINEAR, ENGINE, watch);
    assertEquals(1, told.getLast());
    assertEquals(told.stream().sorted().toList(), told);
    assertTrue(told.contains(0.5));
  }
}
