package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.picture.Bitmap;
import convolarium.picture.Box;
import convolarium.picture.Group;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoupeTest {
  private static final Raster PHOTO = photo();

  /// 20 by 30 pixels, brighter row by row.
  private static Raster photo() {
    byte[] samples = new byte[20 * 30];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / 30);
    }
    return Raster.sharing(20, 30, 1, samples);
  }

  @Test
  void thePixelStandsInTheMiddleOfElevenByEleven() {
    Bitmap bitmap = bitmap(picture(10, 15, 400));
    assertEquals(11, bitmap.pixels().width());
    assertEquals(0xFF0A0A0A, bitmap.pixels().argb(5, 5));
    assertEquals(0xFF050505, bitmap.pixels().argb(0, 0));
  }

  @Test
  void whatLiesOutsideIsMirrored() {
    assertEquals(0xFF020202, bitmap(picture(0, 0, 400)).pixels().argb(5, 3));
  }

  @Test
  void itStaysInsideTheView() {
    for (int column : new int[] {0, 29}) {
      for (int row : new int[] {0, 19}) {
        Box box = bitmap(picture(row, column, 400)).target();
        assertTrue(box.x() >= 0 && box.right() <= 400, box.toString());
        assertTrue(box.y() >= 0 && box.bottom() <= 400, box.toString());
      }
    }
  }

  private static Picture picture(int row, int column, double size) {
    Window window = Window.of(3, 3).withBorder(Border.REFLECT);
    Problem problem = new Operation.Filtering(window).on(Shape.of(1, 1, 20, 30)).orThrow();
    Lens lens = Lens.fitting(20, 30, size, size);
    return Loupe.of(problem, PHOTO, Cell.of(0, 0, row, column), lens, Palette.LIGHT);
  }

  private static Bitmap bitmap(Picture picture) {
    List<Mark> inside =
        picture.marks().stream()
            .filter(Group.class::isInstance)
            .map(mark -> ((Group) mark).marks())
            .findFirst()
            .orElseThrow();
    return (Bitmap) inside.getFirst();
  }
}
