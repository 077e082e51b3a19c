package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.explain.Formula;
import convolarium.explain.GateStep;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GatingTest {
  private static final GatedScene SCENE = Chains.gated();
  private static final StageFigure FIGURE =
      Figures.of(List.of(SCENE), Showing.PLAIN, Page.of(1000, 560, Palette.LIGHT));

  /// Time, then the cells that the feature map, the gate's map and the output show. Each cell of a
  /// map has two lines: what is multiplied, and what that was made of.
  @ParameterizedTest
  @CsvSource({
    "0,    0, 0, 0",
    "0.5,  0, 0, 0",
    "0.8,  0, 0, 0",
    "0.9,  2, 2, 0",
    "1,    2, 2, 1",
    "2.5,  4, 4, 2",
    "4,    8, 8, 4",
  })
  void firstTheMapsFillThenTheOutput(double t, int feature, int gate, int output) {
    Picture picture = FIGURE.at(t);
    assertEquals(feature, still(picture, Role.FEATURE));
    assertEquals(gate, still(picture, Role.GATE));
    assertEquals(output, still(picture, Role.OUTPUT));
  }

  @Test
  void theProductIsWrittenOut() {
    GateStep step = SCENE.told(0, 2);
    List<String> texts = texts(FIGURE.at(3)).toList();
    for (String line : Formula.gate(step).text().split(" [=≈] ")) {
      assertTrue(texts.contains(line) || texts.contains("= " + line), line + " in " + texts);
    }
  }

  @Test
  void aGatesCellIsAskedForItsStep() {
    Focus focus = Focus.on(new CellRef(Role.GATE, Cell.of(0, 0, 1, 1)));
    Picture picture = FIGURE.with(focus).at(0);
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 9; i++) {
      expected.add(new CellRef(Role.INPUT, Cell.of(0, 0, 1 + i / 3, 1 + i % 3)).toString());
    }
    Set<String> found = new HashSet<>();
    Chains.filled(picture, Palette.LIGHT.strong(Role.KERNEL))
        .forEach(ref -> found.add(ref.toString()));
    assertEquals(expected, found);
  }

  @Test
  void anInputCellReachesBothMapsAndTheOutput() {
    Focus focus = Focus.on(new CellRef(Role.INPUT, Cell.of(0, 0, 0, 1)));
    Set<CellRef> expected = new HashSet<>();
    for (Role role : List.of(Role.FEATURE, Role.GATE, Role.OUTPUT)) {
      expected.add(new CellRef(role, Cell.of(0, 0, 0, 0)));
      expected.add(new CellRef(role, Cell.of(0, 0, 0, 1)));
    }
    for (Role role : List.of(Role.KERNEL, Role.GATE_KERNEL)) {
      expected.add(new CellRef(role, Cell.of(0, 0, 0, 1)));
      expected.add(new CellRef(role, Cell.of(0, 0, 0, 0)));
    }
    assertEquals(expected, new HashSet<>(Chains.washed(FIGURE.with(focus).at(0))));
  }

  @Test
  void everythingGatedCanBePointedAt() {
    Set<Role> roles = new HashSet<>();
    FIGURE.at(0).refs().forEach(ref -> roles.add(((CellRef) ref).role()));
    roles.add(Role.GATE_BIAS); // this gate has none
    assertEquals(Set.of(Role.values()), roles);
  }

  /// The numbers in the cells of a role, but none on its way.
  private static int still(Picture picture, Role role) {
    return (int)
        Chains.marks(picture.marks())
            .filter(Label.class::isInstance)
            .map(Label.class::cast)
            .filter(label -> !label.face().isBold())
            .filter(
                label ->
                    picture.at(label.x(), label.y()).orElse(null) instanceof CellRef ref
                        && ref.role() == role)
            .distinct()
            .count();
  }

  private static Stream<String> texts(Picture picture) {
    return Chains.marks(picture.marks())
        .filter((Mark mark) -> mark instanceof Label)
        .map(mark -> ((Label) mark).text());
  }
}
