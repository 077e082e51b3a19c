package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.network.Address;
import convolarium.network.Layer.Conv;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.studio.LayerDial;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Layers whose given weights do not fit after an edit.
@ExtendWith(ApplicationExtension.class)
class MisfitsTest {
  private NetworkWindow window;

  @Start
  void open(Stage stage) {
    window = new NetworkWindow(stage);
  }

  private Workshop workshop() {
    return window.network().workshop();
  }

  private static Numbers given(int... dims) {
    return new Numbers.Given(Tensor.generate(Shape.of(dims), _ -> 1));
  }

  /// Two convolutions, the second with weights for what the first gives.
  private static Model model() {
    Model bare = Notation.parse("1x8x8 > conv 4 k3 > conv 2 k3");
    Conv second = (Conv) bare.layers().get(1);
    Conv weighted =
        new Conv(second.name(), second.operation(), Optional.of(given(2, 4, 3, 3)), second.bias());
    return new Model("", bare.input(), List.of(bare.layers().getFirst(), weighted));
  }

  private boolean fits() {
    return workshop().review().get().analysis().isPresent();
  }

  @Test
  void weightsThatDoNotFitAreMadeUpAndComeBackByUndo(FxRobot robot) throws Exception {
    Model model = model();
    robot.interact(() -> workshop().begin(model));
    robot.interact(
        () ->
            workshop()
                .edit(
                    "Output channels",
                    now ->
                        now.with(
                            Address.of(0),
                            LayerDial.OUT_CHANNELS.set(
                                now.at(Address.of(0)).orElseThrow(),
                                LayerDial.ALL,
                                6,
                                Shape.of(1, 1, 8, 8)))));
    NetworkWindow.await(() -> robot.lookup(".card-remedy").tryQuery().isPresent());
    assertTrue(
        robot.lookup(".card-why").<Label>queryAll().stream()
            .anyMatch(why -> why.getText().startsWith("The shape of its weight is ")));
    Button offer = robot.lookup(".card-remedy").queryButton();
    assertEquals("Make up weights", offer.getText());
    robot.interact(offer::fire);
    assertTrue(fits());
    assertEquals(Optional.of("Make up weights"), workshop().history().get().undoLabel());
    robot.interact(() -> workshop().undo());
    robot.interact(() -> workshop().undo());
    assertTrue(fits());
    assertEquals(model, workshop().review().get().model());
  }

  @Test
  void whatDoesNotFitSaysWhyAndOffersWhatWould(FxRobot robot) {
    window.select(robot, Address.of(3));
    window.type(robot, "#field-KERNEL", "20");
    assertTrue(
        robot.lookup(".card-why").<Label>queryAll().stream()
            .anyMatch(l -> l.getText().equals("A kernel of 20 is larger than the height 14.")));
    Row.Card behind = (Row.Card) window.cards().getItems().get(5);
    assertTrue(behind.standing() instanceof Row.Standing.Waits);
    robot.interact(() -> robot.lookup(".card-remedy").queryButton().fire());
    assertFalse(workshop().review().get().fault().equals(Optional.of(Address.of(3))));
    robot.interact(() -> workshop().undo());
    robot.interact(() -> workshop().undo());
    assertEquals("5", window.field("#field-KERNEL").getText());
  }
}
