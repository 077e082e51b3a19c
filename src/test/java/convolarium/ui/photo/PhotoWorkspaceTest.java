package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.filter.Filters;
import convolarium.filter.Parameter;
import convolarium.filter.Photos;
import convolarium.filter.Recipe;
import convolarium.filter.sample.SampleImage;
import convolarium.tensor.Raster;
import convolarium.ui.shell.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PhotoWorkspaceTest {
  @TempDir Path folder;
  private PhotoWindow window;
  private PhotoWorkspace photo;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    window = new PhotoWindow(stage);
    photo = window.photo();
  }

  @Test
  void aSampleIsFilteredByTheAverageAtOnce(FxRobot fx) throws Exception {
    robot = fx;
    robot.clickOn("#sample-zone-plate");
    await(() -> photo.ready().getValue());
    assertEquals("zone-plate.png 1×512×512 > average reflect", photo.notation().getValue());
    String speed = ((Labeled) node("#photo-speed")).getTooltip().getText();
    assertTrue(speed.startsWith("0.26 MP in "), speed);
    assertEquals("zone-plate.png: 512×512 pixels, grey", text("#photo-facts"));
  }

  @Test
  void aboutThisStepTellsHowThePhotoWasFiltered(FxRobot fx) throws Exception {
    robot = fx;
    openSample(SampleImage.TEXT);
    robot.interact(() -> photo.choose(c -> c.named("gaussian").with(Parameter.SIGMA, 2)));
    await(() -> text("#photo-algorithm").startsWith("two passes: 26"));
    robot.interact(() -> photo.actions(Place.VIEW).getLast().handle(null));
    await(() -> robot.lookup("#about-algorithm").tryQuery().isPresent());
    Labeled algorithm = robot.lookup("#about-algorithm").queryLabeled();
    Labeled refusals = robot.lookup("#about-refusals").queryLabeled();
    assertEquals("Two passes", algorithm.getText());
    assertTrue(refusals.getText().contains("• Running sums"), refusals.getText());
    robot.interact(photo::hidden);
  }

  @Test
  void aPixelTellsItsSum(FxRobot fx) throws Exception {
    robot = fx;
    Path file = folder.resolve("a.png");
    byte[] samples = {10, 20, 30, 40, 50, 60, 70, 80, (byte) 200};
    Photos.write(Raster.sharing(3, 3, 1, samples), file);
    open(file);
    robot.interact(() -> photo.look(1, 1, 48));
    await(() -> text("#photo-place").startsWith("row 1, column 1"));
    assertEquals("row 1, column 1: 50 before, 62 after", text("#photo-place"));
    assertEquals(
        "(10 + 20 + 30 + 40 + 50 + 60 + 70 + 80 + 200) / 9 = 62.22222", text("#photo-sums"));
    assertEquals("62.22222 → 62 (rounded)", text("#photo-ending"));
    robot.interact(() -> node("#photo-stage").requestFocus());
    robot.push(KeyCode.LEFT).push(KeyCode.UP);
    await(() -> text("#photo-place").startsWith("row 0, column 0"));
    assertEquals(
        "([50] + [40] + [50] + [20] + 10 + 20 + [50] + 40 + 50) / 9 = 36.666668",
        text("#photo-sums"));
    assertEquals(
        "5 of 9 taps lie in the padding [ ]: first a mirror image of row 1, column 1",
        text("#photo-padding"));
  }

  @Test
  void aFilterIsChosenAndUndone(FxRobot fx) throws Exception {
    robot = fx;
    openSample(SampleImage.TEXT);
    robot.clickOn("#filter-sobel");
    await(() -> photo.notation().getValue().contains("sobel") && photo.ready().getValue());
    assertEquals("Undo Filter sobel", photo.actions(Place.EDIT).getFirst().getText());
    robot.interact(() -> photo.actions(Place.EDIT).getFirst().handle(null));
    assertTrue(tile("average").isChosen());
    robot.interact(() -> photo.actions(Place.EDIT).get(1).handle(null));
    assertTrue(tile("sobel").isChosen());
    assertFalse(tile("average").isChosen());
  }

  @Test
  void aSizeThatCannotBeIsAnsweredAndThePhotoStays(FxRobot fx) throws Exception {
    robot = fx;
    openSample(SampleImage.TEXT);
    robot.clickOn("#filter-gaussian").clickOn("Settings");
    robot.clickOn("#photo-size").push(KeyCode.CONTROL, KeyCode.A).write("4").push(KeyCode.ENTER);
    await(() -> node("#photo-fault").isVisible());
    assertEquals(
        "gaussian takes an odd size from 1 to 255, not 4: 3 or 5 would fit", text("#photo-fault"));
    assertFalse(photo.ready().getValue());
    robot.push(KeyCode.UP);
    await(() -> photo.ready().getValue());
    assertFalse(node("#photo-fault").isVisible());
  }

  @Test
  void anOwnKernelIsTyped(FxRobot fx) throws Exception {
    robot = fx;
    openSample(SampleImage.RAMPS);
    robot.interact(() -> photo.choose(recipe -> recipe.named(Recipe.OWN)));
    robot.clickOn("Kernel");
    TextArea area = robot.lookup("#photo-kernel").queryAs(TextArea.class);
    robot.interact(() -> area.setText("1 2; 3"));
    assertEquals("row 2 has 1 number, row 1 has 2", text("#photo-fault"));
    robot.interact(() -> area.setText("0 1; 1 0 / 2"));
    await(() -> photo.ready().getValue());
    assertFalse(node("#photo-fault").isVisible());
  }

  @Test
  void aBrokenFileIsAnsweredInOneSentence(FxRobot fx) throws Exception {
    robot = fx;
    Path file = Files.write(folder.resolve("broken.png"), new byte[] {1, 2, 3});
    robot.interact(() -> photo.open(file));
    NotificationPane pane = robot.lookup(".notification-pane").queryAs(NotificationPane.class);
    await(pane::isShowing);
    assertEquals(
        "Opening broken.png: not a PNG, JPEG, GIF, BMP, TIFF or WebP picture", pane.getText());
  }

  @Test
  void whatIsSavedIsTheFilteredPhoto(FxRobot fx) throws Exception {
    robot = fx;
    openSample(SampleImage.SIEMENS_STAR);
    Path file = folder.resolve("star.png");
    window.answer(file);
    robot.clickOn("Save photo…");
    await(() -> Files.exists(file));
    Raster expected =
        Filters.named("average")
            .orElseThrow()
            .make()
            .apply(Engine.scalar(1), SampleImage.SIEMENS_STAR.read().raster(), Watch.NONE);
    assertArrayEquals(expected.shared(), Photos.read(file, Watch.NONE).raster().shared());
  }

  @Test
  void theDividerIsDraggedAndMovedByKeys(FxRobot fx) throws Exception {
    robot = fx;
    openSample(SampleImage.TEXT);
    Node divider = node("#divider");
    double middle = divider.getLayoutX();
    robot.drag("#divider").moveBy(120, 0).drop();
    await(() -> Math.abs(divider.getLayoutX() - middle - 120) < 4);
    assertFalse(node("#pixel-page").isVisible(), "no pixel was asked about");
    robot.push(KeyCode.END);
    robot.clickOn("Both");
    await(() -> Math.abs(divider.getLayoutX() - middle) < 1);
  }

  @Test
  void thePhotoIsZoomedByWheelAndKeys(FxRobot fx) throws Exception {
    robot = fx;
    openSample(SampleImage.TEXT);
    String fitted = text("#photo-zoom");
    robot.moveTo("#photo-stage").scroll(3);
    await(() -> !text("#photo-zoom").equals(fitted));
    robot.interact(() -> node("#photo-stage").requestFocus());
    robot.push(KeyCode.DIGIT1);
    assertEquals("100 %", text("#photo-zoom"));
    robot.push(KeyCode.PLUS);
    assertEquals("150 %", text("#photo-zoom"));
    robot.push(KeyCode.DIGIT0);
    assertEquals(fitted, text("#photo-zoom"));
    assertNotEquals("", fitted);
  }

  private void openSample(SampleImage sample) throws Exception {
    robot.interact(() -> photo.open(sample));
    await(() -> photo.ready().getValue());
  }

  private void open(Path file) throws Exception {
    robot.interact(() -> photo.open(file));
    await(() -> photo.ready().getValue());
  }

  private Node node(String selector) {
    return robot.lookup(selector).query();
  }

  private String text(String selector) {
    return robot.lookup(selector).queryAs(Labeled.class).getText();
  }

  private Tile tile(String name) {
    return robot.lookup("#filter-" + name).queryAs(Tile.class);
  }
}
