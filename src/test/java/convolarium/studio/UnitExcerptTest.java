package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.document.Notation;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.explain.Activation;
import convolarium.explain.Explanation;
import convolarium.explain.GatedExplanation;
import convolarium.explain.Placing;
import convolarium.explain.Placings;
import convolarium.explain.Walk;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Linear;
import convolarium.network.Measured;
import convolarium.network.Model;
import convolarium.network.Nonlinearity;
import convolarium.network.Numbers;
import convolarium.network.Run;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Unpooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Fill;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Units of networks with whole numbers, against the run.
final class UnitExcerptTest {
  private static final Fill WHOLE = new Fill.Whole(7, -3, 3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3x9x8 > conv 5 k3 s2 p1 bias",
        "4x20x20 > conv 6 k5x3 p2 d2 g2",
        "2x40 > conv 3 k9 s3 p4",
        "2x6x7x8 > conv 2 k3 s1 p1 bias",
        "3x12x12 > max_pool k3 s2 p1",
        "3x12x12 > avg_pool k3 s2 p1",
        "3x12x12 > avg_pool k3 s2 p1 count_include_pad=false",
        "3x11x11 > max_pool k2 ceil",
        "3x11x7 > adaptive_avg_pool 3",
        "3x4x5 > flatten > linear 7",
        "3x5x4 > conv_transpose 4 k3 s2 p1 bias",
        "3x5x4 > conv_transpose 4 k3 s2 p1 o1",
        "2x6x6 > conv_transpose 3 k4x2 s2x1 p1x0",
        "4x5x5 > conv_transpose 6 k3 s1 p1 d2 g2 bias",
        "2x4x3 > conv_transpose 3 k2 s4 o3",
        "2x4x5 > conv_transpose 3 k1 s3 p2 o2",
        "2x12 > conv_transpose 3 k5 s3 p2 o1",
        "2x3x4x4 > conv_transpose 2 k3 s2 p1 o1",
        "3x9x8 > gated_conv 4 k3 s2 p1 bias activation=relu",
        "4x9x8 > gated_conv 4 k3x5 p1 d2 g2 activation=leaky_relu"
      })
  void valueIsThatOfTheRun(String line) throws Exception {
    Model model = whole(Notation.parse(line));
    Analysis analysis = Analysis.of(model);
    var run = Run.of(analysis, Engine.scalar(1), true, Watch.NONE);
    Measured layer = analysis.layers().getLast();
    Tensor input =
        analysis
            .before(layer)
            .map(_ -> run.layers().get(run.layers().size() - 2).output().orElseThrow())
            .orElseGet(() -> model.input().load());
    Random random = new Random(1);
    for (int i = 0; i < 25; i++) {
      List<Integer> unit = layer.output().index(random.nextInt(layer.output().elements()));
      Excerpt excerpt = new UnitExcerpt(layer, input, unit, Optional.empty(), false).excerpt();
      float value = run.output().get(layer.output().offset(unit));
      // sums of whole numbers are exact; of a gate's sigmoid and product each rounds
      float error = layer.layer() instanceof GatedConv ? 4 * Math.ulp(value) : 0;
      assertEquals(value, value(excerpt), error, line + " " + unit);
    }
  }

  /// The same model with small whole numbers everywhere.
  private static Model whole(Model model) {
    Analysis analysis = Analysis.of(model);
    List<Layer> layers = new ArrayList<>();
    for (Measured m : analysis.layers()) {
      Optional<Numbers> weight =
          m.layer() instanceof Linear
              ? Optional.of(made(Shape.of(m.output().dim(1), m.input().dim(1))))
              : m.problem().flatMap(Problem::weight).map(UnitExcerptTest::made);
      layers.add(
          switch (m.layer()) {
            case Conv c -> new Conv(c.name(), c.operation(), weight, bias(c.bias(), m));
            case ConvTranspose c ->
                new ConvTranspose(c.name(), c.operation(), weight, bias(c.bias(), m));
            case GatedConv c ->
                new GatedConv(
                    c.name(),
                    c.operation(),
                    weight,
                    bias(c.bias(), m),
                    weight.map(w -> new Numbers.Made(w.shape(), new Fill.Whole(8, -1, 1))),
                    bias(c.gateBias(), m),
                    c.activation());
            case Linear l -> new Linear(l.name(), l.outFeatures(), weight, bias(l.bias(), m));
            default -> m.layer();
          });
    }
    return new Model("", made(model.input().shape()), layers);
  }

  private static Numbers made(Shape shape) {
    return new Numbers.Made(shape, WHOLE);
  }

  private static Bias bias(Bias bias, Measured m) {
    return bias instanceof Bias.None ? bias : new Bias.Given(made(Shape.of(m.output().dim(1))));
  }

  /// What Arithmetic shows at the excerpt's step.
  private static float value(Excerpt excerpt) {
    Document document = excerpt.document();
    Fit.Fits fits = (Fit.Fits) document.fit();
    Problem problem = fits.problems().getFirst();
    Cell cell = Walk.over(problem, excerpt.channel()).at(excerpt.step() - 1);
    Tensor input = document.input();
    return switch (document.stage(0)) {
      case Weighted(_, _, var weight, var bias) ->
          summed(problem, input, weight, bias).step(cell).result();
      case Gated g ->
          GatedExplanation.of(
                  summed(problem, input, g.weight(), g.bias()),
                  summed(problem, input, g.gateWeight(), g.gateBias()),
                  g.activation() instanceof Nonlinearity.LeakyRelu(float slope)
                      ? new Activation.LeakyRelu(slope)
                      : new Activation.Relu())
              .step(cell)
              .result();
      case Pooled _ -> Explanation.of(problem, input::get).step(cell).result();
      case Unpooled _ -> throw new IllegalStateException("its steps are values put back");
    };
  }

  private static Explanation summed(
      Problem problem, Tensor input, Tensor weight, Optional<Tensor> bias) {
    return Explanation.of(problem, input::get, weight::get, bias.map(b -> b::get));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2x8x6 > p=max_pool k2 > max_unpool k2 of p",
        "2x9x7 > p=max_pool k2 > max_unpool k2 output_size=9x7 of p",
        "2x12x11 > p=max_pool k3 s2 p1 > max_unpool k3 s2 p1 output_size=12x11 of p",
        "2x11x11 > p=max_pool k2 s3 > max_unpool k2 s3 output_size=11 of p",
        "2x15 > p=max_pool k3 > max_unpool k3 of p",
        "2x4x6x6 > p=max_pool k2 > max_unpool k2 of p"
      })
  void valuesPutBackAreThoseOfTheRun(String line) throws Exception {
    Analysis analysis = Analysis.of(whole(Notation.parse(line)));
    var run = Run.of(analysis, Engine.scalar(1), true, Watch.NONE);
    Measured layer = analysis.layers().getLast();
    Tensor input = run.layers().getFirst().output().orElseThrow();
    Indices switches = run.layers().getFirst().indices().orElseThrow();
    int filled = 0;
    for (int i = 0; i < layer.output().elements(); i++) {
      List<Integer> unit = layer.output().index(i);
      Excerpt excerpt = new UnitExcerpt(layer, input, unit, Optional.of(switches), false).excerpt();
      Placings placings = placings(excerpt.document());
      Placing placing = placings.at(0, excerpt.step() - 1);
      boolean put = switches(switches, layer, unit);
      if (put) {
        filled++;
        assertEquals(run.output().get(i), placing.result(), line + " " + unit);
        assertEquals(placing, placings.staying(placing.output()).orElseThrow());
      } else {
        assertEquals(0, run.output().get(i), line + " " + unit);
      }
    }
    assertTrue(filled > 3, filled + " of " + line);
  }

  /// Whether some value of the unit's channel was put there.
  private static boolean switches(Indices switches, Measured layer, List<Integer> unit) {
    int plane = layer.input().elements() / layer.input().dim(1);
    int position = Shape.of(layer.output().from(2)).offset(unit.subList(2, unit.size()));
    return IntStream.range(unit.get(1) * plane, (unit.get(1) + 1) * plane)
        .anyMatch(i -> switches.get(i) == position);
  }

  private static Placings placings(Document document) {
    Problem problem = ((Fit.Fits) document.fit()).problems().getFirst();
    Stage.Switches.Given given = (Stage.Switches.Given) ((Unpooled) document.stage(0)).switches();
    return Placings.of(problem, document.input()::get, given.positions());
  }

  @Test
  void valuesPutFarAwayAreRefused() {
    Analysis analysis = Analysis.of(Notation.parse("1x8x8 > p=max_pool k2 > max_unpool k2 of p"));
    Measured layer = analysis.layers().getLast();
    int[] last = new int[16];
    Arrays.fill(last, 63);
    Optional<Indices> switches = Optional.of(Indices.of(layer.input(), last));
    Tensor input = Fill.RAMP.fill(layer.input());
    UnitExcerpt unit = new UnitExcerpt(layer, input, List.of(0, 0, 0, 0), switches, false);
    assertEquals(
        "max_unpool#2 puts values farther away here than their windows reach",
        assertThrows(Unsuited.class, unit::excerpt).getMessage());
  }

  @Test
  void besideAUnitOfATransposedConvolutionTheOutputsAreTrueToo() throws Exception {
    Model model = whole(Notation.parse("3x9x9 > conv_transpose 4 k3 s2 p1 o1 bias"));
    Analysis analysis = Analysis.of(model);
    Tensor output = Run.of(analysis, Engine.scalar(1), true, Watch.NONE).output();
    Measured layer = analysis.layers().getLast();
    List<Integer> unit = List.of(0, 2, 7, 17);
    Excerpt excerpt =
        new UnitExcerpt(layer, model.input().load(), unit, Optional.empty(), false).excerpt();
    Problem problem = ((Fit.Fits) excerpt.document().fit()).problems().getFirst();
    assertEquals(Shape.of(1, 1, 5, 3), problem.output());
    for (int i = 0; i < 15; i++) {
      int beside = layer.output().offset(List.of(0, 2, 5 + i / 3, 15 + i % 3));
      assertEquals(
          output.get(beside), value(new Excerpt(excerpt.document(), i + 1, 0)), "output " + i);
    }
  }

  @Test
  void moreChannelsThanCanBeShownAreOfferedInPart() throws Exception {
    Analysis analysis = Analysis.of(Notation.parse("64x14x14 > conv 8 k3 p1"));
    Measured layer = analysis.layers().getFirst();
    Tensor input = analysis.model().input().load();
    List<Integer> unit = List.of(0, 5, 3, 4);
    assertEquals(
        "a unit of conv#1 sums 64 input channels; Arithmetic shows at most 16 of them",
        assertThrows(
                Unsuited.class,
                () -> new UnitExcerpt(layer, input, unit, Optional.empty(), false).excerpt())
            .getMessage());
    Document part =
        new UnitExcerpt(layer, input, unit, Optional.empty(), true).excerpt().document();
    assertEquals(16, part.input().shape().dim(1));
    assertEquals("conv#1, unit [5, 3, 4], the first 16 of 64 input channels", part.title());
  }

  @Test
  void layersWithoutAWindowAreRefused() {
    Analysis analysis = Analysis.of(Notation.parse("1x4x4 > relu"));
    UnitExcerpt relu =
        new UnitExcerpt(
            analysis.layers().getFirst(),
            analysis.model().input().load(),
            List.of(0, 0, 1, 1),
            Optional.empty(),
            true);
    assertEquals(
        "relu#1 is relu: Arithmetic opens units of convolutions, poolings, unpoolings and linear"
            + " layers",
        assertThrows(Unsuited.class, relu::excerpt).getMessage());
  }
}
