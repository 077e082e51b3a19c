package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.network.Analysis;
import convolarium.network.EffectiveField;
import convolarium.network.Footprint;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Meeting;
import convolarium.network.Model;
import convolarium.network.Paths;
import convolarium.network.UnitField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said of a field, in the user's numbers.
class FieldWordsTest {
  private static Analysis analysis(String line) {
    return Analysis.of(Notation.parse(line));
  }

  @Test
  void wordsTellTheNumbersOfTheUser() {
    Analysis analysis = Analysis.of(Presets.byName("vgg16").orElseThrow().model());
    Measured conv = named(analysis, "conv3_1");
    Measured pool = named(analysis, "pool2");
    assertEquals(
        "size 24 · jump 4 · start −10 · centre 1.5",
        FieldWords.numbers(conv.field().orElseThrow().axes()));
    var stage = UnitField.of(analysis, conv, List.of(0, 9)).stages().getLast();
    assertEquals(
        "at conv3_1 r = 16 + (3 − 1)·1·4 = 24 and j = 4·1 = 4",
        FieldWords.step(Optional.of(pool), stage));
    UnitField field = UnitField.of(analysis, conv, List.of(0, 9));
    assertEquals(
        "it spans rows −10…13, columns 26…49: of its 576 cells 336 lie on the input, the rest in"
            + " the padding",
        FieldWords.place(field, analysis.model().input().shape()));
  }

  @Test
  void wordsTellOfHolesAndOfUnevenPaths() {
    Analysis analysis = analysis("1x41x41 > conv 1 k3 d2 > conv 1 k3 d2 > conv 1 k3 d2");
    Measured last = analysis.layers().getLast();
    UnitField field = UnitField.of(analysis, last, List.of(9, 9));
    Footprint paths = Paths.of(analysis, last, List.of(9, 9));
    assertEquals(
        "49 of the field's 169 cells are read, 29 %: one in the middle along 49 paths",
        SeenWords.seen(field, paths, analysis.model().input().shape()));
    assertEquals(
        Optional.of("of 2 columns one is read, because all layers step by multiples of 2"),
        SeenWords.holes(paths));
    Model model = Notation.parse("1x20 > relu");
    var even = Notation.parse("1x20 > conv 1 k4 p2:1").layers();
    var block = new Layer.Residual(Optional.of("b"), even, List.of());
    Analysis uneven = Analysis.of(new Model("", model.input(), List.of(block)));
    assertEquals(
        Optional.of(
            "the paths of b look from different middles: their first outputs are centred on"
                + " positions −0.5 and 0"),
        FieldWords.uneven(Meeting.uneven(uneven, uneven.layers().getLast())));
  }

  private static Measured named(Analysis analysis, String name) {
    return analysis.layers().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  /// Of four 3×3 layers: σ² = 4·8/12, and 9 cells wide.
  @Test
  void wordsTellWhyTheEffectiveFieldIsSmaller() {
    Analysis analysis =
        analysis("1x41 > conv 1 k3 > conv 1 k3 > relu > conv 1 k3 > conv 1 k3 > relu");
    UnitField field = UnitField.of(analysis, analysis.layers().getLast(), List.of(16));
    Footprint paths = Paths.of(analysis, analysis.layers().getLast(), List.of(16));
    String why = SeenWords.why(field, paths).orElseThrow();
    assertTrue(why.contains("of 4 layers"), why);
    assertTrue(why.contains("to the rim than to the middle, 1 against 19: "), why);
    assertTrue(why.contains("σ² = 2.67"), why);
    assertTrue(why.endsWith("with the depth, 4, and σ with its root, 2"), why);
    String width = SeenWords.width(field, paths, "the paths", analysis.model().input().shape());
    assertEquals(
        "σ of the paths is 1.63 cells, so ±2σ is 6.53 of the theoretical 9; the fewest cells that"
            + " hold 95.45 % of it are 7 of 9, 78 %",
        width);
    assertEquals(
        Optional.of(
            "as Luo et al. (2016) measure it, by the cells with a gradient above 4.55 % of the"
                + " largest, it is 9 cells wide"),
        SeenWords.paper(field, paths, false));
  }

  @Test
  void drawingsOfTheWeightsAreToldWithTheirRange() {
    Analysis analysis = analysis("1x5 > conv 1 k3");
    Footprint any = Paths.of(analysis, analysis.layers().getFirst(), List.of(1));
    assertEquals(Optional.empty(), SeenWords.draws(new EffectiveField(any, List.of(2.5))));
    assertEquals(
        Optional.of("this is the mean of 3 drawings of the weights, one by one σ is 1.5 to 2.5"),
        SeenWords.draws(new EffectiveField(any, List.of(2.0, 1.5, 2.5))));
  }
}
