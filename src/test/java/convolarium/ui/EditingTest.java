package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.studio.Document;
import convolarium.studio.Held;
import convolarium.studio.Plane;
import convolarium.studio.View;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class EditingTest {
  private static final Plane KERNEL = new Plane(Held.WEIGHT, 0, List.of(0, 0));

  private Interior interior;
  private Scene scene;

  @Start
  void start(Stage stage) {
    interior = new Interior(View.initial().withStill(true), Engine.best(), _ -> new NoQuestions());
    interior.arithmetic().take("worked_example");
    scene = Shown.on(stage, interior, new NoQuestions(), 1280, 800);
  }

  @AfterEach
  void closePopUps(FxRobot robot) {
    robot.interact(interior.arithmetic()::hidden);
  }

  private Document document() {
    WaitForAsyncUtils.waitForFxEvents();
    return interior.store().studio().document();
  }

  private String notation() {
    WaitForAsyncUtils.waitForFxEvents();
    return interior.shell().notation();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
  }

  private static void clip(FxRobot robot, String text) {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private static String clipped(FxRobot robot) {
    String[] text = {""};
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }

  private void paste(FxRobot robot, String text) throws TimeoutException {
    Document before = document();
    clip(robot, text);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    await(() -> document() != before || interior.shell().notice().isPresent());
  }

  private static void assertNumbers(Tensor tensor, float... expected) {
    assertEquals(expected.length, tensor.shape().elements());
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], tensor.get(i), "number " + i);
    }
  }

  /// Walks to the first cell of the kernel.
  private static void pinKernel(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN).push(KeyCode.ALT, KeyCode.PAGE_DOWN);
  }

  private MenuItem item(String group, String text) {
    return interior.shell().menus().getMenus().get(1).getItems().stream()
        .filter(item -> item instanceof Menu && item.getText().startsWith(group))
        .flatMap(item -> ((Menu) item).getItems().stream())
        .filter(item -> item.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSpreadsheetsCellsBecomeTheInputInOneStep(FxRobot robot) throws TimeoutException {
    paste(robot, "1\t2\t3\t4\n5\t6\t7\t8\n9\t10\t11\t12\n");
    assertEquals("1x3x4 > conv 1 k3", notation());
    assertNumbers(document().input(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("1x4x5 > conv 1 k3", notation());
  }

  @Test
  void aMatrixGoesIntoThePinnedKernel(FxRobot robot) throws TimeoutException {
    pinKernel(robot);
    paste(robot, "[1 0; 0 -1]");
    assertEquals("1x4x5 > conv 1 k2", notation());
    assertNumbers(KERNEL.in(document()), 1, 0, 0, -1);
    assertEquals("Paste kernel", interior.store().undoLabel().orElseThrow());
  }

  @Test
  void codeSetsTheConfiguration(FxRobot robot) throws TimeoutException {
    paste(robot, "self.down = nn.Conv2d(1, 2, kernel_size=3, stride=2, padding=1, bias=False)");
    assertEquals("1x4x5 > down=conv 2 k3 s2 p1", notation());
    assertEquals(6, document().input().get(5), "the worked example's own number");
  }

  @Test
  void whatCannotBePastedIsNamedAndChangesNothing(FxRobot robot) throws TimeoutException {
    Document before = document();
    paste(robot, "1 2\nthree 4");
    assertEquals(
        "Pasting: row 2, column 1: \"three\" is not a number",
        interior.shell().notice().orElseThrow());
    assertSame(before, document());
  }

  @Test
  void thePinnedPlaneIsCopiedAsCells(FxRobot robot) {
    pinKernel(robot);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertEquals("1\t1\t1\n2\t1\t2\n3\t2\t1", clipped(robot));
  }

  @Test
  void eachLanguageHasAKey(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);
    assertTrue(clipped(robot).contains("nn.Conv2d(1, 1, kernel_size=3"), clipped(robot));
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.K);
    assertTrue(clipped(robot).contains("Conv2D(1, 3"), clipped(robot));
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
    assertTrue(clipped(robot).contains("kernel_shape=[3, 3]"), clipped(robot));
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.N);
    assertTrue(clipped(robot).startsWith("np.array([[1, 2, 3, "), clipped(robot));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertEquals("1x4x5 > conv 1 k3", clipped(robot));
  }

  @Test
  void aFillGoesIntoThePinnedPlaneInOneStep(FxRobot robot) {
    pinKernel(robot);
    robot.interact(() -> item("Fill kernel", "Impulse").fire());
    assertNumbers(KERNEL.in(document()), 0, 0, 0, 0, 1, 0, 0, 0, 0);
    assertEquals("Impulse in kernel", interior.store().undoLabel().orElseThrow());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertNumbers(KERNEL.in(document()), 1, 1, 1, 2, 1, 2, 3, 2, 1);
  }

  @Test
  void aSeedMakesTheSameNumbersAgain(FxRobot robot) {
    robot.interact(() -> item("Fill input", "Random").fire());
    Tensor first = document().input();
    robot.interact(() -> ((Button) scene.lookup("#another")).fire());
    assertEquals("2", ((TextField) scene.lookup("#seed")).getText());
    assertFalse(same(first, document().input()));
    robot.interact(
        () -> {
          TextField seed = (TextField) scene.lookup("#seed");
          seed.setText("1");
          Objects.requireNonNull(seed.getOnAction()).handle(null);
        });
    assertTrue(same(first, document().input()));
  }

  private static boolean same(Tensor a, Tensor b) {
    for (int i = 0; i < a.shape().elements(); i++) {
      if (a.get(i) != b.get(i)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aKernelIsTakenByItsName(FxRobot robot) {
    robot.interact(() -> item("Set every kernel", "sharpen").fire());
    assertNumbers(KERNEL.in(document()), 0, -1, 0, -1, 5, -1, 0, -1, 0);
    assertTrue(item("Set every kernel", "difference").isDisable());
  }

  @Test
  void theCodePanelShowsCopiesAndTakesCode(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    await(() -> robot.lookup("#code-paste").tryQuery().isPresent());
    TextArea shown = robot.lookup("#code").queryAs(TextArea.class);
    TextArea field = robot.lookup("#code-paste").queryAs(TextArea.class);
    assertTrue(shown.getText().contains("nn.Conv2d(1, 1, kernel_size=3"), shown.getText());
    robot.interact(() -> field.setText("nn.Conv2d(1, 1, 3,\n  strid=2)"));
    robot.interact(field::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    Label told = robot.lookup("#code-told").queryAs(Label.class);
    assertTrue(told.getText().startsWith("line 2, column 3: "), told.getText());
    assertEquals("strid", field.getSelectedText());
    robot.interact(() -> field.setText("nn.Conv2d(1, 1, 3, stride=2, bias=False)"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals("1x4x5 > conv 1 k3 s2", notation());
    assertTrue(shown.getText().contains("stride=2"), shown.getText());
    assertEquals("Applied", told.getText());
  }

  @Test
  void aPatchOfAPhotoBecomesTheInput(FxRobot robot) throws TimeoutException {
    Platform.runLater(() -> ((Button) scene.lookup("#patch")).fire());
    await(() -> robot.lookup("#patch-take").tryQuery().filter(n -> !n.isDisabled()).isPresent());
    Label told = robot.lookup("#patch-told").queryAs(Label.class);
    String before = told.getText();
    robot.push(KeyCode.SHIFT, KeyCode.LEFT);
    await(() -> !told.getText().equals(before));
    robot.clickOn("RGB").clickOn("#patch-take");
    await(() -> document().inChannels(0) == 3);
    assertEquals("3x4x5 > conv 1 k3", notation());
    for (int i = 0; i < 3 * 4 * 5; i++) {
      float value = document().input().get(i);
      assertTrue(value == Math.rint(value) && value >= 0 && value <= 255, "value " + value);
    }
    assertEquals("Patch of a photo", interior.store().undoLabel().orElseThrow());
  }

  @Test
  void aMenuOpensWhereThePointerIs(FxRobot robot) throws TimeoutException {
    Node stage = scene.lookup("#stage");
    robot.interact(
        () -> {
          var asked = ContextMenuEvent.CONTEXT_MENU_REQUESTED;
          stage.fireEvent(new ContextMenuEvent(asked, 9, 9, 300, 300, false, null));
        });
    await(() -> robot.lookup("Paste into input").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    assertEquals(Shape.of(1, 1, 4, 5), document().input().shape());
  }
}
