package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ProjectorTest {

  @Test
  void everyFrameIsTheWholePicture() {
    assertPainted(Films.moving(5));
    assertPainted(Films.nested());
  }

  @Test
  void anyOrderOfFramesWillDo() {
    Film film = Films.moving(4);
    Projector projector = new Projector(film, 1.5);
    for (int place : new int[] {3, 0, 0, 2, 1}) {
      assertArrayEquals(
          pixels(Raster.of(film.picture(place), 1.5)), pixels(projector.frame(place)));
    }
  }

  @Test
  void onlyTheViewIsPainted() {
    Film film = Films.moving(3);
    Projector projector = new Projector(film.cutTo(new Box(6, 5, 20, 8)), 2);
    for (int i = 0; i < 3; i++) {
      BufferedImage part = Raster.of(film.picture(i), 2).getSubimage(12, 10, 40, 16);
      assertArrayEquals(pixels(part), pixels(projector.frame(i)));
    }
  }

  private static void assertPainted(Film film) {
    Projector projector = new Projector(film, 2);
    for (int i = 0; i < film.length(); i++) {
      assertArrayEquals(pixels(Raster.of(film.picture(i), 2)), pixels(projector.frame(i)));
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
