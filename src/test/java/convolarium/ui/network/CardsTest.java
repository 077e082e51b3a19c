package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Presets;
import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.studio.Blueprint;
import convolarium.ui.shell.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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

  private Blueprint now() {
    return workshop().blueprint().getValue();
  }

  private List<String> types() {
    return now().model().layers().stream().map(Layer::type).toList();
  }

  @SuppressWarnings("unchecked")
  private ListView<Row> list() {
    return (ListView<Row>) window.scene().lookup("#network-cards");
  }

  private void take(FxRobot robot, String preset) {
    robot.interact(() -> window.network().take(Presets.byName(preset).orElseThrow()));
    robot.interact(() -> list().requestFocus());
  }

  private void select(FxRobot robot, Address address) {
    robot.interact(() -> workshop().select(Optional.of(address)));
  }

  private TextField field(String name) {
    Node found = window.scene().lookup(name);
    return found instanceof TextField text ? text : (TextField) found.lookup(".text-field");
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

  private void type(FxRobot robot, String field, String text) {
    TextField found = field(field);
    robot.interact(
        () -> {
          found.requestFocus();
          found.setText(text);
        });
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void arrowsWalkFromTheInputThroughTheLayers(FxRobot robot) {
    robot.interact(() -> list().requestFocus());
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertEquals(Optional.of(Address.of(1)), now().selected());
    robot.push(KeyCode.HOME);
    assertEquals(Optional.empty(), now().selected());
    robot.push(KeyCode.END);
    assertEquals(Optional.of(Address.of(now().model().layers().size() - 1)), now().selected());
  }

  @Test
  void aBlockOpensAndIsLeftAgain(FxRobot robot) {
    take(robot, "resnet50");
    int closed = list().getItems().size();
    select(robot, Address.of(4));
    robot.push(KeyCode.RIGHT);
    assertTrue(list().getItems().size() > closed + 8);
    robot.push(KeyCode.RIGHT);
    assertEquals(Optional.of(Address.of(4).into(0, 0)), now().selected());
    robot.push(KeyCode.LEFT);
    assertEquals(Optional.of(Address.of(4)), now().selected());
    robot.push(KeyCode.LEFT);
    assertEquals(closed, list().getItems().size());
  }

  @Test
  void aLayerIsDeletedDuplicatedAndMovedAndAllIsUndone(FxRobot robot) {
    List<String> before = types();
    robot.interact(() -> list().requestFocus());
    select(robot, Address.of(0));
    robot.push(KeyCode.DELETE);
    assertEquals(before.subList(1, before.size()), types());
    robot.interact(() -> workshop().undo());
    select(robot, Address.of(0));
    robot.interact(() -> window.command(Place.EDIT, "Duplicate layer").handle(null));
    assertEquals(before.getFirst(), types().get(1));
    assertEquals(Optional.of(Address.of(1)), now().selected());
    robot.interact(() -> workshop().undo());
    select(robot, Address.of(0));
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    assertEquals(before.get(0), types().get(1));
    assertEquals(before.get(1), types().get(0));
    robot.push(KeyCode.ALT, KeyCode.UP);
    assertEquals(before, types());
  }

  @Test
  void aLayerMovesIntoAnOpenBlockAndOutOfIt(FxRobot robot) {
    take(robot, "resnet18");
    Address block = Address.of(4);
    select(robot, block.into(0, 0));
    select(robot, Address.of(3));
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    assertEquals(Optional.of(Address.of(3).into(0, 0)), now().selected());
    robot.push(KeyCode.ALT, KeyCode.UP);
    assertEquals(Optional.of(Address.of(3)), now().selected());
    assertEquals("max_pool", now().layer().orElseThrow().type());
  }

  @Test
  void aBlockStaysOpenWhenItIsEditedAndNotInAnotherNetwork(FxRobot robot) {
    take(robot, "resnet50");
    select(robot, Address.of(4).into(0, 0));
    type(robot, "#layer-name", "renamed");
    select(robot, Address.of(0));
    robot.interact(() -> window.command(Place.EDIT, "Duplicate layer").handle(null));
    assertTrue(((Row.Card) list().getItems().get(6)).open());
    take(robot, "densenet121");
    assertEquals(now().model().layers().size() + 2, list().getItems().size());
  }

  @Test
  void blocksThatAreAlikeAreCounted(FxRobot robot) {
    take(robot, "resnet50");
    List<Row.Run> runs =
        list().getItems().stream()
            .filter(row -> row instanceof Row.Card card && card.block())
            .map(row -> ((Row.Card) row).run())
            .toList();
    assertEquals(
        List.of(Row.Run.ALONE, new Row.Run(1, 2), new Row.Run(2, 2), Row.Run.ALONE),
        runs.subList(0, 4));
  }

  @Test
  void hundredsOfLayersAreOnlyMadeWhereTheyAreSeen(FxRobot robot) {
    take(robot, "densenet121");
    robot.interact(() -> openAll(now().model().layers(), Address::of));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(list().getItems().size() > 400);
    assertTrue(list().lookupAll(".card").size() < 40);
  }

  @Test
  void aNumberIsSetInTheInspector(FxRobot robot) {
    select(robot, Address.of(0));
    type(robot, "#field-OUT_CHANNELS", "12");
    Layer.Conv conv = (Layer.Conv) now().model().layers().getFirst();
    assertEquals(12, conv.operation().outChannels());
    assertTrue(workshop().history().get().undoLabel().orElseThrow().contains("Output channels 12"));
    robot.interact(() -> workshop().undo());
    assertEquals("6", field("#field-OUT_CHANNELS").getText());
  }

  @Test
  void aNameThatIsTakenIsRefusedWithASentence(FxRobot robot) {
    select(robot, Address.of(0));
    type(robot, "#layer-name", "first");
    assertEquals(Optional.of("first"), now().model().layers().getFirst().name());
    select(robot, Address.of(3));
    type(robot, "#layer-name", "first");
    assertFalse(now().model().layers().get(3).name().equals(Optional.of("first")));
    Label fault = (Label) window.scene().lookup("#layer-page .sentence-error");
    assertEquals("Another layer is called “first” already.", fault.getText());
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
  void aLayerIsAddedBehindTheSelectedOne(FxRobot robot) throws Exception {
    robot.interact(() -> list().requestFocus());
    select(robot, Address.of(0));
    robot.push(KeyCode.INSERT);
    NetworkWindow.await(() -> robot.lookup("#add-layer-search").tryQuery().isPresent());
    robot.interact(
        () -> robot.lookup("#add-layer-search").queryAs(TextField.class).setText("bottleneck"));
    robot.interact(() -> robot.lookup("#add-layer-search").query().requestFocus());
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("residual", types().get(1));
    assertEquals(Optional.of(Address.of(1)), now().selected());
    assertEquals("Add Bottleneck", workshop().history().get().undoLabel().orElseThrow());
    assertTrue(workshop().review().get().analysis().isPresent());
  }

  @Test
  void whatDoesNotFitSaysWhyAndOffersWhatWould(FxRobot robot) {
    select(robot, Address.of(3));
    type(robot, "#field-KERNEL", "20");
    assertTrue(
        robot.lookup(".card-why").<Label>queryAll().stream()
            .anyMatch(l -> l.getText().equals("A kernel of 20 is larger than the height 14.")));
    Row.Card behind = (Row.Card) list().getItems().get(5);
    assertTrue(behind.standing() instanceof Row.Standing.Waits);
    robot.interact(() -> robot.lookup(".card-remedy").queryButton().fire());
    assertFalse(workshop().review().get().fault().equals(Optional.of(Address.of(3))));
    robot.interact(() -> workshop().undo());
    robot.interact(() -> workshop().undo());
    assertEquals("5", field("#field-KERNEL").getText());
  }

  @Test
  void aWellKnownBlockIsChangedByItsOwnNumbers(FxRobot robot) {
    take(robot, "resnet50");
    select(robot, Address.of(6));
    type(robot, "#block-width", "32");
    Layer.Residual block = (Layer.Residual) now().model().layers().get(6);
    assertEquals(32, ((Layer.Conv) block.body().getFirst()).operation().outChannels());
    assertEquals(Optional.of("layer1.1"), block.name());
    assertTrue(workshop().review().get().analysis().isPresent());
  }

  @Test
  void theInputsShapeIsSetWhereNothingIsSelected(FxRobot robot) {
    type(robot, "#network-input", "1x40x40");
    assertEquals(List.of(1, 40, 40), now().model().input().shape().from(1));
    type(robot, "#network-input", "1x0");
    assertEquals(List.of(1, 40, 40), now().model().input().shape().from(1));
  }
}
