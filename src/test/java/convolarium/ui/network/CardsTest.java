package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.ui.shell.Place;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CardsTest {
  private NetworkWindow window;

  @Start
  void open(Stage stage) {
    window = new NetworkWindow(stage);
  }

  private Workshop workshop() {
    return window.network().workshop();
  }

  private List<String> types() {
    return window.now().model().layers().stream().map(Layer::type).toList();
  }

  @Test
  void arrowsWalkFromTheInputThroughTheLayers(FxRobot robot) {
    robot.interact(() -> window.cards().requestFocus());
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertEquals(Optional.of(Address.of(1)), window.now().selected());
    robot.push(KeyCode.HOME);
    assertEquals(Optional.empty(), window.now().selected());
    robot.push(KeyCode.END);
    assertEquals(
        Optional.of(Address.of(window.now().model().layers().size() - 1)), window.now().selected());
  }

  @Test
  void aLayerIsDeletedDuplicatedAndMovedAndAllIsUndone(FxRobot robot) {
    List<String> before = types();
    robot.interact(() -> window.cards().requestFocus());
    window.select(robot, Address.of(0));
    robot.push(KeyCode.DELETE);
    assertEquals(before.subList(1, before.size()), types());
    robot.interact(() -> workshop().undo());
    window.select(robot, Address.of(0));
    robot.interact(() -> window.command(Place.EDIT, "Duplicate layer").handle(null));
    assertEquals(before.getFirst(), types().get(1));
    assertEquals(Optional.of(Address.of(1)), window.now().selected());
    robot.interact(() -> workshop().undo());
    window.select(robot, Address.of(0));
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    assertEquals(before.get(0), types().get(1));
    assertEquals(before.get(1), types().get(0));
    robot.push(KeyCode.ALT, KeyCode.UP);
    assertEquals(before, types());
  }

  @Test
  void aLayerIsDraggedBehindAnother(FxRobot robot) {
    List<String> before = types();
    List<Node> cards = List.copyOf(robot.lookup(".card").queryAll());
    robot.drag(cards.get(0)).moveTo(cards.get(2), new Point2D(0, 12)).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(before.get(1), before.get(2), before.get(0)), types().subList(0, 3));
  }

  @Test
  void aLayerIsAddedBehindTheInput(FxRobot robot) throws Exception {
    int layers = types().size();
    robot.interact(() -> workshop().select(Optional.empty()));
    robot.interact(() -> window.cards().requestFocus());
    robot.push(KeyCode.INSERT);
    NetworkWindow.await(() -> robot.lookup("#add-layer-search").tryQuery().isPresent());
    robot.interact(
        () -> robot.lookup("#add-layer-search").queryAs(TextField.class).setText("max-pooling"));
    robot.interact(() -> robot.lookup("#add-layer-search").query().requestFocus());
    robot.push(KeyCode.ENTER);
    assertEquals(layers + 1, types().size());
    assertEquals("max_pool", types().getFirst());
  }

  @Test
  void aLayerIsAddedBehindTheSelectedOne(FxRobot robot) throws Exception {
    robot.interact(() -> window.cards().requestFocus());
    window.select(robot, Address.of(0));
    robot.push(KeyCode.INSERT);
    NetworkWindow.await(() -> robot.lookup("#add-layer-search").tryQuery().isPresent());
    robot.interact(
        () -> robot.lookup("#add-layer-search").queryAs(TextField.class).setText("bottleneck"));
    robot.interact(() -> robot.lookup("#add-layer-search").query().requestFocus());
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("residual", types().get(1));
    assertEquals(Optional.of(Address.of(1)), window.now().selected());
    assertEquals("Add Bottleneck", workshop().history().get().undoLabel().orElseThrow());
    assertTrue(workshop().review().get().analysis().isPresent());
  }
}
