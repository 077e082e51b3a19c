package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.filter.sample.SampleImage;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class InspectorTest {
  private PhotoWindow window;

  @Start
  void start(Stage stage) {
    window = new PhotoWindow(stage, 900, 600, Optional.empty());
  }

  @Test
  void theStepsAndTheSearchStayWhileTheFiltersScroll(FxRobot robot) throws Exception {
    robot.interact(() -> window.photo().open(SampleImage.ZONE_PLATE));
    await(() -> window.photo().ready().getValue());
    double search = top("#photo-search");
    robot.clickOn("#filter-average").push(KeyCode.END);
    await(() -> isSeen("#filter-own-kernel"));
    assertEquals(search, top("#photo-search"));
    assertTrue(isSeen("#photo-steps"));
    assertTrue(isSeen("#photo-pages"));
  }

  @Test
  void eachPageIsScrolledByItself(FxRobot robot) throws Exception {
    robot.interact(() -> window.photo().showKernel());
    ScrollPane kernel = pane(robot, "#kernel-sum");
    robot.interact(() -> kernel.setVvalue(1));
    robot.interact(() -> window.photo().showSettings());
    assertEquals(0, pane(robot, "#photo-settings-summary").getVvalue());
    robot.interact(() -> window.photo().showKernel());
    assertEquals(1, kernel.getVvalue());
  }

  private static ScrollPane pane(FxRobot robot, String inside) {
    Node node = robot.lookup(inside).query();
    while (!(node instanceof ScrollPane)) {
      node = node.getParent();
    }
    return (ScrollPane) node;
  }

  private double top(String id) {
    return bounds(id).getMinY();
  }

  private boolean isSeen(String id) {
    Bounds place = bounds(id);
    return place.getMinY() >= 0 && place.getMaxY() <= window.shell().getHeight();
  }

  private Bounds bounds(String id) {
    Node node = window.shell().lookup(id);
    return node.localToScene(node.getLayoutBounds());
  }
}
