package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The way to the views of a network.
@ExtendWith(ApplicationExtension.class)
class ViewsTest {
  private NetworkWindow window;

  @Start
  void open(Stage stage) {
    window = new NetworkWindow(stage);
  }

  private List<ToggleButton> tabs() {
    return ((SegmentedButton) window.scene().lookup("#network-views")).getButtons();
  }

  @Test
  void residualOrdersAreTwoActionsAway(FxRobot robot) {
    robot.interact(() -> tabs().getLast().fire());
    robot.interact(
        () ->
            window.scene().getRoot().lookupAll(".compare-offers > .button").stream()
                .map(Button.class::cast)
                .filter(b -> b.getText().equals("The five orders of layers in a residual block"))
                .findFirst()
                .orElseThrow()
                .fire());
    assertEquals(5, ((Pane) window.scene().lookup("#compare-blocks")).getChildren().size());
  }
}
