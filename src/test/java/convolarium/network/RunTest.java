package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Switches;
import convolarium.network.Numbers.Given;
import convolarium.network.Outcome.Computed;
import convolarium.tensor.Fill;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every type of layer computed, against numbers worked out by hand or by the definition.
class RunTest {
  private static final Engine ENGINE = Engine.scalar(1);

  /// Dumoulin and Visin's grid, pooled: rows of it and of the sliding 3×3 windows.
  private static final Tensor GUIDE =
      Tensor.of(
          Shape.of(1, 1, 5, 5),
          3,
          3,
          2,
          1,
          0,
          0,
          0,
          1,
          3,
          1,
          3,
          1,
          2,
          2,
          3,
          2,
          0,
          0,
          2,
          2,
          2,
          0,
          0,
          0,
          1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max_pool k3 s1 | 3 3 3 3 3 3 3 2 3
          avg_pool k3 s1 | 1.667 1.667 1.667 1 1.222 1.778 1.111 0.778 1.333
          max_pool k2 | 3 3 3 2
          max_pool k2 ceil | 3 3 1 3 2 3 2 0 1
          avg_pool k2 ceil | 1.5 1.75 0.5 1.5 1.5 2.5 1 0 1
          avg_pool k3 s2 p1 | 0.667 1.111 0.556 0.667 1.222 1.444 0.444 0.222 0.556
          avg_pool k3 s2 p1 count_include_pad=false | 1.5 1.667 1.25 1 1.222 2.167 1 0.333 1.25
          max_pool k2 s1 d4 | 3
          max_pool k3 s2 p1 | 3 3 3 3 3 3 2 2 2
          adaptive_avg_pool 1 | 1.36
          adaptive_avg_pool 2x1 | 1.667 1.333
          """)
  void poolingsGiveThePrintedValues(String layer, String expected) {
    Model parsed = Notation.parse("1x5x5 > " + layer);
    Tensor output = run(new Model("", new Given(GUIDE), parsed.layers())).output();
    assertEquals(expected, rounded(output));
  }

  /// Worked out by hand from the functions' definitions.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu | 0 0 0 0.5 2
          leaky_relu | -0.02 -0.005 0 0.5 2
          leaky_relu negative_slope=0.5 | -1 -0.25 0 0.5 2
          elu | -0.865 -0.393 0 0.5 2
          elu alpha=2 | -1.729 -0.787 0 0.5 2
          sigmoid | 0.119 0.378 0.5 0.622 0.881
          tanh | -0.964 -0.462 0 0.462 0.964
          dropout | -2 -0.5 0 0.5 2
          batch_norm eps=0 | -2 -0.5 0 0.5 2
          batch_norm eps=3 | -1 -0.25 0 0.25 1
          """)
  void functionsAreAppliedToEachElement(String layer, String expected) {
    Tensor x = Tensor.of(Shape.of(1, 1, 5), -2, -0.5f, 0, 0.5f, 2);
    Model parsed = Notation.parse("1x5 > " + layer);
    assertEquals(expected, rounded(run(new Model("", new Given(x), parsed.layers())).output()));
  }

  @Test
  void localResponseNormalisationLooksAtNeighbouringChannels() {
    Tensor x = Tensor.of(Shape.of(1, 4, 1), 1, 2, 3, 4);
    List<Layer> layers = Notation.parse("4x1 > local_response_norm 3 alpha=3 beta=1 k=1").layers();
    // x / (1 + 3/3 · sum of squares of itself and its neighbours)
    assertEquals(
        "0.167 0.133 0.1 0.154", rounded(run(new Model("", new Given(x), layers)).output()));
    List<Layer> even = Notation.parse("4x1 > local_response_norm 2 alpha=2 beta=1 k=1").layers();
    // an even size has the further neighbour below
    assertEquals("0.5 0.333 0.214 0.154", rounded(run(new Model("", new Given(x), even)).output()));
  }

  @Test
  void batchNormalisationUsesWhatItWasGivenPerChannel() {
    Tensor x = Tensor.of(Shape.of(1, 2, 2), 1, 2, 3, 4);
    Layer norm =
        new Layer.BatchNorm(
            Optional.empty(), given(2, 10), given(1, -1), given(1, 3), given(4, 25), 0);
    assertEquals("1 2 -1 1", rounded(run(new Model("", new Given(x), List.of(norm))).output()));
  }

  @Test
  void aGatedConvolutionMultipliesTheFeatureByItsGate() {
    Tensor x = Tensor.of(Shape.of(1, 1, 2), 1, -2);
    Layer.GatedConv read =
        (Layer.GatedConv) Notation.parse("1x2 > gated_conv 1 k1").layers().getFirst();
    Layer gated =
        new Layer.GatedConv(
            read.name(),
            read.operation(),
            kernel(1, 1, 3),
            new Bias.Given(given(1).orElseThrow()),
            kernel(1, 1, 0),
            Bias.NONE,
            new Nonlinearity.LeakyRelu(0.5f));
    // gate 0: half of (3·1 + 1) and of 0.5·(3·−2 + 1)
    assertEquals("2 -1.25", rounded(run(new Model("", new Given(x), List.of(gated))).output()));
  }

  @Test
  void aLinearLayerIsAMatrixProduct() {
    Tensor x = Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);
    Numbers weight = new Given(Tensor.of(Shape.of(2, 3), 1, 0, -1, 2, 2, 2));
    Layer linear =
        new Layer.Linear(
            Optional.empty(), 2, Optional.of(weight), new Bias.Given(given(10, 20).orElseThrow()));
    Tensor output = run(new Model("", new Given(x), List.of(linear))).output();
    assertEquals(Shape.of(2, 2), output.shape());
    assertEquals("8 32 8 50", rounded(output));
  }

  @Test
  void transposedConvolutionsPaintTheKernel() {
    Tensor x = Tensor.of(Shape.of(1, 1, 2), 1, 10);
    Layer.ConvTranspose read =
        (Layer.ConvTranspose) Notation.parse("1x2 > conv_transpose 1 k3 s2 o1").layers().getFirst();
    Layer layer =
        new Layer.ConvTranspose(read.name(), read.operation(), kernel(1, 1, 1, 2, 3), Bias.NONE);
    assertEquals(
        "1 2 13 20 30 0", rounded(run(new Model("", new Given(x), List.of(layer))).output()));
  }

  @Test
  void outputsThatNoTapReachesAreZero() {
    Model model = Notation.parse("1x1 > conv_transpose 1 k1 s3 p1 o2");
    assertEquals("0", rounded(run(model).output()));
  }

  @Test
  void unpoolingPutsEachMaximumBack() {
    Model model = Notation.parse("1x4x4 > p=max_pool k2 > max_unpool k2 of p");
    Outcome outcome = run(model);
    assertEquals("0 0 0 0 0 5 0 7 0 0 0 0 0 13 0 15", rounded(outcome.output()));
    Indices indices = outcome.layers().getFirst().indices().orElseThrow();
    assertEquals(List.of(5, 7, 13, 15), IntStream.range(0, 4).mapToObj(indices::get).toList());
  }

  @Test
  void unpoolingTakesTheSwitchesOfThePoolItNames() {
    Layer pool = Notation.parse("1x4x4 > a=max_pool k2").layers().getFirst();
    List<Layer> deep =
        List.of(new Layer.Residual(Optional.empty(), List.of(pool), List.of(named("b"))));
    List<Layer> layers = new ArrayList<>(deep);
    layers.addAll(Notation.parse("1x2x2 > max_unpool k2 of a").layers());
    Tensor x = Tensor.of(Shape.of(1, 1, 4, 4), 9, 1, 1, 9, 1, 1, 1, 1, 1, 1, 1, 1, 9, 1, 1, 9);
    Tensor output = run(new Model("", new Given(x), layers)).output();
    assertEquals("18 0 0 18 0 0 0 0 0 0 0 0 18 0 0 18", rounded(output));
  }

  private static Layer named(String name) {
    return Notation.parse("1x4x4 > " + name + "=max_pool k2").layers().getFirst();
  }

  @Test
  void whereTwoUnpooledValuesMeetTheLastWins() {
    Tensor x = Tensor.of(Shape.of(1, 1, 3), 5, 6, 7);
    Layer unpool = unpool("1x3 > max_unpool k2 s1 of p", 1, 1, 3);
    assertEquals("0 6 0 7", rounded(run(new Model("", new Given(x), List.of(unpool))).output()));
  }

  private static Layer unpool(String line, int... positions) {
    Layer.Unpool read = (Layer.Unpool) Notation.parse(line).layers().getFirst();
    Indices indices = Indices.of(Shape.of(1, 1, positions.length), positions);
    return new Layer.Unpool(
        read.name(), read.operation(), new Switches.Given(Positions.of(indices)));
  }

  @Test
  void anIndexOutsideThePlaneIsAMisfit() {
    Layer unpool = unpool("1x3 > max_unpool k2 of p", 0, 6, 1);
    Model model = new Model("", new Numbers.Made(Shape.of(1, 1, 3), Fill.RAMP), List.of(unpool));
    Misfit misfit = assertThrows(Misfit.class, () -> run(model));
    assertEquals("$.layers[0].indices", misfit.path());
    assertTrue(misfit.what().contains("index 6 of element 1 lies outside"), misfit.what());
    Model small = Notation.parse("1x5x5 > p=max_pool k2 > max_unpool k1 s2 of p");
    assertEquals("$.layers[1].of", assertThrows(Misfit.class, () -> run(small)).path());
  }

  @Test
  void blocksSumAndJoin() {
    List<Layer> relu = Notation.parse("1x3 > relu").layers();
    Layer sum = new Layer.Residual(Optional.empty(), relu, List.of());
    Layer join = new Layer.Concat(Optional.empty(), List.of(relu, List.of(), List.of(sum)));
    Tensor x = Tensor.of(Shape.of(1, 1, 3), -1, 0, 2);
    Tensor output = run(new Model("", new Given(x), List.of(join))).output();
    assertEquals(Shape.of(1, 3, 3), output.shape());
    assertEquals("0 0 2 -1 0 2 -1 0 4", rounded(output));
    Layer one = new Layer.Concat(Optional.empty(), List.of(List.of()));
    assertEquals("-1 0 2", rounded(run(new Model("", new Given(x), List.of(one))).output()));
  }

  @Test
  void aModelWithoutLayersPassesItsInputOn() {
    assertSame(GUIDE, run(new Model("", new Given(GUIDE), List.of())).output());
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

  private static Outcome run(Model model) {
    return Run.of(Analysis.of(model), ENGINE, false, Watch.NONE);
  }

  private static Optional<Numbers> given(float... values) {
    return Optional.of(new Given(Tensor.of(Shape.of(values.length), values)));
  }

  private static Optional<Numbers> kernel(int out, int in, float... values) {
    return Optional.of(new Given(Tensor.of(Shape.of(out, in, values.length), values)));
  }

  private static String rounded(Tensor tensor) {
    return IntStream.range(0, tensor.shape().elements())
        .mapToObj(i -> Math.round(tensor.get(i) * 1000.0) / 1000.0)
        .map(
            value ->
                value == Math.rint(value) ? String.valueOf(Math.round(value)) : value.toString())
        .collect(Collectors.joining(" "));
  }

  private static float[] values(Tensor tensor) {
    float[] values = new float[tensor.shape().elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.get(i);
    }
    return values;
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
