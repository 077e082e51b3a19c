package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.ui.shell.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Blocks as one card that opens.
@ExtendWith(ApplicationExtension.class)
class BlockCardsTest {
  private NetworkWindow window;

  @Start
  void open(Stage stage) {
    window = new NetworkWindow(stage);
  }

  private Workshop workshop() {
    return window.network().workshop();
  }

  /// Opens every block by working on what is inside.
  private void openAll(List<Layer> layers, IntFunction<Address> addresses) {
    for (int i = 0; i < layers.size(); i++) {
      Address address = addresses.apply(i);
      List<List<Layer>> paths = layers.get(i).paths();
      for (int p = 0; p < paths.size(); p++) {
        int path = p;
        if (!paths.get(p).isEmpty()) {
          workshop().select(Optional.of(address.into(p, 0)));
        }
        openAll(paths.get(p), place -> address.into(path, place));
      }
    }
  }

  @Test
  void aBlockOpensAndIsLeftAgain(FxRobot robot) {
    window.take(robot, "resnet50");
    int closed = window.cards().getItems().size();
    window.select(robot, Address.of(4));
    robot.push(KeyCode.RIGHT);
    assertTrue(window.cards().getItems().size() > closed + 8);
    robot.push(KeyCode.RIGHT);
    assertEquals(Optional.of(Address.of(4).into(0, 0)), window.now().selected());
    robot.push(KeyCode.LEFT);
    assertEquals(Optional.of(Address.of(4)), window.now().selected());
    robot.push(KeyCode.LEFT);
    assertEquals(closed, window.cards().getItems().size());
  }

  @Test
  void openingABlockFarFromWhatIsSelectedKeepsItInSight(FxRobot robot) {
    window.take(robot, "resnet50");
    int last = window.cards().getItems().size() - 1;
    robot.interact(() -> window.cards().scrollTo(last));
    WaitForAsyncUtils.waitForFxEvents();
    VirtualFlow<?> flow = (VirtualFlow<?>) window.cards().lookup(".virtual-flow");
    int first = flow.getFirstVisibleCell().getIndex();
    assertTrue(first > 10);
    ButtonBase turn =
        robot.lookup(".card-turn").queryAllAs(ButtonBase.class).stream()
            .filter(button -> button.isVisible() && button.getParent().isVisible())
            .max(Comparator.comparingDouble(b -> b.localToScene(0, 0).getY()))
            .orElseThrow();
    robot.interact(turn::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(window.cards().getItems().size() > last + 3);
    assertTrue(flow.getLastVisibleCell().getIndex() >= first);
    assertTrue(flow.getFirstVisibleCell().getIndex() > 10);
  }

  @Test
  void aLayerMovesIntoAnOpenBlockAndOutOfIt(FxRobot robot) {
    window.take(robot, "resnet18");
    Address block = Address.of(4);
    window.select(robot, block.into(0, 0));
    window.select(robot, Address.of(3));
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    assertEquals(Optional.of(Address.of(3).into(0, 0)), window.now().selected());
    robot.push(KeyCode.ALT, KeyCode.UP);
    assertEquals(Optional.of(Address.of(3)), window.now().selected());
    assertEquals("max_pool", window.now().layer().orElseThrow().type());
  }

  @Test
  void aBlockStaysOpenWhenItIsEditedAndNotInAnotherNetwork(FxRobot robot) {
    window.take(robot, "resnet50");
    window.select(robot, Address.of(4).into(0, 0));
    window.type(robot, "#layer-name", "renamed");
    window.select(robot, Address.of(0));
    robot.interact(() -> window.command(Place.EDIT, "Duplicate layer").handle(null));
    assertTrue(((Row.Card) window.cards().getItems().get(6)).open());
    window.take(robot, "densenet121");
    assertEquals(window.now().model().layers().size() + 2, window.cards().getItems().size());
  }

  @Test
  void blocksThatAreAlikeAreCounted(FxRobot robot) {
    window.take(robot, "resnet50");
    List<Row.Run> runs =
        window.cards().getItems().stream()
            .filter(row -> row instanceof Row.Card card && card.block())
            .map(row -> ((Row.Card) row).run())
            .toList();
    assertEquals(
        List.of(Row.Run.ALONE, new Row.Run(1, 2), new Row.Run(2, 2), Row.Run.ALONE),
        runs.subList(0, 4));
  }

  @Test
  void hundredsOfLayersAreOnlyMadeWhereTheyAreSeen(FxRobot robot) {
    window.take(robot, "densenet121");
    robot.interact(() -> openAll(window.now().model().layers(), Address::of));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(window.cards().getItems().size() > 400);
    assertTrue(window.cards().lookupAll(".card").size() < 40);
  }
}
