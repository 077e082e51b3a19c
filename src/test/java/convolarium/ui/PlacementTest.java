package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.studio.View.Frame;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacementTest {
  private static final List<Rectangle2D> SCREENS =
      List.of(new Rectangle2D(0, 0, 1920, 1040), new Rectangle2D(1920, 0, 1280, 1024));
  private static final Frame MIDDLE = new Frame(320, 120, 1280, 800, false);

  @Test
  void aFirstRunIsInTheMiddleOfTheFirstScreen() {
    assertEquals(MIDDLE, Placement.on(SCREENS, Optional.empty()));
  }

  @Test
  void aSmallScreenMakesASmallWindow() {
    List<Rectangle2D> small = List.of(new Rectangle2D(0, 0, 1024, 700));
    assertEquals(new Frame(0, 0, 1024, 700, false), Placement.on(small, Optional.empty()));
  }

  @Test
  void aPlaceOnAScreenIsKept() {
    Frame second = new Frame(2000, 50, 900, 700, true);
    assertEquals(second, Placement.on(SCREENS, Optional.of(second)));
  }

  @ParameterizedTest
  @CsvSource({"5000, 0", "-1250, 0", "3150, 100", "100, 5000", "100, -900"})
  void aPlaceOffAllScreensIsForgotten(double x, double y) {
    assertEquals(MIDDLE, Placement.on(SCREENS, Optional.of(new Frame(x, y, 1280, 800, false))));
  }

  @Test
  void aWindowLargerThanItsScreenIsCut() {
    Frame large = new Frame(-10, -20, 4000, 3000, false);
    assertEquals(new Frame(-10, 0, 1920, 1040, false), Placement.on(SCREENS, Optional.of(large)));
  }
}
