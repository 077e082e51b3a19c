package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Interval;
import convolarium.arithmetic.Taps;
import convolarium.document.Notation;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Numbers.Given;
import convolarium.network.Paths.Onlooker;
import convolarium.network.UnitGradient.Mode;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
  private static final Engine ENGINE = Engine.scalar(1);

  /// What one unit in the middle sees: of the dilations the second cell each, or all.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1x41x41 > conv 1 k3 d2 p2 > conv 1 k3 d2 p2 > conv 1 k3 d2 p2 | 13 | 49
          1x41x41 > conv 1 k3 p1 > conv 1 k3 d2 p2 > conv 1 k3 d5 p5    | 17 | 289
          1x41x41 > conv 1 k3 p1 > conv 1 k3 d2 p2 > conv 1 k3 d4 p4    | 15 | 225
          1x41x41 > conv 1 k3 > conv 1 k3                               | 5  | 25
          1x41x41 > max_pool k3 s4 > conv 1 k3                          | 11 | 81
          1x2048  > conv 1 k2 d1 > conv 1 k2 d2 > conv 1 k2 d4          | 8  | 8
          """)
  void dilationsMayLeaveHoles(String line, long size, long seen) {
    Analysis analysis = Analysis.of(Notation.parse(line));
    Measured last = analysis.layers().getLast();
    List<Integer> middle = last.output().from(2).stream().map(n -> n / 2).toList();
    UnitField field = UnitField.of(analysis, last, middle);
    assertEquals(size, field.cells().getFirst().size());
    assertEquals(field.cells(), field.inside(analysis.model().input().shape()));
    assertEquals(seen, Paths.of(analysis, last, middle).cells());
  }

  /// Every kind of window, against the relation cell by cell.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1x9x7 > conv 1 k3 s2 p1 > conv 1 k2 d2 p1",
        "1x9x8 > conv 1 k3x2 p2 reflect > conv 1 k3 p1 circular > max_pool k2",
        "1x7x7 > conv 1 k4 psame > avg_pool k3 s2 p1 ceil > conv 1 k2 pfull",
        "1x5x6 > conv_transpose 1 k3 s2 d2 o1 > conv 1 k3 s2 p1",
        "1x6x6 > p=max_pool k2 > max_unpool k2 of p > conv 1 k3 d2 p2 replicate",
        "1x11x8 > conv 1 k2 > adaptive_avg_pool 4x3 > conv 1 k2",
        "1x30 > conv 1 k5 d3 pcausal > conv 1 k3 s3 p4",
        "1x4x5x6 > conv 1 k2x3x3 s1x2x1 p1 > max_pool k2"
      })
  void pathsAreTheRelationComposed(String line) {
    Analysis analysis = Analysis.of(Notation.parse(line));
    Measured last = analysis.layers().getLast();
    Shape input = analysis.model().input().shape();
    for (int u = 0; u < last.output().elements(); u++) {
      List<Integer> unit = last.output().index(u);
      Map<Cell, Integer> counted = counted(analysis.layers(), new Cell(unit));
      Footprint paths = Paths.of(analysis, last, unit.subList(2, unit.size()));
      long seen = 0;
      for (int i = 0; i < input.elements(); i++) {
        Cell cell = new Cell(input.index(i));
        int expected = counted.getOrDefault(cell, 0);
        assertEquals(expected, paths.at(cell.position()), line + " from " + unit + " to " + cell);
        seen += expected > 0 ? 1 : 0;
      }
      assertEquals(seen, paths.cells());
    }
  }

  private static Map<Cell, Integer> counted(List<Measured> layers, Cell unit) {
    Map<Cell, Integer> now = Map.of(unit, 1);
    for (Measured layer : layers.reversed()) {
      Map<Cell, Integer> next = new HashMap<>();
      Taps taps = Taps.of(layer.problem().orElseThrow());
      now.forEach(
          (cell, paths) ->
              taps.of(cell).stream()
                  .flatMap(tap -> tap.source().stream())
                  .forEach(source -> next.merge(source, paths, Integer::sum)));
      now = next;
    }
    return now;
  }

  /// With all weights 1 the gradient is the number of paths; with any positive weights it is above
  /// 0 exactly where a path leads.
  @Test
  void gradientsOfPositiveWeightsFollowThePaths() {
    Random random = new Random(7);
    for (int trial = 0; trial < 60; trial++) {
      boolean ones = trial % 2 == 0;
      Shape shape = Shape.of(1, 1, 9 + random.nextInt(4), 9 + random.nextInt(4));
      List<Layer> layers = sequence(random, 3, ones);
      Model model = new Model("", new Given(Fill.ONES.fill(shape)), layers);
      Analysis analysis = Analysis.of(model);
      Outcome run = Run.of(analysis, ENGINE, false, Watch.NONE);
      Measured last = analysis.layers().getLast();
      List<Integer> unit = last.output().index(random.nextInt(last.output().elements()));
      Tensor gradient = UnitGradient.of(run, last, unit, Mode.LINEAR, ENGINE, Watch.NONE);
      Footprint paths = Paths.of(analysis, last, unit.subList(2, 4));
      for (int i = 0; i < shape.elements(); i++) {
        double count = paths.at(shape.index(i).subList(2, 4));
        if (ones) {
          assertEquals(count, gradient.get(i), model + " at " + i);
        }
        assertEquals(count > 0, gradient.get(i) > 0, model + " at " + i);
      }
    }
  }

  /// Layers that keep one channel and, so that paths can be summed, the size too.
  private static List<Layer> sequence(Random random, int most, boolean ones) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(most); i++) {
      int d = 1 + random.nextInt(2);
      layers.add(
          switch (random.nextInt(5)) {
            case 0 -> new Layer.Residual(Optional.empty(), kept(random, ones), kept(random, ones));
            case 1 ->
                new Layer.Residual(
                    Optional.empty(),
                    List.of(
                        new Layer.Concat(
                            Optional.empty(), List.of(kept(random, ones), kept(random, ones))),
                        weighted("2x9x9 > conv 1 k3 p1", random, ones)),
                    List.of());
            case 2 -> weighted("1x9x9 > conv_transpose 1 k3 s2 p1", random, ones);
            case 3 -> weighted("1x9x9 > conv 1 k2 s2 p1", random, ones);
            default -> weighted("1x9x9 > conv 1 k3 d" + d, random, ones);
          });
    }
    return layers;
  }

  private static List<Layer> kept(Random random, boolean ones) {
    int d = 1 + random.nextInt(3);
    List<Layer> layers = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      layers.add(weighted("1x9x9 > conv 1 k3 d%d p%d".formatted(d, d), random, ones));
    }
    return layers;
  }

  private static Layer weighted(String line, Random random, boolean ones) {
    Model parsed = Notation.parse(line);
    Shape shape = Analysis.of(parsed).layers().getFirst().problem().get().weight().orElseThrow();
    Tensor weights = Tensor.generate(shape, _ -> ones ? 1 : 0.1f + random.nextFloat());
    Optional<Numbers> given = Optional.of(new Given(weights));
    return switch (parsed.layers().getFirst()) {
      case Conv c -> new Conv(c.name(), c.operation(), given, Bias.NONE);
      case ConvTranspose c -> new ConvTranspose(c.name(), c.operation(), given, Bias.NONE);
      default -> throw new IllegalArgumentException(line);
    };
  }

  /// A cell is seen by a unit along as many paths as the unit sees the cell.
  @Test
  void whoSeesACellIsTheSameRelationReadBackwards() {
    Layer inside = Notation.parse("1x9x9 > conv 1 k3 p1").layers().getFirst();
    List<Layer> layers =
        new ArrayList<>(Notation.parse("1x11x12 > conv 1 k3 s2 p1 > relu").layers());
    layers.add(new Layer.Residual(Optional.empty(), List.of(inside, inside), List.of()));
    layers.addAll(Notation.parse("1x9x9 > adaptive_avg_pool 4x5 > conv 1 k2").layers());
    Analysis analysis =
        Analysis.of(new Model("", Notation.parse("1x11x12 > relu").input(), layers));
    Shape input = analysis.model().input().shape();
    List<List<Integer>> cells =
        IntStream.range(0, input.elements()).mapToObj(i -> input.index(i).subList(2, 4)).toList();
    List<List<Onlooker>> onlookers = cells.stream().map(c -> Paths.from(analysis, c)).toList();
    assertEquals(7, onlookers.getFirst().size());
    for (int l = 0; l < 7; l++) {
      Measured layer = onlookers.getFirst().get(l).layer();
      for (int u = 0; u < layer.output().elements(); u++) {
        List<Integer> unit = layer.output().index(u).subList(2, 4);
        Footprint paths = Paths.of(analysis, layer, unit);
        for (int i = 0; i < cells.size(); i++) {
          assertEquals(
              paths.at(cells.get(i)),
              onlookers.get(i).get(l).units().orElseThrow().at(unit),
              layer.name() + " " + unit + " and " + cells.get(i));
        }
      }
    }
  }

  @Test
  void cellThatNoWindowReachesHasNoOnlookers() {
    Analysis analysis = Analysis.of(Notation.parse("1x6 > conv 1 k3 s2 > conv 1 k1 > flatten"));
    List<Onlooker> onlookers = Paths.from(analysis, List.of(5));
    assertTrue(onlookers.get(0).units().orElseThrow().isEmpty());
    assertTrue(onlookers.get(1).units().orElseThrow().isEmpty());
    assertEquals(Optional.empty(), onlookers.get(2).units());
  }

  @Test
  void denseUnitsSeeAllThatTheirMapDoes() {
    Analysis analysis =
        Analysis.of(Notation.parse("1x9x9 > conv 1 k3 s2 > flatten > linear 5 > relu"));
    Footprint paths = Paths.of(analysis, analysis.layers().getLast(), List.of());
    assertEquals(81, paths.cells());
    assertEquals(4, paths.at(List.of(2, 2)));
    UnitField field = UnitField.of(analysis, analysis.layers().getLast(), List.of());
    assertEquals(List.of(new Interval(0, 8), new Interval(0, 8)), field.cells());
  }

  /// σ² is the sum over the layers of (k² − 1)/12·(d·j)²: variances of uniform distributions that
  /// are added.
  @Test
  void pathsSpreadWithTheSquareRootOfTheDepth() {
    StringBuilder line = new StringBuilder("1x200");
    for (int depth = 1; depth <= 32; depth++) {
      line.append(" > conv 1 k3");
      if (Integer.bitCount(depth) == 1) {
        Footprint paths = middle(line.toString());
        assertEquals(Math.sqrt(depth * 8 / 12.0), paths.spread(0).deviation(), 1e-9);
        assertEquals(2 * depth + 1, paths.cells());
      }
    }
    Footprint mixed = middle("1x400 > conv 1 k5 s2 > conv 1 k3 d3 > max_pool k2 s2 > conv 1 k7");
    double variance = 24 / 12.0 + 8 / 12.0 * 36 + 3 / 12.0 * 4 + 48 / 12.0 * 16;
    assertEquals(Math.sqrt(variance), mixed.spread(0).deviation(), 1e-9);
  }

  private static Footprint middle(String line) {
    Analysis analysis = Analysis.of(Notation.parse(line));
    Measured last = analysis.layers().getLast();
    return Paths.of(analysis, last, List.of(last.output().dim(2) / 2));
  }

  @Test
  void fewestCellsThatHoldAShareAreTheLargest() {
    Footprint paths = middle("1x9 > conv 1 k3 > conv 1 k3");
    assertEquals(9, paths.total());
    assertEquals(3, paths.most());
    assertEquals(
        List.of(1, 3, 5),
        IntStream.of(3, 7, 9).mapToObj(n -> (int) paths.holding(n / 9.0)).toList());
    assertEquals(0, paths.holding(0));
  }
}
