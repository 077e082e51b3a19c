package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Presets;
import convolarium.network.Address;
import convolarium.network.Layer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Blocks whose paths stand side by side.
@ExtendWith(ApplicationExtension.class)
class PathsTest {
  private static final Address BLOCK = Address.of(4);
  private static final Address BODY = BLOCK.into(0, 0);
  private static final Address SHORTCUT = BLOCK.into(1, 0);

  private NetworkWindow window;

  @Start
  void open(Stage stage) {
    window = new NetworkWindow(stage);
  }

  private Workshop workshop() {
    return window.network().workshop();
  }

  private long linesAcross() {
    return window.cards().getItems().stream().filter(Row.Abreast.class::isInstance).count();
  }

  private void take(FxRobot robot, String preset, Address selected) {
    robot.interact(() -> window.network().take(Presets.byName(preset).orElseThrow()));
    robot.interact(() -> window.cards().requestFocus());
    robot.interact(() -> workshop().select(Optional.of(selected)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<List<String>> paths(int block) {
    return window.now().model().layers().get(block).paths().stream()
        .map(path -> path.stream().map(Layer::type).toList())
        .toList();
  }

  private static boolean inside(Node node, Node around) {
    return Stream.iterate(node, n -> n != null, Node::getParent).anyMatch(n -> n == around);
  }

  /// The card with that title that is seen and chosen, or seen first.
  private Node card(String title) {
    return window.cards().lookupAll(".card").stream()
        .filter(
            card ->
                window.cards().lookupAll(".card-title").stream()
                    .anyMatch(t -> inside(t, card) && ((Label) t).getText().equals(title)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void arrowsWalkBetweenPathsAndAlongThem(FxRobot robot) {
    take(robot, "resnet50", BODY);
    assertEquals(10, linesAcross());
    robot.push(KeyCode.RIGHT);
    assertEquals(Optional.of(SHORTCUT), window.now().selected());
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertEquals(Optional.of(Address.of(5)), window.now().selected());
    robot.push(KeyCode.UP);
    assertEquals(Optional.of(BLOCK.into(0, 7)), window.now().selected());
    robot.push(KeyCode.RIGHT);
    assertEquals(Optional.of(BLOCK.into(1, 1)), window.now().selected());
    robot.push(KeyCode.LEFT).push(KeyCode.UP);
    assertEquals(Optional.of(BODY), window.now().selected());
    robot.push(KeyCode.LEFT);
    assertEquals(Optional.of(BLOCK), window.now().selected());
  }

  @Test
  void aLayerMovesToThePathBesideAndBack(FxRobot robot) {
    take(robot, "resnet50", BLOCK.into(0, 2));
    List<List<String>> before = paths(4);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    assertEquals(List.of("conv", "batch_norm", "relu"), paths(4).get(1));
    assertEquals(Optional.of(BLOCK.into(1, 2)), window.now().selected());
    robot.push(KeyCode.ALT, KeyCode.UP);
    assertEquals(List.of("conv", "relu", "batch_norm"), paths(4).get(1));
    robot.interact(() -> workshop().undo());
    robot.interact(() -> workshop().undo());
    assertEquals(before, paths(4));
  }

  @Test
  void aLayerIsDraggedFromPathToPath(FxRobot robot) {
    take(robot, "resnet50", BLOCK.into(0, 3));
    robot.drag(card("conv 64 · 3×3")).moveTo(card("conv 256 · 1×1")).moveBy(0, 20).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of("conv", "conv", "batch_norm"), paths(4).get(1));
    assertEquals(Optional.of(BLOCK.into(1, 1)), window.now().selected());
  }

  @Test
  void aLayerInsideIsDuplicatedAndDeleted(FxRobot robot) {
    take(robot, "resnet50", BODY);
    robot.clickOn(card("conv 256 · 1×1"));
    assertEquals(Optional.of(SHORTCUT), window.now().selected());
    robot.push(KeyCode.DELETE);
    assertEquals(List.of("batch_norm"), paths(4).get(1));
    robot.interact(() -> workshop().undo());
    assertEquals(List.of("conv", "batch_norm"), paths(4).get(1));
  }

  @Test
  void theCardsBecomeAsWideAsTheBlockThatIsOpenedNeeds(FxRobot robot) throws Exception {
    take(robot, "googlenet", Address.of(11));
    SplitPane split = (SplitPane) window.scene().lookup(".split-pane");
    double before = split.getDividerPositions()[0];
    Button turn =
        window.cards().lookupAll(".card-turn").stream()
            .map(Button.class::cast)
            .filter(b -> "Open inception3a".equals(b.getAccessibleText()))
            .findFirst()
            .orElseThrow();
    robot.interact(turn::fire);
    NetworkWindow.await(() -> linesAcross() == 8);
    assertTrue(split.getDividerPositions()[0] > before);
    robot.interact(turn::fire);
    NetworkWindow.await(() -> Math.abs(split.getDividerPositions()[0] - before) < 0.01);
    robot.interact(turn::fire);
    NetworkWindow.await(() -> linesAcross() == 8);
    robot.interact(() -> split.setDividerPosition(0, before));
    NetworkWindow.await(() -> linesAcross() == 0);
  }

  @Test
  void aWellKnownBlockHasItsNameOnTheCard(FxRobot robot) {
    take(robot, "mobilenet_v2", Address.of(4));
    assertTrue(card("MobileNet v2 block").isVisible());
  }
}
