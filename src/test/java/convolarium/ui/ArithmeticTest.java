package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Playback;
import convolarium.studio.Store;
import convolarium.studio.View;
import convolarium.ui.shell.Look;
import convolarium.ui.shell.NumberField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The Arithmetic workspace as a whole, by mouse and keyboard; its kinds and its editing have tests
/// of their own.
@ExtendWith(ApplicationExtension.class)
final class ArithmeticTest {
  @TempDir private static Path folder;

  private Interior interior;
  private Store store;
  private Scene scene;

  @Start
  void start(Stage stage) {
    View still = View.initial().withStill(true).with(View.Theme.LIGHT);
    Path file = folder.resolve("saved.convo.json");
    interior = new Interior(still, Engine.best(), _ -> new AnsweredQuestions(file));
    store = interior.store();
    interior.arithmetic().take("worked_example");
    scene = Shown.on(stage, interior, new AnsweredQuestions(file), 1000, 780);
  }

  @AfterEach
  void closePopUps(FxRobot robot) {
    robot.interact(interior.arithmetic()::hidden);
  }

  private Document document() {
    return store.studio().document();
  }

  private String text(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return switch (scene.lookup(id)) {
      case Label label -> label.getText();
      case TextField field -> field.getText();
      case Node node -> node.getAccessibleText();
    };
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
  }

  private TextField field(String id) {
    return ((NumberField) scene.lookup(id)).field();
  }

  private void type(FxRobot robot, String id, String text) {
    robot.clickOn(field(id)).push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void theArrowsStepAndTheStripTellsTheSum(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.RIGHT);
    await(() -> store.studio().playback().equals(new Playback(1, 1)));
    assertEquals("1·1 + 2·1 + 3·1 + 6·2 + 7·1 + 8·2 + 2·3 + 5·2 + 9·1 = 66", text("#sum"));
    assertEquals("step 1 / 6", text("#step"));
    robot.push(KeyCode.END);
    assertEquals("step 6 / 6", text("#step"));
    robot.push(KeyCode.LEFT);
    assertEquals("step 5 / 6", text("#step"));
    robot.push(KeyCode.HOME);
    assertEquals("step 0 / 6", text("#step"));
  }

  @Test
  void theSizeFormulaHasTheUsersNumbers() {
    assertEquals("height ⌊(4 + 0 + 0 − 3) / 1⌋ + 1 = 2", text("#size"));
    assertEquals("width ⌊(5 + 0 + 0 − 3) / 1⌋ + 1 = 3", text("#size-1"));
  }

  @Test
  void spacePlaysToTheEndAndPauses(FxRobot robot) throws TimeoutException {
    robot.interact(() -> store.view(view -> view.withSpeed(View.FASTEST)));
    robot.push(KeyCode.SPACE);
    await(() -> store.studio().playback().moving());
    await(() -> store.studio().playback().at() == 6);
    assertFalse(store.studio().playback().moving());
  }

  @Test
  void theClockBeginsAtRest() {
    assertEquals(Playback.START, store.studio().playback());
  }

  @Test
  void aTurnedNumberIsUndoneByItsName(FxRobot robot) {
    robot.clickOn(field("#field-STRIDE")).push(KeyCode.UP);
    assertEquals(2, Dial.STRIDE.of(0).on(0).get(document()));
    assertEquals("Undo Stride 2", menuText("Edit", 0));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, Dial.STRIDE.of(0).on(0).get(document()));
    assertEquals("1", field("#field-STRIDE").getText());
  }

  private String menuText(String menu, int item) {
    return interior.shell().menus().getMenus().stream()
        .filter(m -> m.getText().equals("_" + menu))
        .findFirst()
        .orElseThrow()
        .getItems()
        .get(item)
        .getText();
  }

  @Test
  void typedNonsenseIsAnsweredInPlaceAndChangesNothing(FxRobot robot) {
    Document before = document();
    type(robot, "#field-KERNEL", "three");
    assertSame(before, document());
    Label fault = (Label) scene.lookup("#dial-KERNEL .sentence-error");
    assertEquals("Kernel is a whole number from 0 to 64, not “three”", fault.getText());
    assertTrue(fault.isVisible());
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(fault.isVisible());
    assertEquals("3", field("#field-KERNEL").getText());
  }

  @Test
  void numbersOfEachAxisFitTheInspector(FxRobot robot) throws TimeoutException {
    for (String dial : new String[] {"KERNEL", "STRIDE", "DILATION"}) {
      robot.interact(() -> ((ToggleButton) scene.lookup("#dial-" + dial + " .link")).fire());
      assertTrue(scene.lookup("#field-" + dial + "-1").isVisible());
    }
    ScrollPane inspector = (ScrollPane) scene.lookup(".inspector");
    await(
        () ->
            inspector.getContent().getLayoutBounds().getWidth()
                <= inspector.getViewportBounds().getWidth());
  }

  @Test
  void whatDoesNotFitIsRefusedWithButtonsThatMendIt(FxRobot robot) {
    type(robot, "#field-KERNEL", "9");
    assertFalse(store.studio().upToDate());
    assertEquals("A kernel of 9 is larger than the height 4.", text("#refusal-sentence"));
    robot.clickOn("Kernel 4");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(store.studio().upToDate());
    assertEquals(4, Dial.KERNEL.of(0).on(1).get(document()));
    assertFalse(scene.lookup("#refusal").isVisible());
  }

  @Test
  void aCellIsTypedInPlace(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    robot.write("12").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(12, document().input().get(1));
    robot.write("-0.5").push(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(-0.5f, document().input().get(6));
    robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(7, document().input().get(6));
  }

  @Test
  void nonsenseInACellKeepsTheEditorOpen(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.RIGHT).push(KeyCode.ENTER);
    robot.write("1x").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(scene.lookup("#cell-editor").isVisible());
    assertEquals("“1x” is not a number such as 3, -1 or 0.5", text("#cell-fault"));
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(scene.lookup("#cell-editor").isVisible());
    assertEquals(1, document().input().get(0));
  }

  @Test
  void pointingAtAnInputCellTellsWhoUsesIt(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    assertEquals("Channel 0, row 0, column 0 is used 1 time, by 1 output.", text("#notes"));
  }

  @Test
  void pointingAtAnOutputCellTellsItsSum(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.PAGE_UP).push(KeyCode.ALT, KeyCode.RIGHT);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(text("#sum").endsWith("= 77"), text("#sum"));
    assertTrue(text("#stage").contains("output channel 0, row 0, column 1, value 77"));
  }

  @Test
  void aPresetIsFoundByItsWords(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> robot.lookup("#preset-search").tryQuery().isPresent());
    robot.clickOn("#preset-search").write("dilation span");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, robot.lookup("#preset-list").queryAs(ListView.class).getItems().size());
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(2, Dial.DILATION.of(0).on(0).get(document()));
    assertEquals("1x7x7 > conv 1 k3 d2", interior.shell().notation());
  }

  @Test
  void aPresetCalledSoComesBeforeThoseThatSpeakOfIt(FxRobot robot) throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> robot.lookup("#preset-search").tryQuery().isPresent());
    robot.interact(
        () -> robot.lookup("#preset-search").queryAs(TextField.class).setText("checkerboard"));
    robot.interact(() -> robot.lookup("#preset-search").query().requestFocus());
    robot.push(KeyCode.ENTER);
    await(() -> document().title().equals("The checkerboard"));
  }

  @Test
  void theProjectorHidesRailAndInspector(FxRobot robot) {
    robot.push(KeyCode.F5);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Look.PROJECTOR, interior.appearance().look().getValue());
    assertFalse(scene.lookup(".rail").isVisible());
    assertFalse(scene.lookup(".inspector").isVisible());
    robot.push(KeyCode.F5);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(scene.lookup(".inspector").isVisible());
  }

  @Test
  void theThemeIsTheUsersAndIsRemembered(FxRobot robot) {
    robot.interact(() -> interior.appearance().theme().set(View.Theme.DARK));
    assertEquals(Look.DARK, interior.appearance().look().getValue());
    assertEquals(View.Theme.DARK, store.studio().view().theme());
  }

  @Test
  void whatIsSavedIsOpenedAgain(FxRobot robot) throws TimeoutException {
    robot.interact(() -> store.edit("Padding 1", d -> Dial.PADDING.of(0).set(d, 1)));
    robot.push(KeyCode.CONTROL, KeyCode.S);
    await(store::isSaved);
    robot.interact(() -> store.edit("Padding 2", d -> Dial.PADDING.of(0).set(d, 2)));
    robot.push(KeyCode.CONTROL, KeyCode.O);
    await(() -> Dial.PADDING.of(0).on(0).get(document()) == 1);
    assertEquals("saved.convo.json", interior.arithmetic().subject().getValue());
  }

  @Test
  void aBrokenDocumentIsToldAndNothingIsLost(FxRobot robot) throws IOException, TimeoutException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\": 7}");
    Document before = document();
    robot.interact(() -> interior.open(broken));
    await(() -> interior.shell().notice().isPresent());
    String sentence = interior.shell().notice().orElseThrow();
    assertTrue(sentence.startsWith("Opening broken.json: $.format: "), sentence);
    assertSame(before, document());
  }

  @Test
  void aboutThisStepTellsTheAlgorithmAndWhyNoOther(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.I);
    assertEquals("Convolution, 1×1×4×5 → 1×1×2×3", told(robot, "#about-subject"));
    assertEquals("Plain sums", told(robot, "#about-algorithm"));
    assertEquals("54 multiplications for 54 multiply-adds", told(robot, "#about-count"));
    assertTrue(told(robot, "#about-refusals").contains("54 products for 6 output cells are few"));
    robot.interact(() -> interior.arithmetic().take("max_pool"));
    assertEquals("Window by window", told(robot, "#about-algorithm"));
    assertEquals("Nothing is multiplied", told(robot, "#about-count"));
    assertEquals("No other stands before it", told(robot, "#about-passed-over"));
  }

  private static String told(FxRobot robot, String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void preciseSumsAreRememberedAndTakeOverAtOnce(FxRobot robot) {
    assertFalse(store.studio().view().precise());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(store.studio().view().precise());
    robot.push(KeyCode.RIGHT);
    assertEquals("1·1 + 2·1 + 3·1 + 6·2 + 7·1 + 8·2 + 2·3 + 5·2 + 9·1 = 66", text("#sum"));
  }
}
