package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.ui.shell.Place;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The Network workspace in the smallest window that the program allows.
@ExtendWith(ApplicationExtension.class)
final class NarrowTest {
  private static final double NARROWEST = 900;

  private Stage stage;
  private NetworkWindow window;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    window = new NetworkWindow(stage);
  }

  private void width(FxRobot robot, double width) throws Exception {
    robot.interact(() -> stage.setWidth(width));
    NetworkWindow.await(() -> window.scene().getWidth() == width);
  }

  private boolean cards() {
    return window.scene().lookup(".card-flow") != null;
  }

  private Node node(String id) {
    return window.scene().lookup(id);
  }

  private MenuButton menu() {
    return (MenuButton) node("#network-view");
  }

  @Test
  void theCardsGiveWayToViewsThatListTheLayersAndComeBack(FxRobot robot) throws Exception {
    double wide = window.scene().getWidth();
    robot.clickOn("Counts");
    assertTrue(cards());
    width(robot, NARROWEST);
    assertFalse(cards());
    assertTrue(node("#counts").getLayoutBounds().getWidth() > 450);
    robot.clickOn("Receptive field");
    assertTrue(cards());
    width(robot, wide);
    robot.interact(() -> window.network().showCounts());
    assertTrue(cards());
  }

  @Test
  void theUserHasTheCardsBackAtAnyWidth(FxRobot robot) throws Exception {
    width(robot, NARROWEST);
    robot.interact(() -> window.network().showCounts());
    assertFalse(cards());
    robot.clickOn("#network-aside");
    assertTrue(cards());
    robot.interact(() -> window.command(Place.VIEW, "Hide the cards").handle(null));
    assertFalse(cards());
  }

  @Test
  void whereTheButtonsOfTheViewsHaveNoRoomAMenuTakesTheirPlace(FxRobot robot) throws Exception {
    assertFalse(node("#network-view").isVisible());
    width(robot, NARROWEST);
    assertTrue(node("#network-view").isVisible());
    assertFalse(node("#network-views").isVisible());
    assertEquals("Receptive field", menu().getText());
    robot.interact(() -> menu().getItems().get(1).fire());
    assertEquals("Maps", menu().getText());
    assertTrue(node("#network-views").isVisible(), "the cards have given way");
  }
}
