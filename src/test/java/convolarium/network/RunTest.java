package convolarium.network;

import static convolarium.network.Computing.ENGINE;
import static convolarium.network.Computing.rounded;
import static convolarium.network.Computing.run;
import static convolarium.network.Computing.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.engine.Watch;
import convolarium.network.Numbers.Given;
import convolarium.network.Outcome.Computed;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a run keeps, tells and refuses, and the weights that it makes up.
class RunTest {
  @Test
  void aModelWithoutLayersPassesItsInputOn() {
    Tensor input = Fill.ONES.fill(Shape.of(1, 1, 5, 5));
    assertSame(input, run(new Model("", new Given(input), List.of())).output());
  }

  @Test
  void everyOutputIsKeptOnlyWhenAskedFor() {
    Model model = Notation.parse("1x6x6 > conv 2 k3 > relu > max_pool k2");
    Analysis analysis = Analysis.of(model);
    Outcome brief = Run.of(analysis, ENGINE, false, Watch.NONE);
    assertTrue(brief.layers().stream().allMatch(layer -> layer.output().isEmpty()));
    assertTrue(brief.layers().get(2).indices().isPresent());
    Outcome full = Run.of(analysis, ENGINE, true, Watch.NONE);
    for (Computed layer : full.layers()) {
      assertEquals(layer.measured().output(), layer.output().orElseThrow().shape());
    }
    assertSame(full.output(), full.layers().getLast().output().orElseThrow());
    assertArrayEquals(values(brief.output()), values(full.output()));
  }

  @Test
  void madeUpWeightsAreTheSameEveryTimeAndDifferentEverywhere() {
    Model model = Notation.parse("2x6x6 > conv 2 k3 p1 bias > conv 2 k3 p1 bias");
    assertArrayEquals(values(run(model).output()), values(run(model).output()));
    Layer conv = Notation.parse("2x6x6 > conv 2 k3 p1").layers().getFirst();
    Tensor ones = Fill.ONES.fill(Shape.of(1, 2, 6, 6));
    Outcome twice =
        Run.of(
            Analysis.of(
                new Model(
                    "",
                    new Given(ones),
                    List.of(
                        new Layer.Concat(
                            Optional.empty(), List.of(List.of(conv), List.of(conv)))))),
            ENGINE,
            true,
            Watch.NONE);
    List<List<Computed>> parts = twice.layers().getFirst().parts();
    assertNotEquals(
        rounded(parts.get(0).getFirst().output().orElseThrow()),
        rounded(parts.get(1).getFirst().output().orElseThrow()));
  }

  /// Uniform in ±b with b = 1/√(fan-in), so that the largest of many is close to b.
  @ParameterizedTest
  @CsvSource({
    "4x1 > conv 1000 k1, 4",
    "4x1 > conv 1000 k1 g4, 1",
    "1x1x1 > conv 1000 k3x3 p1, 9",
    "9x1 > flatten > linear 1000 bias=false, 9",
    "1x1 > conv_transpose 1000 k1, 1000"
  })
  void madeUpWeightsStayWithinOneByTheRootOfFanIn(String line, int fanIn) {
    Model model = Notation.parse(line);
    int channels = model.input().shape().dim(1);
    float largest = 0;
    for (int c = 0; c < channels; c++) {
      int channel = c;
      Tensor x = Tensor.generate(model.input().shape(), i -> i == channel ? 1 : 0);
      for (float value : values(run(new Model("", new Given(x), model.layers())).output())) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    double bound = 1 / Math.sqrt(fanIn);
    assertTrue(largest <= bound && largest > 0.98 * bound, largest + " of " + bound);
  }

  @Test
  void anInputWithoutNumbersCanOnlyBeDescribed() {
    Model model = Notation.parse("1x5 > relu").on(Shape.of(1, 1, 5));
    Misfit misfit = assertThrows(Misfit.class, () -> run(model));
    assertEquals("$.input", misfit.path());
    assertTrue(misfit.what().contains("but no numbers"), misfit.what());
  }

  @Test
  void progressNeverFallsAndEndsAtOne() {
    Model model =
        Notation.parse("3x20x20 > gated_conv 8 k3 p1 > relu > conv 8 k3 p1 > max_pool k2");
    List<Double> told = new ArrayList<>();
    Run.of(Analysis.of(model), ENGINE, false, watch(told, 2));
    assertEquals(told.stream().sorted().toList(), told);
    assertTrue(told.size() >= 4 && told.getFirst() > 0, told.toString());
    assertEquals(1, told.getLast(), 1e-12);
  }

  @Test
  void aRunCanBeCalledOff() {
    Analysis analysis = Analysis.of(Presets.byName("lenet5").orElseThrow().model());
    List<Double> told = new ArrayList<>();
    assertThrows(
        CancellationException.class, () -> Run.of(analysis, ENGINE, false, watch(told, 0.5)));
    assertTrue(told.getLast() < 1, told.toString());
  }

  /// Notes what it is told and calls the run off once that much is done.
  private static Watch watch(List<Double> told, double enough) {
    return new Watch() {
      @Override
      public void done(double fraction) {
        told.add(fraction);
      }

      @Override
      public boolean cancelled() {
        return !told.isEmpty() && told.getLast() >= enough;
      }
    };
  }

  @Test
  void onlyTheOutputsAskedForAreKept() {
    Analysis analysis = Analysis.of(Notation.parse("1x4x4 > relu > max_pool k2 > relu"));
    Outcome outcome = Run.of(analysis, ENGINE, m -> m.path().equals("$.layers[1]"), Watch.NONE);
    assertEquals(
        List.of(false, true, false),
        outcome.layers().stream().map(layer -> layer.output().isPresent()).toList());
  }
}
