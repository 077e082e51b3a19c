package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.document.Preset;
import convolarium.engine.Engine;
import convolarium.figure.InputRef;
import convolarium.figure.StageRef;
import convolarium.picture.Box;
import convolarium.picture.Ref;
import convolarium.studio.View;
import convolarium.ui.canvas.PictureCanvas;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a unit sees, asked and drawn.
@ExtendWith(ApplicationExtension.class)
final class FieldViewTest {
  private static final String STACK =
      "3x33x33 > one=conv 4 k3 d2 p2 > two=conv 4 k3 d2 p2 > three=conv 4 k3 s2 d2 p2 > flatten"
          + " > dense=linear 3";

  @TempDir private static Path folder;

  private Interior interior;
  private Scene scene;

  @Start
  void start(Stage stage) {
    View still = View.initial().withStill(true).with(View.Theme.LIGHT);
    AnsweredQuestions answers = new AnsweredQuestions(folder.resolve("x.json"));
    interior = new Interior(still, Engine.scalar(2), _ -> answers);
    scene = Shown.on(stage, interior, answers, 1400, 860);
  }

  private void show(FxRobot robot, String layer, String look) throws Exception {
    robot.interact(
        () -> {
          interior.shell().show(interior.network());
          interior
              .network()
              .take(new Preset("", "stack", "A stack", "", () -> Notation.parse(STACK)));
          interior.network().choose(layer);
          interior.network().showField(look);
        });
    await(() -> interior.network().rests() && words().startsWith(layer));
  }

  private String words() {
    String words = canvas().getAccessibleText();
    return words == null ? "" : words;
  }

  private PictureCanvas canvas() {
    return (PictureCanvas) scene.lookup("#field-canvas");
  }

  private String told() {
    return ((Labeled) scene.lookup("#field-sentences")).getText();
  }

  private void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Box box(Predicate<Ref> wanted) {
    Ref ref =
        canvas().picture().orElseThrow().refs().stream().filter(wanted).findFirst().orElseThrow();
    return canvas().bounds(ref).orElseThrow();
  }

  private void click(FxRobot robot, double x, double y) {
    Point2D point = canvas().localToScreen(x, y);
    robot.clickOn(point);
  }

  @Test
  void fieldOfTheMiddleUnitIsToldWithItsNumbers(FxRobot robot) throws Exception {
    show(robot, "three", "Theoretical");
    assertTrue(
        words().startsWith("three, row 8, column 8 · size 13 · jump 2 · start −6 · centre 0"),
        words());
    assertTrue(told().contains("At three r = 9 + (3 − 1)·2·1 = 13 and j = 1·2 = 2"), told());
    assertTrue(told().contains("It spans rows 10…22, columns 10…22"), told());
  }

  @Test
  void stagesAreSteppedThroughByButtonsAndByTheirNames(FxRobot robot) throws Exception {
    show(robot, "three", "Theoretical");
    Box first = box(new StageRef(1)::equals);
    click(robot, first.centreX(), first.centreY());
    await(() -> told().contains("At one r = 1 + (3 − 1)·2·1 = 5"));
    assertEquals("layer 1 / 3", ((Labeled) scene.lookup("#field-step")).getText());
  }

  @Test
  void aClickOnThePictureAsksAboutTheUnitThere(FxRobot robot) throws Exception {
    show(robot, "three", "Theoretical");
    Box input = box(InputRef.class::isInstance);
    click(robot, input.x() + 2, input.bottom() - 2);
    await(() -> words().startsWith("three, row 16, column 0"));
    assertTrue(told().contains("lie on the input, the rest in the padding"), told());
    robot.push(KeyCode.UP).push(KeyCode.RIGHT);
    await(() -> words().startsWith("three, row 15, column 1"));
  }

  @Test
  void dilationsThatLeaveHolesAreToldSo(FxRobot robot) throws Exception {
    show(robot, "three", "Cells read");
    assertTrue(told().contains("49 of the field's 169 cells are read, 29 %"), told());
    assertTrue(told().contains("multiples of 2"), told());
  }

  @Test
  void effectiveFieldIsComputedInTheBackground(FxRobot robot) throws Exception {
    show(robot, "three", "Effective");
    await(() -> interior.network().rests() && told().contains("gradient's energy"));
    assertTrue(told().contains("95.45 %"), told());
    robot.clickOn("As run");
    await(() -> interior.network().rests() && told().contains("As run"));
    assertTrue(told().contains("As run: functions"), told());
  }

  @Test
  void whoSeesACellIsAskedByPointingAtIt(FxRobot robot) throws Exception {
    show(robot, "three", "Theoretical");
    robot.clickOn("Seen by");
    await(() -> words().startsWith("The input at row 16, column 16"));
    assertTrue(told().contains("9 of the 1,089 places of one see it"), told());
    Box input = box(InputRef.class::isInstance);
    click(robot, input.x() + 1, input.y() + 1);
    await(() -> words().startsWith("The input at row 0, column 0"));
    assertTrue(told().contains("4 of the 1,089 places of one see it"), told());
  }

  @Test
  void denseUnitsSeeAll(FxRobot robot) throws Exception {
    show(robot, "dense", "Theoretical");
    assertTrue(words().startsWith("dense, all its units"), words());
    robot.clickOn("Effective");
    await(() -> told().contains("choose a layer before flatten"));
    assertFalse(scene.lookup("#field-progress").isVisible());
  }
}
