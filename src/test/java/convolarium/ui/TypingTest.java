package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.document.Notation;
import convolarium.engine.Engine;
import convolarium.studio.Configured;
import convolarium.studio.Document;
import convolarium.studio.Held;
import convolarium.studio.Unsuited;
import convolarium.studio.View;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Numbers typed into cells of every kind.
@ExtendWith(ApplicationExtension.class)
final class TypingTest {
  private Interior interior;
  private Scene scene;

  @Start
  void start(Stage stage) {
    interior = new Interior(View.initial().withStill(true), Engine.best(), _ -> new NoQuestions());
    scene = Shown.on(stage, interior, new NoQuestions(), 1280, 800);
  }

  private void show(FxRobot robot, String line) throws Unsuited {
    Document document = Configured.of(Document.blank(), Notation.parse(line));
    robot.interact(
        () -> {
          interior.store().open(document);
          scene.lookup("#stage").requestFocus();
        });
  }

  private static void toPlane(FxRobot robot, int planes) {
    for (int i = 0; i < planes; i++) {
      robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
    }
  }

  private float number(Held held, int stage, int position) {
    WaitForAsyncUtils.waitForFxEvents();
    return held.in(interior.store().studio().document(), stage).orElseThrow().get(position);
  }

  @Test
  void aSignal(FxRobot robot) throws Unsuited {
    show(robot, "1x6 > conv 1 k3");
    robot.push(KeyCode.ALT, KeyCode.RIGHT).push(KeyCode.ALT, KeyCode.RIGHT);
    robot.write("41").push(KeyCode.TAB).write("42").push(KeyCode.ENTER);
    assertEquals(41, number(Held.INPUT, 0, 1));
    assertEquals(42, number(Held.INPUT, 0, 2));
  }

  @Test
  void aSliceOfAVolume(FxRobot robot) throws Unsuited {
    show(robot, "1x2x3x3 > conv 1 k2");
    toPlane(robot, 2);
    robot.push(KeyCode.ALT, KeyCode.DOWN).write("43").push(KeyCode.TAB).write("44");
    robot.push(KeyCode.ENTER);
    assertEquals(43, number(Held.INPUT, 0, 12));
    assertEquals(44, number(Held.INPUT, 0, 13));
  }

  @Test
  void theKernelOfAGate(FxRobot robot) throws Unsuited {
    show(robot, "1x4x4 > gated_conv 1 k2");
    toPlane(robot, 4);
    robot.write("45").push(KeyCode.ENTER).write("46").push(KeyCode.TAB);
    assertEquals(45, number(Held.GATE_WEIGHT, 0, 0));
    assertEquals(46, number(Held.GATE_WEIGHT, 0, 2));
  }

  @Test
  void theKernelOfALaterStageAndBack(FxRobot robot) throws Unsuited {
    show(robot, "1x5x5 > conv 1 k2 > conv 1 k3");
    toPlane(robot, 5);
    robot.write("47").push(KeyCode.TAB).push(KeyCode.ESCAPE);
    assertEquals(47, number(Held.WEIGHT, 1, 0));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(-1, Math.signum(number(Held.WEIGHT, 1, 0) - 47));
  }
}
