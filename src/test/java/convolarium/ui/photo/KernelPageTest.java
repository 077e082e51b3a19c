package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.filter.Own;
import convolarium.ui.shell.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class KernelPageTest {
  @TempDir static Path folder;
  private final FxRobot robot = new FxRobot();
  private Path library;
  private PhotoWindow window;
  private PhotoWorkspace photo;

  @Start
  void start(Stage stage) throws Exception {
    library = Files.createTempDirectory(folder, "config").resolve("kernels.json");
    Files.writeString(library, "{broken");
    window = new PhotoWindow(stage, 980, 960, Optional.of(library));
    photo = window.photo();
    photo.showKernel();
    own("1 2 3; 4 5 6; 7 8 9 / 45");
  }

  private void own(String text) {
    photo.choose(recipe -> recipe.written(_ -> Own.of(text)));
  }

  private String kernel() {
    return robot.lookup("#photo-kernel").queryAs(TextInputControl.class).getText();
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private void undo() {
    robot.interact(
        () ->
            photo.actions(Place.EDIT).stream()
                .filter(action -> action.getText().startsWith("Undo"))
                .findFirst()
                .orElseThrow()
                .handle(null));
  }

  private void type(String id, String typed) {
    TextField field = robot.lookup(id).queryAs(TextField.class);
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(typed);
        });
    robot.push(KeyCode.ENTER);
  }

  @Test
  void aCellIsTypedAndUndone() {
    type("#kernel-cell-0-1", "-2,5");
    assertEquals("1 -2.5 3\n4 5 6\n7 8 9\n/ 45", kernel());
    TextField below = robot.lookup("#kernel-cell-1-1").queryAs(TextField.class);
    assertTrue(below.isFocused());
    robot.push(KeyCode.LEFT);
    assertTrue(robot.lookup("#kernel-cell-1-0").queryAs(TextField.class).isFocused());
    undo();
    assertEquals("1 2 3; 4 5 6; 7 8 9 / 45", kernel());
  }

  @Test
  void nonsenseIsAnsweredAndKept() {
    type("#kernel-cell-1-1", "five");
    assertEquals("\"five\" is not a number such as 3, -0.5 or 1/9.", text("#kernel-fault"));
    assertEquals("five", robot.lookup("#kernel-cell-1-1").queryAs(TextField.class).getText());
    assertEquals("1 2 3; 4 5 6; 7 8 9 / 45", kernel());
    type("#kernel-divisor", "0");
    assertEquals("The divisor must not be 0.", text("#kernel-fault"));
    type("#kernel-cell-1-1", "1/4");
    assertFalse(robot.lookup("#kernel-fault").query().isVisible());
    assertEquals("1 2 3\n4 0.25 6\n7 8 9\n/ 45", kernel());
  }

  @Test
  void aTextThatIsNoKernelKeepsTheLastCells() {
    robot.interact(
        () -> robot.lookup("#photo-kernel").queryAs(TextInputControl.class).setText("1 2\n3 x"));
    assertEquals("Row 2, number 2 is not a number: \"x\".", text("#kernel-unread"));
    assertEquals("9", robot.lookup("#kernel-cell-2-2").queryAs(TextField.class).getText());
  }

  @Test
  void theSizeGrowsAroundTheMiddle() {
    type("#kernel-rows", "1");
    assertEquals("4 5 6\n/ 45", kernel());
    type("#kernel-columns", "5");
    assertEquals("0 4 5 6 0\n/ 45", kernel());
    type("#kernel-columns", "31");
    assertFalse(robot.lookup("#kernel-cells").query().isVisible());
    assertTrue(kernel().startsWith("0 0 0"), kernel());
  }

  @Test
  void aSizeOrAStepThatCannotBeIsAnsweredWithWhatFits() {
    typed("#kernel-rows", "64");
    assertEquals("Rows: a whole number from 1 to 63, not \"64\".", text("#kernel-size-fault"));
    typed("#kernel-columns", "x");
    typed("#kernel-rows", "3");
    assertEquals("Columns: a whole number from 1 to 63, not \"x\".", text("#kernel-size-fault"));
    typed("#kernel-columns", "3");
    assertFalse(robot.lookup("#kernel-size-fault").query().isVisible());
    typed("#kernel-stride", "0");
    assertEquals("Stride: a whole number from 1, not \"0\".", text("#kernel-step-fault"));
    typed("#kernel-stride", "2");
    typed("#kernel-dilation", "-1");
    assertEquals("Dilation: a whole number from 1, not \"-1\".", text("#kernel-step-fault"));
  }

  private void typed(String id, String text) {
    robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
  }

  @Test
  void turningTakesTheAnchorAlong() {
    robot.interact(
        () -> photo.choose(r -> r.written(o -> o.withAnchor(Optional.of(new Own.Anchor(0, 1))))));
    assertEquals("Anchor: row 1, column 2", text("#kernel-anchor"));
    robot.clickOn("↻");
    assertEquals("7 4 1\n8 5 2\n9 6 3\n/ 45", kernel());
    assertEquals("Anchor: row 2, column 3", text("#kernel-anchor"));
    robot.clickOn("↔").clickOn("↕").clickOn("⤡").clickOn("±");
    assertEquals("-3 -2 -1\n-6 -5 -4\n-9 -8 -7\n/ 45", kernel());
    robot.clickOn("#kernel-centre");
    assertEquals("Anchor: row 2, column 2, the middle", text("#kernel-anchor"));
    undo();
    undo();
    assertEquals("3 2 1\n6 5 4\n9 8 7\n/ 45", kernel());
  }

  @Test
  void altAndAClickSetsTheAnchor() {
    Node cell = robot.lookup("#kernel-cell-2-0").query();
    robot.interact(
        () ->
            Event.fireEvent(
                cell,
                new MouseEvent(
                    MouseEvent.MOUSE_CLICKED,
                    5,
                    5,
                    5,
                    5,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    true,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null)));
    assertEquals("Anchor: row 3, column 1", text("#kernel-anchor"));
  }

  @Test
  void factsAreToldOfTheKernel() throws Exception {
    robot.interact(() -> own("1 2 1; 2 4 2; 1 2 1 / 16"));
    assertEquals("The weights add up to 1: flat areas keep their brightness.", text("#kernel-sum"));
    assertEquals("1/16 · (1 2 1)ᵀ · (1 2 1)", text("#kernel-product"));
    assertEquals(
        "A column times a row: 3 + 3 = 6 products a sample instead of 3 × 3 = 9.",
        text("#kernel-separable"));
    await(() -> text("#kernel-passing").contains("waves of 4 pixels"));
    robot.interact(() -> own("0 1 0; 1 -4 1; 0 1 0"));
    robot.clickOn("#kernel-normalise");
    assertEquals(
        "The weights add up to 0: flat areas vanish, only changes are left. Normalising has"
            + " nothing to divide by.",
        text("#kernel-sum"));
    assertTrue(text("#kernel-separable").startsWith("Not separable"));
    await(() -> text("#kernel-passing").startsWith("High-pass"));
  }

  @Test
  void aCopyOfABuiltInFilterIsWrittenOn() {
    robot.interact(() -> photo.choose(recipe -> recipe.named("sobel")));
    assertEquals(
        "The weights add up to 0: flat areas vanish, only changes are left.", text("#kernel-sum"));
    assertEquals("(1 2 1)ᵀ · (−1 0 1)", text("#kernel-product"));
    assertEquals(text("#kernel-sum"), text("#kernel-sum-1"));
    assertEquals("(1 0 −1)ᵀ · (−1 −2 −1)", text("#kernel-product-1"));
    robot.clickOn("#kernel-copy-1");
    assertEquals("-1 -2 -1\n0 0 0\n1 2 1", kernel());
    robot.interact(() -> photo.choose(recipe -> recipe.named("median")));
    assertFalse(robot.lookup("#kernel-sum").query().getParent().isVisible());
  }

  @Test
  void matricesArePastedFromElsewhere() {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString("np.array([[1, 2], [3, 4]])");
          Clipboard.getSystemClipboard().setContent(content);
          robot.lookup("#kernel-cell-0-0").query().requestFocus();
        });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertEquals("1 2\n3 4", kernel());
  }

  @Test
  void filesGoOutAndIn() throws Exception {
    Path file = folder.resolve("kernel.txt");
    window.answer(file);
    robot.clickOn("#kernel-export").clickOn("Text with its divisor…");
    await(() -> Files.exists(file));
    assertEquals("1 2 3\n4 5 6\n7 8 9\n/ 45\n", Files.readString(file));
    Files.writeString(file, "# from ImageJ\n0, 1\n-1, 0\n");
    robot.clickOn("#kernel-import");
    await(() -> kernel().equals("0 1\n-1 0"));
  }

  @Test
  void aBrokenLibraryIsPutAsideAndAnotherBegun() throws Exception {
    await(() -> window.shell().notice().isPresent());
    assertTrue(
        window.shell().notice().orElseThrow().startsWith("kernels.json: "),
        window.shell().notice()::get);
    assertTrue(
        window.shell().notice().orElseThrow().endsWith("; it is kept as kernels-broken.json"),
        window.shell().notice()::get);
    assertEquals("{broken", Files.readString(library.resolveSibling("kernels-broken.json")));
    robot.interact(window.shell()::dismiss);
    keep("one");
    await(() -> Files.exists(library) && Files.readString(library).contains("\"one\""));
  }

  private void keep(String name) {
    robot.interact(() -> robot.lookup("#kernel-name").queryAs(TextField.class).setText(name));
    robot.clickOn("#kernel-keep");
  }

  @Test
  void kernelsAreKeptChosenRenamedAndDeleted() throws Exception {
    await(() -> window.shell().notice().isPresent());
    robot.interact(window.shell()::dismiss);
    keep("first");
    robot.interact(() -> own("1 1"));
    keep("second");
    ListView<Kernels.Named> list = robot.lookup("#kernel-library").queryListView();
    assertEquals("second", list.getSelectionModel().getSelectedItem().name());
    robot.clickOn(robot.from(list).lookup("first").<Node>query());
    assertEquals("1 2 3; 4 5 6; 7 8 9 / 45", kernel());
    robot.push(KeyCode.F2).write("third").push(KeyCode.ENTER);
    assertEquals("third", list.getItems().getFirst().name());
    robot.interact(list::requestFocus);
    robot.push(KeyCode.DELETE);
    assertEquals(1, list.getItems().size());
    robot.clickOn("#kernel-restore");
    assertEquals("third", list.getItems().getFirst().name());
    await(() -> Files.exists(library) && Files.readString(library).contains("third"));
  }
}
