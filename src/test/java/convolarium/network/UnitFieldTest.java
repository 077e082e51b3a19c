package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Interval;
import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitFieldTest {
  /// Unit, then first and last cell and what of it lies on the input.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1x40 > conv 1 k3 s2 p1 > conv 1 k3 s2 p1 | 0  | -3 3   | 0 3
          1x40 > conv 1 k3 s2 p1 > conv 1 k3 s2 p1 | 9  | 33 39  | 33 39
          1x40 > conv 1 k3 pfull                   | 41 | 39 41  | 39 39
          1x40 > conv_transpose 1 k3 s2 p1         | 0  | 0 0    | 0 0
          1x40 > conv_transpose 1 k3 s2 p1         | 1  | 0 1    | 0 1
          1x40 > conv_transpose 1 k4 s2 p1         | 0  | -1 0   | 0 0
          1x10 > adaptive_avg_pool 3               | 1  | 3 6    | 3 6
          1x11 > adaptive_avg_pool 4               | 3  | 8 10   | 8 10
          1x40 > conv 1 k3 > flatten > linear 3    |    | 0 39   | 0 39
          """)
  void fieldOfAUnitIsTheRelationComposed(String line, String unit, String cells, String inside) {
    Analysis analysis = Analysis.of(Notation.parse(line));
    List<Integer> position = unit == null ? List.of() : List.of(Integer.valueOf(unit));
    UnitField field = UnitField.of(analysis, analysis.layers().getLast(), position);
    assertEquals(cells, text(field.cells().getFirst()));
    assertEquals(inside, text(field.inside(analysis.model().input().shape()).getFirst()));
  }

  private static String text(Interval interval) {
    return interval.first() + " " + interval.last();
  }

  /// The units of a network are those of its first output, a jump apart.
  @ParameterizedTest
  @CsvSource({"vgg16, pool5, 212", "resnet18, layer4.1, 435", "resnet50, layer4.2, 427"})
  void everyUnitSeesWhatTheFirstDoesAJumpFurther(String preset, String name, int size) {
    Analysis analysis = Analysis.of(Presets.byName(preset).orElseThrow().model());
    Measured layer =
        analysis.layers().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    for (int o = 0; o < 7; o++) {
      Interval rows = UnitField.of(analysis, layer, List.of(o, 6)).cells().getFirst();
      var extent = layer.field().orElseThrow().axes().getFirst();
      assertEquals(size, rows.size());
      assertEquals(extent.start().plus(extent.jump().times(o)), Fraction.of(rows.first()));
    }
  }

  /// TF-Slim's networks, whose padding is `same` but for the first and the pools of AlexNet.
  /// Source: Araujo, Norris and Sim (Distill 2019).
  @Test
  void slimAlexNetSeesWhatIsPublished() {
    String line =
        "3x224x224 > conv 1 k11 s4 > max_pool k3 s2 > conv 1 k5 psame > max_pool k3 s2"
            + " > conv 1 k3 psame > conv 1 k3 psame > conv 1 k3 psame > max_pool k3 s2";
    Analysis analysis = Analysis.of(Notation.parse(line));
    Measured last = analysis.layers().getLast();
    assertEquals(195, UnitField.of(analysis, last, List.of(2, 2)).cells().getFirst().size());
    assertEquals("32", last.field().orElseThrow().axes().getFirst().jump().toString());
  }

  @Test
  void slimMobileNetSeesWhatIsPublished() {
    StringBuilder line = new StringBuilder("3x224x224 > conv 8 k3 s2 psame");
    for (int stride : new int[] {1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1}) {
      line.append(" > conv 8 k3 g8 psame s").append(stride).append(" > conv 8 k1");
    }
    Analysis analysis = Analysis.of(Notation.parse(line.toString()));
    Measured last = analysis.layers().getLast();
    assertEquals(315, UnitField.of(analysis, last, List.of(3, 3)).cells().getFirst().size());
  }

  @Test
  void fieldsGrowFromStageToStage() {
    Analysis analysis = Analysis.of(Presets.byName("vgg16").orElseThrow().model());
    Measured layer =
        analysis.layers().stream()
            .filter(m -> m.name().equals("conv3_1"))
            .findFirst()
            .orElseThrow();
    UnitField field = UnitField.of(analysis, layer, List.of(20, 30));
    assertEquals(
        "3 3 5 5 6 10 10 14 14 16 24",
        field.stages().stream()
            .map(s -> String.valueOf(s.cells().getFirst().size()))
            .collect(Collectors.joining(" ")));
    assertEquals(List.of(Interval.of(20), Interval.of(30)), field.stages().getLast().units());
    assertEquals(new Interval(19, 21), field.stages().get(9).units().getFirst());
  }

  @Test
  void pathsWithOtherMiddlesAreFound() {
    List<Layer> even = Notation.parse("1x20 > conv 1 k4 p2:1").layers();
    List<Layer> odd = Notation.parse("1x20 > conv 1 k3 p1").layers();
    Layer uneven = new Layer.Residual(Optional.of("uneven"), even, List.of());
    Layer level = new Layer.Residual(Optional.of("level"), odd, List.of());
    Model model =
        new Model("", Notation.parse("1x20 > relu").input(), List.of(level, uneven, level(2)));
    Analysis analysis = Analysis.of(model);
    List<Meeting> meetings = Meeting.uneven(analysis, analysis.layers().getLast());
    assertEquals(1, meetings.size());
    Meeting meeting = meetings.getFirst();
    assertEquals("uneven", meeting.block().name());
    assertTrue(meeting.centresDiffer(0));
    assertTrue(!meeting.jumpsDiffer(0));
    assertEquals(
        "-1/2 0",
        meeting.fields().stream()
            .map(f -> f.axes().getFirst().centre().toString())
            .collect(Collectors.joining(" ")));
    assertEquals(List.of(), Meeting.uneven(analysis, analysis.layers().getFirst()));
  }

  private static Layer level(int dilation) {
    List<Layer> body =
        Notation.parse("1x20 > conv 1 k3 d%d p%d".formatted(dilation, dilation)).layers();
    return new Layer.Concat(Optional.of("dilated"), List.of(body, List.of()));
  }

  /// A 1×1 convolution with stride 2 beside a 3×3 one: both are centred on the same cells.
  @Test
  void blocksOfResNetAgree() {
    Analysis analysis = Analysis.of(Presets.byName("resnet50").orElseThrow().model());
    Measured pool = analysis.layers().get(analysis.layers().size() - 3);
    assertEquals(List.of(), Meeting.uneven(analysis, pool));
  }

  @Test
  void placesThatAreNoneAreRefused() {
    Analysis analysis = Analysis.of(Notation.parse("1x9x9 > conv 1 k3 > flatten"));
    Measured conv = analysis.layers().getFirst();
    for (List<Integer> wrong :
        List.of(List.of(7, 0), List.of(-1, 0), List.of(0), List.<Integer>of())) {
      assertThrows(IllegalArgumentException.class, () -> UnitField.of(analysis, conv, wrong));
    }
    Analysis flat = Analysis.of(Notation.parse("5 > relu"));
    assertThrows(
        IllegalArgumentException.class,
        () -> UnitField.of(flat, flat.layers().getFirst(), List.of()));
  }

  @Test
  void nearestUnitLooksFromThere() {
    Analysis analysis = Analysis.of(Presets.byName("vgg16").orElseThrow().model());
    Measured layer =
        analysis.layers().stream()
            .filter(m -> m.name().equals("conv5_1"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(0, 13), UnitField.nearest(layer, List.of(0, 223)));
    assertEquals(List.of(6, 7), UnitField.nearest(layer, List.of(104, 119)));
  }

  @Test
  void whatAnOpaqueLayerLooksAtIsNotMadeUp() {
    List<Layer> layers = new ArrayList<>(Notation.parse("1x9x9 > conv 1 k3").layers());
    layers.add(
        new Layer.Opaque(
            Optional.of("odd"), "Roll", new Layer.Yield.Given(Shape.of(1, 1, 4, 4)), 0));
    layers.addAll(Notation.parse("1x4x4 > conv 1 k2").layers());
    Analysis analysis = Analysis.of(new Model("", Notation.parse("1x9x9 > relu").input(), layers));
    Measured last = analysis.layers().getLast();
    List<Integer> unit = List.of(1, 1);
    assertThrows(Misfit.class, () -> UnitField.of(analysis, last, unit));
    assertThrows(Misfit.class, () -> Paths.of(analysis, last, unit));
    List<Paths.Onlooker> onlookers = Paths.from(analysis, List.of(4, 4));
    assertTrue(onlookers.get(0).units().isPresent());
    assertTrue(onlookers.get(2).units().isEmpty());
  }
}
