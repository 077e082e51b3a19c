package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.explain.Placing;
import convolarium.picture.Picture;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReturningTest {
  private static final List<Part> PARTS = Chains.unpooled();
  private static final UnpoolScene UNPOOLING = (UnpoolScene) PARTS.getLast();
  private static final StageFigure FIGURE =
      Figures.of(PARTS, Showing.PLAIN, Page.of(1000, 560, Palette.LIGHT));

  @Test
  void aStepPutsOneValueBack() {
    assertEquals(8, FIGURE.duration());
    for (int done = 0; done <= 4; done++) {
      Set<CellRef> expected = new HashSet<>();
      for (int step = 0; step < done; step++) {
        expected.add(new CellRef(1, Role.OUTPUT, UNPOOLING.told(0, step).output()));
      }
      Picture picture = FIGURE.at(4 + done);
      Set<CellRef> found = new HashSet<>();
      Chains.filled(picture, Palette.LIGHT.strong(Role.OUTPUT)).stream()
          .filter(ref -> ref.part() == 1)
          .forEach(found::add);
      assertEquals(expected, found);
      if (done > 0) {
        long zeros = Chains.numbers(picture, 1, Role.OUTPUT).stream().filter("0"::equals).count();
        long values = expected.stream().filter(ref -> value(ref) == 0).count();
        assertEquals(16 - done + values, zeros);
      }
    }
  }

  /// While the pooling is asked, the unpooling's output stands as it is, not filled in rows.
  @Test
  void valuesStayWhereTheyWerePutWhenAnotherStageIsAsked() {
    Focus focus = Focus.on(new CellRef(0, Role.INPUT, Cell.of(0, 0, 0, 0)));
    for (int done = 0; done < 4; done++) {
      Picture picture = FIGURE.with(focus).at(4 + done);
      assertEquals(16, Chains.numbers(picture, 1, Role.OUTPUT).size());
      assertEquals(done, Chains.filled(picture, Palette.LIGHT.faint().strong(Role.OUTPUT)).size());
    }
  }

  @Test
  void eachValueBearsThePositionItGoesBackTo() {
    List<String> numbers = Chains.numbers(FIGURE.at(5), 0, Role.OUTPUT);
    for (int step = 0; step < 4; step++) {
      assertTrue(numbers.contains("→" + UNPOOLING.told(0, step).position()), numbers.toString());
    }
  }

  @Test
  void aValueIsAskedWhereItGoesAndAPlaceWhoseValueItHas() {
    Placing placing = UNPOOLING.told(0, 3);
    CellRef value = new CellRef(0, Role.OUTPUT, placing.input());
    CellRef place = new CellRef(1, Role.OUTPUT, placing.output());
    for (CellRef asked : List.of(value, place)) {
      Set<CellRef> washed = new HashSet<>(Chains.washed(FIGURE.with(Focus.on(asked)).at(8)));
      assertTrue(washed.contains(value) && washed.contains(place), washed.toString());
    }
  }

  @Test
  void aPlaceThatNobodyFillsBelongsToNothing() {
    Set<Cell> filled = new HashSet<>();
    Stream.of(0, 1, 2, 3).forEach(step -> filled.add(UNPOOLING.told(0, step).output()));
    Cell empty =
        Stream.of(0, 1, 2, 3, 4)
            .map(x -> Cell.of(0, 0, 0, x))
            .filter(cell -> !filled.contains(cell))
            .findFirst()
            .orElseThrow();
    Focus focus = Focus.on(new CellRef(1, Role.OUTPUT, empty));
    assertEquals(List.of(), Chains.washed(FIGURE.with(focus).at(8)));
  }

  private static float value(CellRef ref) {
    return UNPOOLING.output().at(UNPOOLING.problem().output().offset(ref.cell().index()));
  }
}
