package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.filter.Own;
import convolarium.filter.Recipe;
import convolarium.filter.sample.SampleImage;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class TransportTest {
  private static final String NOT_SEPARABLE =
      "1 ".repeat(38) + "2" + ("; 1" + " 1".repeat(38)).repeat(38);

  private PhotoWindow window;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    window = new PhotoWindow(stage, 1280, 800, Optional.empty());
  }

  @Test
  void theLongestNameOfAWayFitsWhereTheWindowBegins(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          window.photo().open(SampleImage.RAMPS);
          window
              .photo()
              .choose(recipe -> recipe.named(Recipe.OWN).written(_ -> Own.of(NOT_SEPARABLE)));
        });
    await(() -> window.photo().ready().getValue() && !speed().getText().isEmpty());
    String[] lines = speed().getText().split("\\n");
    assertTrue(lines[0].matches("[\\d.]+ MP in [\\d.]+ ms · \\d+ MP/s"), lines[0]);
    assertEquals("sums of shifted rows, 1,521", lines[1]);
    assertEquals(speed().getText(), ((Text) speed().lookup(".text")).getText());
  }

  @Test
  void aNarrowRowSaysLessAndNothingByHalf(FxRobot robot) throws Exception {
    robot.interact(() -> window.photo().open(SampleImage.RAMPS));
    await(() -> window.photo().ready().getValue());
    resize(robot, 1020);
    await(() -> speed().getText().matches("[\\d.]+ ms"));
    resize(robot, 900);
    await(() -> speed().getText().isEmpty());
    Node row = window.photo().transport();
    row.lookupAll(".button")
        .forEach(
            button ->
                assertTrue(
                    button.localToScene(button.getLayoutBounds()).getMaxX()
                        <= row.localToScene(row.getLayoutBounds()).getMaxX()));
  }

  private void resize(FxRobot robot, double width) {
    Scene scene = window.shell().getScene();
    robot.interact(() -> stage.setWidth(width));
    robot.interact(() -> assertEquals(width, scene.getWidth()));
  }

  private Labeled speed() {
    return (Labeled) window.photo().transport().lookup("#photo-speed");
  }
}
