package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Address;
import convolarium.network.Layer;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is set beside the cards.
@ExtendWith(ApplicationExtension.class)
class LayerPageTest {
  private NetworkWindow window;

  @Start
  void open(Stage stage) {
    window = new NetworkWindow(stage);
  }

  private Workshop workshop() {
    return window.network().workshop();
  }

  @Test
  void aNumberIsSetInTheInspector(FxRobot robot) {
    window.select(robot, Address.of(0));
    window.type(robot, "#field-OUT_CHANNELS", "12");
    Layer.Conv conv = (Layer.Conv) window.now().model().layers().getFirst();
    assertEquals(12, conv.operation().outChannels());
    assertTrue(workshop().history().get().undoLabel().orElseThrow().contains("Output channels 12"));
    robot.interact(() -> workshop().undo());
    assertEquals("6", window.field("#field-OUT_CHANNELS").getText());
  }

  @Test
  void aNameThatIsTakenIsRefusedWithASentence(FxRobot robot) {
    window.select(robot, Address.of(0));
    window.type(robot, "#layer-name", "first");
    assertEquals(Optional.of("first"), window.now().model().layers().getFirst().name());
    window.select(robot, Address.of(3));
    window.type(robot, "#layer-name", "first");
    assertFalse(window.now().model().layers().get(3).name().equals(Optional.of("first")));
    Label fault = (Label) window.scene().lookup("#layer-page .sentence-error");
    assertEquals("Another layer is called “first” already.", fault.getText());
  }

  @Test
  void aWellKnownBlockIsChangedByItsOwnNumbers(FxRobot robot) {
    window.take(robot, "resnet50");
    window.select(robot, Address.of(6));
    window.type(robot, "#block-width", "32");
    Layer.Residual block = (Layer.Residual) window.now().model().layers().get(6);
    assertEquals(32, ((Layer.Conv) block.body().getFirst()).operation().outChannels());
    assertEquals(Optional.of("layer1.1"), block.name());
    assertTrue(workshop().review().get().analysis().isPresent());
  }

  @Test
  void theInputsShapeIsSetWhereNothingIsSelected(FxRobot robot) {
    window.type(robot, "#network-input", "1x40x40");
    assertEquals(List.of(1, 40, 40), window.now().model().input().shape().from(1));
    window.type(robot, "#network-input", "1x0");
    assertEquals(List.of(1, 40, 40), window.now().model().input().shape().from(1));
  }
}
