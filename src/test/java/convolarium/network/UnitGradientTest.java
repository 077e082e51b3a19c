package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.document.Notation;
import convolarium.engine.Engine;
import convolarium.engine.Recorder;
import convolarium.engine.Watch;
import convolarium.network.Numbers.Given;
import convolarium.network.UnitGradient.Mode;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitGradientTest {
  private static final Engine ENGINE = Engine.scalar(1);

  /// How far an input is moved: a power of two, so that moving it is exact. Central differences are
  /// off by about its square, and by a float's rounding of the output over it.
  private static final float STEP = 0x1p-7f;

  /// Every kind of layer, moved and looked at.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2x6x5 > conv 3 k3 p1 bias > tanh > conv 2 k3 s2",
        "2x6x5 > conv 4 k3 p1 g2 circular > sigmoid > conv_transpose 2 k2 s2",
        "2x6x5 > conv 3 k2 d2 > elu > leaky_relu > avg_pool k2 s1",
        "2x8 > gated_conv 3 k2 pcausal > gated_conv 2 k2 d2 pcausal",
        "4x4x3 > local_response_norm 3 alpha=2 beta=0.75 k=1 > batch_norm eps=3 > dropout",
        "2x6x6 > tanh > p=max_pool k2 > conv 2 k1 > max_unpool k2 of p",
        "2x5x6 > conv 4 k3 > adaptive_avg_pool 2x3 > flatten > linear 5 > tanh > linear 3",
        "1x3x4x5 > conv 2 k2 > sigmoid > conv 2 k2 p1"
      })
  void gradientIsWhatMovingAnInputDoes(String line) {
    Model parsed = Notation.parse(line);
    Tensor x = new Fill.Uniform(3, 1).fill(parsed.input().shape());
    Outcome run = run(parsed, x);
    Measured last = run.analysis().layers().getLast();
    int middle = last.output().elements() / 2;
    Tensor gradient = gradient(run, last, last.output().index(middle), Mode.AS_RUN);
    for (int i = 0; i < x.shape().elements(); i++) {
      float up = run(parsed, x.with(i, x.get(i) + STEP)).output().get(middle);
      float down = run(parsed, x.with(i, x.get(i) - STEP)).output().get(middle);
      double slope = ((double) up - down) / (2 * STEP);
      assertEquals(slope, gradient.get(i), 2e-4, line + " at " + i);
    }
  }

  @Test
  void pathsOfBlocksAreAddedAndParted() {
    List<Layer> relu = Notation.parse("1x3 > relu").layers();
    Layer sum = new Layer.Residual(Optional.empty(), relu, List.of());
    Layer join = new Layer.Concat(Optional.empty(), List.of(relu, List.of(), List.of(sum, sum)));
    Model model = new Model("", new Given(Fill.ONES.fill(Shape.of(1, 1, 3))), List.of(join));
    Outcome run = run(model, Tensor.of(Shape.of(1, 1, 3), -1, 5, 2));
    Measured top = run.analysis().layers().getFirst();
    assertGradient("0 1 0", gradient(run, top, List.of(0, 0, 1), Mode.AS_RUN));
    assertGradient("0 0 0", gradient(run, top, List.of(0, 0, 0), Mode.AS_RUN));
    assertGradient("1 0 0", gradient(run, top, List.of(0, 1, 0), Mode.AS_RUN));
    assertGradient("0 0 4", gradient(run, top, List.of(0, 2, 2), Mode.AS_RUN));
    assertGradient("1 0 0", gradient(run, top, List.of(0, 2, 0), Mode.AS_RUN));
    assertGradient("4 0 0", gradient(run, top, List.of(0, 2, 0), Mode.LINEAR));
  }

  @Test
  void layerInsideABlockIsSeenThroughItsPathAlone() {
    List<Layer> relu = Notation.parse("1x3 > relu").layers();
    Layer sum = new Layer.Residual(Optional.empty(), List.of(), relu);
    List<Layer> twice = List.of(sum, new Layer.Residual(Optional.empty(), relu, List.of()));
    Outcome run =
        run(
            new Model("", Notation.parse("1x1 > relu").input(), twice),
            Tensor.of(Shape.of(1, 1, 1), 3));
    Measured inside = run.analysis().layers().get(1).parts().getFirst().getFirst();
    assertGradient("2", gradient(run, inside, List.of(0, 0, 0), Mode.AS_RUN));
  }

  /// Of two 3×3 layers of ones: how many paths lead from each input to the middle.
  @Test
  void linearNetworkOfOnesCountsPaths() {
    Layer conv = Notation.parse("1x5x5 > conv 1 k3").layers().getFirst();
    Layer.Conv read = (Layer.Conv) conv;
    Layer ones =
        new Layer.Conv(
            Optional.empty(),
            read.operation(),
            Optional.of(new Given(Fill.ONES.fill(Shape.of(1, 1, 3, 3)))),
            Layer.Bias.NONE);
    List<Layer> relu = Notation.parse("1x3x3 > relu").layers();
    Model model =
        new Model(
            "",
            new Given(Fill.ONES.fill(Shape.of(1, 1, 5, 5))),
            List.of(ones, relu.getFirst(), ones));
    Analysis analysis = Analysis.of(model);
    Outcome brief = Run.of(analysis, ENGINE, false, Watch.NONE);
    assertGradient(
        "1 2 3 2 1 2 4 6 4 2 3 6 9 6 3 2 4 6 4 2 1 2 3 2 1",
        gradient(brief, analysis.layers().getLast(), List.of(0, 0, 0, 0), Mode.LINEAR));
    assertThrows(
        IllegalArgumentException.class,
        () -> gradient(brief, analysis.layers().getLast(), List.of(0, 0, 0, 0), Mode.AS_RUN));
  }

  @Test
  void unitsAndLayersThatAreNotThereAreRefused() {
    Model model = Notation.parse("1x6x6 > conv 2 k3 > relu");
    Outcome run = Run.of(Analysis.of(model), ENGINE, true, Watch.NONE);
    Measured last = run.analysis().layers().getLast();
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> gradient(run, last, List.of(0, 2, 0, 0), Mode.AS_RUN));
    Measured other =
        Analysis.of(Notation.parse("1x6x6 > conv 2 k3 > relu > relu")).layers().getLast();
    assertThrows(
        IllegalArgumentException.class,
        () -> gradient(run, other, List.of(0, 1, 0, 0), Mode.AS_RUN));
  }

  @Test
  void itIsCalledOffBetweenLayers() {
    Model model = Notation.parse("1x6x6 > conv 2 k3 > relu > conv 1 k2");
    Outcome run = Run.of(Analysis.of(model), ENGINE, true, Watch.NONE);
    Watch tired = Recorder.after(1);
    Measured last = run.analysis().layers().getLast();
    assertThrows(
        CancellationException.class,
        () -> UnitGradient.of(run, last, List.of(0, 0, 0, 0), Mode.AS_RUN, ENGINE, tired));
  }

  private static Outcome run(Model model, Tensor x) {
    Model fed = new Model("", new Given(x), model.layers());
    return Run.of(Analysis.of(fed), ENGINE, true, Watch.NONE);
  }

  private static Tensor gradient(Outcome run, Measured layer, List<Integer> unit, Mode mode) {
    return UnitGradient.of(run, layer, unit, mode, ENGINE, Watch.NONE);
  }

  private static void assertGradient(String expected, Tensor gradient) {
    String[] words = expected.split(" ");
    float[] numbers = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Float.parseFloat(words[i]);
    }
    assertArrayEquals(numbers, gradient.shared());
  }
}
