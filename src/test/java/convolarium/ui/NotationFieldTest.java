package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.studio.Document;
import convolarium.studio.View;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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
final class NotationFieldTest {
  private Interior interior;
  private Scene scene;

  @Start
  void start(Stage stage) {
    interior = new Interior(View.initial().withStill(true), Engine.best(), _ -> new NoQuestions());
    interior.arithmetic().take("worked_example");
    scene = Shown.on(stage, interior, new NoQuestions(), 1000, 780);
  }

  private TextField field() {
    WaitForAsyncUtils.waitForFxEvents();
    return (TextField) scene.lookup("#notation");
  }

  private Label fault() {
    WaitForAsyncUtils.waitForFxEvents();
    return (Label) scene.lookup("#notation-fault");
  }

  private Document document() {
    return interior.store().studio().document();
  }

  private static void type(FxRobot robot, String line) {
    robot.push(KeyCode.CONTROL, KeyCode.L).push(KeyCode.CONTROL, KeyCode.A).write(line);
  }

  @Test
  void enterTakesTheLineAndKeepsTheNumbers(FxRobot robot) {
    type(robot, "1x4x5 > conv 1 k3 s1x2 p1");
    robot.push(KeyCode.ENTER);
    assertEquals("1x4x5 > conv 1 k3 s1x2 p1", field().getText());
    assertEquals(6, document().input().get(5), "the worked example's own number");
    assertFalse(fault().isVisible());
    assertEquals("Notation", interior.store().undoLabel().orElseThrow());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("1x4x5 > conv 1 k3", field().getText());
  }

  @Test
  void whatCannotBeReadIsToldAndMarkedAndTheFieldKeepsTheFocus(FxRobot robot) {
    Document before = document();
    type(robot, "1x4x5 > convo 1 k3");
    robot.push(KeyCode.ENTER);
    assertTrue(fault().isVisible());
    assertTrue(fault().getText().contains("convo"), fault().getText());
    assertEquals("convo", field().getSelectedText());
    assertTrue(field().isFocused());
    assertSame(before, document());
    robot.push(KeyCode.ESCAPE);
    assertFalse(fault().isVisible());
    assertEquals("1x4x5 > conv 1 k3", field().getText());
  }

  @Test
  void whatDoesNotFitIsRefusedOnTheStage(FxRobot robot) {
    type(robot, "1x4x5 > conv 1 k9");
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(interior.store().studio().upToDate());
    assertTrue(scene.lookup("#refusal").isVisible());
  }

  @Test
  void leavingTheFieldBringsBackWhatIsShown(FxRobot robot) {
    type(robot, "1x4x5 > con");
    robot.interact(() -> scene.lookup("#stage").requestFocus());
    assertEquals("1x4x5 > conv 1 k3", field().getText());
  }

  @Test
  void thePhotosLineCanOnlyBeRead(FxRobot robot) {
    robot.interact(() -> interior.shell().show(interior.photo()));
    assertFalse(field().isEditable());
  }
}
