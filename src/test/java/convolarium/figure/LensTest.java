package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LensTest {
  private static final double ROUNDING = 1e-9;

  @Test
  void aLargePhotoIsSeenWholeAndInTheMiddle() {
    Lens lens = Lens.fitting(3000, 4000, 824, 924);
    assertEquals(0.2, lens.scale(), ROUNDING);
    assertEquals(12, lens.x(0), ROUNDING);
    assertEquals(812, lens.x(4000), ROUNDING);
    assertEquals(462, lens.y(1500), ROUNDING);
  }

  @Test
  void aSmallPhotoIsNotEnlarged() {
    assertEquals(1, Lens.fitting(10, 10, 800, 600).scale());
  }

  @Test
  void zoomingKeepsThePointUnderThePointer() {
    Lens lens = Lens.fitting(300, 400, 800, 600).zoomed(7, 250, 130).zoomed(0.3, 250, 130);
    Lens before = Lens.fitting(300, 400, 800, 600);
    assertEquals(before.column(250), lens.column(250), ROUNDING);
    assertEquals(before.row(130), lens.row(130), ROUNDING);
  }

  @Test
  void aPixelIsNeverLargerThanTheClosest() {
    assertEquals(Lens.CLOSEST, new Lens(0, 0, 100, 800, 600).zoomed(10, 0, 0).scale());
  }

  @Test
  void someOfThePhotoStaysInView() {
    Lens lens = new Lens(0, 0, 2, 800, 600).panned(1e6, -1e6).within(300, 400);
    assertEquals(400, lens.x(0), ROUNDING);
    assertEquals(300, lens.y(300), ROUNDING);
  }

  @Test
  void aCellIsBroughtIntoViewByTheLeastMove() {
    Lens lens = new Lens(10, 10, 40, 800, 600);
    assertEquals(lens, lens.showing(15, 15));
    Lens moved = lens.showing(40, 15);
    assertEquals(10, moved.left());
    assertTrue(moved.y(41) <= 600 && moved.y(40) >= 0, moved.toString());
  }
}
