package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Problem;
import convolarium.document.Notation;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.explain.Explanation;
import convolarium.explain.Walk;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.Linear;
import convolarium.network.Measured;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Run;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
        "3x4x5 > flatten > linear 7"
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
      Excerpt excerpt = new UnitExcerpt(layer, input, unit, false).excerpt();
      assertEquals(
          run.output().get(layer.output().offset(unit)), value(excerpt), line + " " + unit);
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
    Explanation explanation =
        switch (document.stage(0)) {
          case Weighted w ->
              Explanation.of(
                  problem, document.input()::get, w.weight()::get, w.bias().map(b -> b::get));
          case Pooled _ -> Explanation.of(problem, document.input()::get);
          default -> throw new IllegalStateException();
        };
    return explanation.step(Walk.over(problem, excerpt.channel()).at(excerpt.step() - 1)).result();
  }

  @Test
  void moreChannelsThanCanBeShownAreOfferedInPart() throws Exception {
    Analysis analysis = Analysis.of(Notation.parse("64x14x14 > conv 8 k3 p1"));
    Measured layer = analysis.layers().getFirst();
    Tensor input = analysis.model().input().load();
    List<Integer> unit = List.of(0, 5, 3, 4);
    assertEquals(
        "a unit of conv#1 sums 64 input channels; Arithmetic shows at most 16 of them",
        assertThrows(Unsuited.class, () -> new UnitExcerpt(layer, input, unit, false).excerpt())
            .getMessage());
    Document part = new UnitExcerpt(layer, input, unit, true).excerpt().document();
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
            true);
    assertEquals(
        "relu#1 is relu: Arithmetic opens units of convolutions, poolings and linear layers",
        assertThrows(Unsuited.class, relu::excerpt).getMessage());
  }
}
