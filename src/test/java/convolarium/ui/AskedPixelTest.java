package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.filter.Photos;
import convolarium.picture.Box;
import convolarium.picture.Ref;
import convolarium.picture.SvgWriter;
import convolarium.studio.Document;
import convolarium.studio.View;
import convolarium.tensor.Raster;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.Place;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A click on a pixel of a photograph, the page about it and the way from there to Arithmetic.
@ExtendWith(ApplicationExtension.class)
final class AskedPixelTest {
  @TempDir private static Path folder;

  private Interior interior;
  private Scene scene;

  @Start
  void start(Stage stage) {
    View still = View.initial().withStill(true).with(View.Theme.LIGHT);
    AnsweredQuestions answers = new AnsweredQuestions(folder.resolve("x.json"));
    interior = new Interior(still, Engine.scalar(2), _ -> answers);
    scene = Shown.on(stage, interior, answers, 1280, 800);
  }

  /// A photograph of 12 by 16 pixels, brighter from the left to the right, under the 1/9 average.
  @BeforeEach
  void openPhoto(FxRobot robot) throws Exception {
    byte[] samples = new byte[12 * 16 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / 3 % 16 * 10 + i % 3);
    }
    Path file = folder.resolve("a.png");
    Photos.write(Raster.sharing(12, 16, 3, samples), file);
    robot.interact(
        () -> {
          interior.open(file);
          interior.shell().show(interior.photo());
        });
    await(() -> interior.photo().ready().getValue());
  }

  @Test
  void aClickShowsThePageAboutThePixel(FxRobot robot) throws Exception {
    Node stage = scene.lookup("#photo-stage");
    robot.clickOn("After"); // else the divider stands over the middle
    robot.clickOn(stage, MouseButton.PRIMARY);
    await(() -> scene.lookup("#pixel-sheet").isVisible());
    assertTrue(scene.lookup("#pixel-page").isVisible());
    String story = scene.lookup("#pixel-sheet").getAccessibleText();
    assertTrue(story.startsWith("row "), story);
    robot.clickOn("Settings");
    robot.clickOn(stage).clickOn(stage);
    assertFalse(scene.lookup("#pixel-page").isVisible(), "the reader has left it");
  }

  @Test
  void arrowsWalkAPixelThatIsSeenSmall(FxRobot robot) throws Exception {
    ask(robot, 6, 8, 1);
    robot.interact(() -> scene.lookup("#photo-stage").requestFocus());
    robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
    await(() -> story().startsWith("row 7, column 9"));
    robot.push(KeyCode.ESCAPE);
    await(() -> scene.lookup("#pixel-empty").isVisible());
  }

  @Test
  void aPressOnAColumnOfTheTableTellsItsChannel(FxRobot robot) throws Exception {
    ask(robot, 6, 8, 40);
    robot
        .moveTo(place("ChannelRef[channel=2]"))
        .press(MouseButton.PRIMARY)
        .release(MouseButton.PRIMARY);
    await(() -> story().startsWith("row 6, column 8, blue: 82 before, 82 after"));
  }

  @Test
  void aCellPointedAtTellsWhereItsValueComesFrom(FxRobot robot) throws Exception {
    ask(robot, 0, 0, 40);
    robot.moveTo(place("TapRef[tap=0]"));
    await(() -> page().contains("padding: mirror image of row 1, column 1"));
    robot.moveTo(place("ChannelRef[channel=2]"));
    await(() -> page().contains("5 of 9 cells lie in the padding: reflect"));
  }

  @Test
  void theStepBeforeIsAskedForWhatItMade(FxRobot robot) throws Exception {
    robot.interact(() -> ((ButtonBase) scene.lookup("#add-step")).fire());
    robot.interact(() -> interior.photo().choose(r -> r.named("sharpen")));
    await(() -> interior.photo().ready().getValue());
    ask(robot, 6, 8, 40);
    await(() -> text("#pixel-step").equals("Step 2 of 2: sharpen"));
    robot.interact(() -> ((ButtonBase) scene.lookup("#pixel-before")).fire());
    await(() -> text("#pixel-step").equals("Step 1 of 2: average"));
    await(() -> story().contains("/ 9 = 80"));
    assertTrue(scene.lookup("#pixel-before").isDisabled());
  }

  @Test
  void theStoryIsCopied(FxRobot robot) throws Exception {
    ask(robot, 6, 8, 40);
    robot.interact(() -> ((ButtonBase) scene.lookup("#pixel-copy")).fire());
    String[] text = {""};
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    assertEquals(
        """
        channel\tbefore\tsum\tafter
        red\t80\t80\t80
        green\t81\t81\t81
        blue\t82\t82\t82

        row 6, column 8, red: 80 before, 80 after
        (70 + 80 + 90 + 70 + 80 + 90 + 70 + 80 + 90) / 9 = 80
        80\
        """,
        text[0]);
  }

  @Test
  void thePixelOpensInArithmeticWithItsSumAndCanBeUndone(FxRobot robot) throws Exception {
    Document before = interior.store().studio().document();
    ask(robot, 0, 3, 40);
    robot.interact(() -> ((ButtonBase) scene.lookup("#pixel-door")).fire());
    WaitForAsyncUtils.waitForFxEvents();
    assertSame(interior.arithmetic(), interior.shell().shown().get());
    assertEquals("a.png, row 0, column 3", interior.store().studio().document().title());
    await(() -> text("#sum").endsWith("= 30"));
    robot.interact(() -> interior.arithmetic().actions(Place.EDIT).getFirst().handle(null));
    assertSame(before, interior.store().studio().document());
  }

  private void ask(FxRobot robot, int row, int column, double scale) throws TimeoutException {
    robot.interact(() -> interior.photo().look(row, column, scale));
    await(() -> story().startsWith("row %d, column %d".formatted(row, column)));
    await(() -> interior.photo().ready().getValue());
  }

  private String story() {
    String text = scene.lookup("#pixel-sheet").getAccessibleText();
    return text == null ? "" : text;
  }

  /// The words and numbers on the page.
  private String page() {
    PictureCanvas canvas = (PictureCanvas) scene.lookup("#pixel-sheet");
    return canvas.picture().map(SvgWriter::write).orElse("");
  }

  /// Where on the screen something is drawn on the page.
  private Point2D place(String ref) {
    PictureCanvas canvas = (PictureCanvas) scene.lookup("#pixel-sheet");
    Ref found =
        canvas.picture().orElseThrow().refs().stream()
            .filter(r -> r.toString().equals(ref))
            .findFirst()
            .orElseThrow();
    Box box = canvas.bounds(found).orElseThrow();
    return canvas.localToScreen(box.centreX(), box.centreY());
  }

  private String text(String id) {
    Node node = scene.lookup(id);
    return node instanceof Labeled label ? label.getText() : node.getAccessibleText();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
  }
}
