package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PanelsTest {
  private static final List<Integer> UNITS = List.of(1, 7, 16, 31, 32, 33, 100, 784, 1552, 3136);

  @Test
  void panelsShareAllColumns() {
    for (int columns : List.of(8, 16, 24, 48)) {
      for (int unit : UNITS) {
        shares(new Panels(unit, unit, columns));
        shares(new Panels(unit, unit, columns).onLines());
        if (unit >= columns) {
          shares(new Panels(3 * unit, unit, columns));
        }
      }
    }
  }

  private static void shares(Panels panels) {
    int done = 0;
    for (int panel = 0; panel < panels.number(); panel++) {
      assertEquals(done, panels.fresh(panel), () -> "the next column of " + panels);
      assertTrue(panels.start(panel) <= done && panels.end(panel) > done, panels::toString);
      done = panels.end(panel);
    }
    assertEquals(panels.count(), done, panels::toString);
  }

  @Test
  void manyPanelsBeginWithLines() {
    Panels panels = new Panels(3136, 3136, 32).onLines();
    assertEquals(1 + 98, panels.number());
    for (int panel = panels.even(); panel < panels.number() - 1; panel++) {
      assertEquals(Aligned.START + 32 * (panel - 1), panels.start(panel));
    }
    assertEquals(3136 - 32, panels.start(98));
  }

  @Test
  void fewPanelsAndChannelsThatEndWithinALineStayAsTheyAre() {
    for (int count : List.of(784, 3137)) {
      Panels panels = new Panels(count, count, 32);
      assertEquals(panels, panels.onLines());
    }
  }
}
