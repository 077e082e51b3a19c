package convolarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import convolarium.picture.Pixels;
import convolarium.picture.Ref;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class PictureCanvasTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int RED = 0xFFFF0000;
  private static final int BLUE = 0xFF0000FF;

  private final Mark ground = Mark.rect(0, 0, 40, 40).fill(Ink.WHITE);
  private PictureCanvas canvas;

  /// What the tests depict.
  private record Thing(String name) implements Ref {}

  @Start
  void start(Stage stage) {
    canvas = new PictureCanvas();
    stage.setScene(new Scene(new Group(canvas), 200, 200));
    stage.show();
  }

  private static Mark square(double x, double y, int argb) {
    return Mark.rect(x, y, 10, 10).fill(new Ink(argb));
  }

  /// The pixel at `(x, y)` of the picture.
  private int pixel(FxRobot robot, Picture picture, double scale, int x, int y) {
    int[] argb = new int[1];
    robot.interact(
        () -> {
          canvas.show(picture, scale);
          canvas.autosize();
          WritableImage image = canvas.snapshot(null, null);
          argb[0] = image.getPixelReader().getArgb((int) (x * scale), (int) (y * scale));
        });
    return argb[0];
  }

  private Picture picture(Mark... marks) {
    return new Picture(40, 40, List.of(marks));
  }

  @Test
  void eachKindOfMarkIsPainted(FxRobot robot) {
    Ink red = new Ink(RED);
    Pixels pixels = Pixels.of(1, 1, RED);
    for (Mark mark :
        List.of(
            square(10, 10, RED),
            Mark.rect(10, 10, 10, 10).fill(red).rounded(2),
            Mark.rect(10, 10, 10, 10).fill(new Fill.Hatched(red, red, 3, 1)),
            Mark.line(10, 15, 20, 15).stroke(red, 10),
            Path.through(10, 10, 20, 10, 20, 20, 10, 20).close().fill(red),
            Path.through(10, 10, 20, 10, 20, 20, 10, 20).close().fill(Fill.hatched(red, red)),
            Mark.label("■", 15, 15, 30).centred().mono().ink(red),
            Mark.bitmap(pixels, new Box(10, 10, 10, 10)),
            Mark.group(square(0, 0, RED)).at(10, 10),
            Mark.group(square(5, 5, RED)).scaled(2),
            square(10, 10, RED).about(new Thing("square")))) {
      assertEquals(RED, pixel(robot, picture(ground, ground, mark), 1, 15, 15), mark.toString());
      assertEquals(WHITE, pixel(robot, picture(ground, ground, mark), 1, 35, 35), mark.toString());
    }
  }

  @Test
  void aClipHidesWhatLiesOutside(FxRobot robot) {
    Mark clipped = Mark.group(square(10, 10, RED)).clipped(new Box(10, 10, 3, 3));
    assertEquals(RED, pixel(robot, picture(ground, ground, clipped), 1, 11, 11));
    assertEquals(WHITE, pixel(robot, picture(ground, ground, clipped), 1, 15, 15));
  }

  @Test
  void whatIsKeptBelowIsRepaintedWhenItChanges(FxRobot robot) {
    Mark sheet = square(10, 10, RED);
    assertEquals(RED, pixel(robot, picture(ground, sheet), 1, 15, 15));
    assertEquals(RED, pixel(robot, picture(ground, sheet, square(0, 0, BLUE)), 1, 15, 15));
    assertEquals(BLUE, pixel(robot, picture(ground, square(10, 10, BLUE)), 1, 15, 15));
  }

  @Test
  void whatWasAboveIsGoneInTheNextPicture(FxRobot robot) {
    assertEquals(RED, pixel(robot, picture(ground, ground, square(10, 10, RED)), 1, 15, 15));
    assertEquals(WHITE, pixel(robot, picture(ground, ground, square(0, 0, RED)), 1, 15, 15));
  }

  @Test
  void anotherScaleOnACanvasOfTheSameSizeIsHeeded(FxRobot robot) {
    Picture small = new Picture(40, 40, List.of(ground, square(10, 10, RED)));
    Picture large =
        new Picture(80, 80, List.of(Mark.rect(0, 0, 80, 80).fill(Ink.WHITE), square(10, 10, RED)));
    assertEquals(RED, pixel(robot, small, 2, 18, 18));
    assertEquals(WHITE, pixel(robot, large, 1, 36, 36));
    assertEquals(RED, pixel(robot, large, 1, 15, 15));
  }

  @Test
  void thePointerFindsWhatIsDepictedAtAnyScale(FxRobot robot) {
    Picture picture = picture(ground, square(10, 10, RED).about(new Thing("square")));
    pixel(robot, picture, 2, 0, 0);
    assertEquals(Optional.of(new Thing("square")), canvas.refAt(30, 30));
    assertEquals(Optional.empty(), canvas.refAt(50, 50));
    assertEquals(Optional.of(new Box(20, 20, 20, 20)), canvas.bounds(new Thing("square")));
  }
}
