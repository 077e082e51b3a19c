package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClockTest {
  private static final Clock CLOCK = new Clock(List.of(4, 9, 2));

  /// Time, then the stage under way, its step, how much of it is done, and the cells made by each.
  @ParameterizedTest
  @CsvSource({
    "-1,    0, 0, 0,    0 0 0",
    "0,     0, 0, 0,    0 0 0",
    "0.25,  0, 0, 0.25, 0 0 0",
    "1,     0, 0, 1,    1 0 0",
    "4,     0, 3, 1,    4 0 0",
    "4.5,   1, 0, 0.5,  4 0 0",
    "13,    1, 8, 1,    4 9 0",
    "13.75, 2, 0, 0.75, 4 9 0",
    "15,    2, 1, 1,    4 9 2",
    "99,    2, 1, 1,    4 9 2",
  })
  void stagesComeOneAfterTheOther(double t, int stage, int step, double part, String done) {
    Clock.Now now = CLOCK.at(t);
    assertEquals(new Clock.Now(stage, new Moment(step, part)), now);
    String made = now.done(0, 4) + " " + now.done(1, 9) + " " + now.done(2, 2);
    assertEquals(done, made);
  }

  @Test
  void allStepsCount() {
    assertEquals(15, CLOCK.duration());
  }
}
