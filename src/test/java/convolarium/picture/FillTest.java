package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FillTest {

  private static final Fill.Hatched HATCHED = new Fill.Hatched(Ink.WHITE, Ink.BLACK, 5, 1);

  @Test
  void everyLineRisesAndEndsOnTheEdgeOfTheBox() {
    Box box = new Box(-13, 7, 41, 29);
    for (Line line : HATCHED.lines(box)) {
      assertEquals(line.x1() + line.y1(), line.x2() + line.y2(), 1e-9);
      assertTrue(line.x1() < line.x2());
      assertTrue(
          line.x1() == box.x() || Math.abs(line.y1() - box.bottom()) < 1e-9, line.toString());
      assertTrue(line.x2() == box.right() || Math.abs(line.y2() - box.y()) < 1e-9, line.toString());
    }
  }

  @Test
  void linesAreOneGapApart() {
    List<Line> lines = HATCHED.lines(new Box(3, 4, 50, 20));
    for (int i = 1; i < lines.size(); i++) {
      double apart = lines.get(i).x1() + lines.get(i).y1();
      apart -= lines.get(i - 1).x1() + lines.get(i - 1).y1();
      assertEquals(5, apart / Math.sqrt(2), 1e-9);
    }
    assertEquals(10, lines.size());
  }

  @Test
  void neighboursContinueEachOther() {
    Box left = new Box(0, 0, 20, 20);
    List<Line> both = HATCHED.lines(left.union(new Box(20, 0, 20, 20)));
    for (Line line : HATCHED.lines(left)) {
      double sum = line.x1() + line.y1();
      assertTrue(both.stream().anyMatch(l -> Math.abs(l.x1() + l.y1() - sum) < 1e-9));
    }
  }
}
