package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.filter.Showing;
import convolarium.filter.sample.SampleImage;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class SumRowsTest {
  private PhotoWindow window;

  @Start
  void start(Stage stage) {
    window = new PhotoWindow(stage);
  }

  @Test
  void signsAreOfferedWhereSumsCanBeNegative(FxRobot robot) throws Exception {
    open(robot, "sobel-x");
    assertTrue(node("#photo-showing").isVisible());
    assertEquals("0 becomes 128: darker is negative, brighter is positive.", told());
    assertTrue(node("#photo-key").isVisible());
    robot.interact(() -> window.photo().choose(recipe -> recipe.named("average")));
    await(() -> !node("#photo-key").isVisible());
    assertFalse(node("#photo-showing").isVisible());
    assertTrue(node("#photo-linear").isVisible());
  }

  @Test
  void whatHasBecomeBlackSaysWhyAndOffersMidGrey(FxRobot robot) throws Exception {
    open(robot, "sobel-x");
    ComboBox<?> showing = (ComboBox<?>) node("#photo-showing");
    assertEquals(Showing.MID_GREY, showing.getValue());
    robot.interact(() -> showing.getSelectionModel().select(Showing.CLAMP.ordinal()));
    await(() -> node("#photo-black").isVisible());
    robot.clickOn("#photo-show-mid-grey");
    await(() -> !node("#photo-black").isVisible());
    assertEquals(Showing.MID_GREY, showing.getValue());
    await(() -> node("#photo-key").isVisible());
  }

  private void open(FxRobot robot, String filter) throws Exception {
    robot.interact(
        () -> {
          window.photo().open(SampleImage.ZONE_PLATE);
          window.photo().choose(recipe -> recipe.named(filter));
          window.photo().showSettings();
        });
    await(() -> node("#photo-key").isVisible());
  }

  private Node node(String id) {
    return window.shell().getScene().lookup(id);
  }

  private String told() {
    return ((Labeled) node("#photo-showing-told")).getText();
  }
}
