package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.engine.Engine;
import convolarium.engine.Recorder;
import convolarium.engine.Watch;
import convolarium.network.UnitGradient.Mode;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    Footprint energy =
        EffectiveField.of(analysis, layer, unit, mode, 1, ENGINE, Watch.NONE).energy();
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
                analysis, last, List.of(0, 0, 20, 20), Mode.LINEAR, 1, Engine.scalar(2), Watch.NONE)
            .energy();
    double paths = Paths.of(analysis, last, List.of(20, 20)).spread(0).deviation();
    assertEquals(Math.sqrt(8 * 8 / 12.0), paths, 1e-9);
    for (int axis = 0; axis < 2; axis++) {
      assertEquals(paths, energy.spread(axis).deviation(), 0.15 * paths);
      assertEquals(20, energy.spread(axis).mean(), 0.5);
    }
    assertTrue(energy.holding(EffectiveField.TWO_SIGMA) < 0.6 * 17 * 17);
  }

  /// The paper's measure on weights of 1: the gradient is the number of ways to reach a cell by
  /// steps of −1, 0 and 1 on each axis.
  @ParameterizedTest
  @CsvSource({"2, 25", "5, 69", "10, 137", "20, 261"})
  void uniformWeightsHaveTheWidthOfTheirBinomials(int depth, int cells) {
    Analysis analysis = Analysis.of(ones(depth));
    Measured last = analysis.layers().getLast();
    List<Integer> unit = List.of(0, 0, 25, 25);
    EffectiveField effective =
        EffectiveField.of(analysis, last, unit, Mode.LINEAR, 3, ENGINE, Watch.NONE);
    double[] ways = {1};
    for (int layer = 0; layer < depth; layer++) {
      double[] next = new double[ways.length + 2];
      for (int i = 0; i < 3 * ways.length; i++) {
        next[i / 3 + i % 3] += ways[i / 3];
      }
      ways = next;
    }
    int counted = 0;
    for (double row : ways) {
      for (double column : ways) {
        counted += row * column > (1 - 0.9545) * ways[depth] * ways[depth] ? 1 : 0;
      }
    }
    assertEquals(cells, counted);
    assertEquals(cells, effective.energy().above(Math.pow(EffectiveField.THRESHOLD, 2)));
    assertEquals(cells, Paths.of(analysis, last, List.of(25, 25)).above(EffectiveField.THRESHOLD));
    assertEquals(1, effective.deviations().size(), "given weights are not drawn");
  }

  /// 3×3 layers of one channel with weights of 1.
  private static Model ones(int depth) {
    List<Layer> layers = Notation.parse("1x51x51" + " > conv 1 k3 p1".repeat(depth)).layers();
    Numbers weight = new Numbers.Made(Shape.of(1, 1, 3, 3), Fill.ONES);
    return new Model(
        "",
        new Numbers.Made(Shape.of(1, 1, 51, 51), Fill.RAMP),
        layers.stream()
            .map(Layer.Conv.class::cast)
            .<Layer>map(c -> new Layer.Conv(c.name(), c.operation(), Optional.of(weight), c.bias()))
            .toList());
  }

  @Test
  void eachDrawingIsAnotherAndTheFirstTheModelsOwn() {
    Analysis analysis =
        Analysis.of(Notation.parse("3x15x15 > conv 2 k3 p1 > relu > conv 2 k3 p1 > conv 1 k3"));
    Measured last = analysis.layers().getLast();
    List<Integer> unit = List.of(0, 0, 6, 6);
    EffectiveField one =
        EffectiveField.of(analysis, last, unit, Mode.LINEAR, 1, ENGINE, Watch.NONE);
    EffectiveField four =
        EffectiveField.of(analysis, last, unit, Mode.LINEAR, 4, ENGINE, Watch.NONE);
    assertEquals(4, four.deviations().stream().distinct().count());
    assertEquals(one.deviations().getFirst(), four.deviations().getFirst());
    assertTrue(four.energy().total() > one.energy().total());
  }

  @ParameterizedTest
  @CsvSource({
    "1x9x9 > conv 1 k3, 20",
    "3x224x224 > conv 64 k7 s2 p3 > conv 256 k3, 5",
    "512x224x224 > conv 512 k3, 2"
  })
  void smallNetworksAreDrawnAsOftenAsThePaperRunsThem(String line, int draws) {
    Analysis analysis = Analysis.of(Notation.parse(line));
    assertEquals(draws, EffectiveField.draws(analysis, analysis.layers().getLast()));
  }

  @Test
  void onlyTheLayersBeforeTheUnitAreRun() {
    Model model = Notation.parse("1x8x8 > conv 1 k3 > flatten > linear 100000");
    Analysis analysis = Analysis.of(model);
    List<Double> told = new ArrayList<>();
    Watch watch = new Recorder(told, Integer.MAX_VALUE);
    Measured conv = analysis.layers().getFirst();
    EffectiveField.of(analysis, conv, List.of(0, 0, 3, 3), Mode.LINEAR, 2, ENGINE, watch);
    assertEquals(1, told.getLast());
    assertEquals(told.stream().sorted().toList(), told);
    assertTrue(told.contains(0.5));
  }
}
