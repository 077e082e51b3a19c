package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.filter.Filter;
import convolarium.filter.Parameter;
import convolarium.filter.Photos;
import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import convolarium.tensor.Raster;
import convolarium.ui.shell.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FolderTest {
  private static final byte[] BEFORE = {10, 20, 30, 40};

  @TempDir Path folder;
  private Path photos;
  private PhotoWindow window;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    window = new PhotoWindow(stage);
  }

  @BeforeEach
  void takePhotos(FxRobot fx) throws IOException {
    robot = fx;
    photos = Files.createDirectory(folder.resolve("photos"));
    for (String name : List.of("a.png", "b.png", "c.bmp")) {
      Photos.write(Raster.sharing(2, 2, 1, BEFORE.clone()), photos.resolve(name));
    }
    Files.writeString(photos.resolve("notes.txt"), "no photo");
  }

  private void apply(Recipe... recipes) {
    robot.interact(() -> window.photo().take(Pipeline.of(recipes)));
    robot.interact(() -> window.command(Place.FILE, "Apply to a folder…").handle(null));
  }

  private static Recipe doubling() {
    return Recipe.of(Recipe.OWN).written(own -> own.withText("2"));
  }

  private void choose(String button, Path chosen) {
    window.answer(chosen);
    robot.interact(() -> robot.lookup(button).queryButton().fire());
  }

  private void found(String sentence) throws Exception {
    await(() -> text("#folder-found").equals(sentence));
  }

  private String text(String selector) {
    return robot.lookup(selector).queryAs(Labeled.class).getText();
  }

  private String field(String selector) {
    return robot.lookup(selector).queryAs(TextInputControl.class).getText();
  }

  private Node start() {
    return robot.lookup("#folder-start").query();
  }

  private void run() throws Exception {
    await(() -> !start().isDisabled());
    robot.interact(() -> robot.lookup("#folder-start").queryButton().fire());
    await(() -> robot.lookup("#folder-close").tryQuery().isPresent());
  }

  private byte[] samples(String file) throws Exception {
    return Photos.read(folder.resolve(file), Watch.NONE).raster().shared();
  }

  @Test
  void everyPhotoGoesThroughTheStepsIntoTheOtherFolder() throws Exception {
    apply(doubling(), Recipe.of("identity").with(Parameter.SIZE, 1));
    assertTrue(start().isDisabled());
    choose("#folder-choose-from", photos);
    found("3 photos.");
    assertEquals(folder.resolve("photos-filtered").toString(), field("#folder-to"));
    run();
    assertEquals("3 done", text("#folder-place"));
    assertArrayEquals(new byte[] {20, 40, 60, 80}, samples("photos-filtered/a.png"));
    assertArrayEquals(new byte[] {20, 40, 60, 80}, samples("photos-filtered/c.bmp"));
    assertArrayEquals(BEFORE, samples("photos/a.png"));
  }

  @Test
  void aPhotoThatFailsDoesNotStopTheOthers() throws Exception {
    Files.writeString(photos.resolve("aa.jpg"), "no photo");
    apply(doubling());
    choose("#folder-choose-from", photos);
    run();
    assertEquals("3 done, 1 failed", text("#folder-place"));
    assertTrue(field("#folder-failures").startsWith("aa.jpg: not a "), field("#folder-failures"));
    assertFalse(Files.exists(folder.resolve("photos-filtered/aa.jpg")));
  }

  @Test
  void cancelStaysInViewWhenAPhotoFails() throws Exception {
    Files.writeString(photos.resolve("a.png"), "no photo");
    for (int i = 0; i < 4; i++) {
      Photos.write(
          Raster.sharing(2000, 2000, 1, new byte[4_000_000]), photos.resolve("z" + i + ".png"));
    }
    apply(Recipe.of("median").with(Parameter.SIZE, 63));
    choose("#folder-choose-from", photos);
    await(() -> !start().isDisabled());
    robot.interact(() -> robot.lookup("#folder-start").queryButton().fire());
    await(() -> robot.lookup("#folder-failures").query().isVisible());
    Button cancel = robot.lookup("#folder-cancel").queryButton();
    await(() -> bottom(cancel) <= cancel.getScene().getHeight());
    robot.interact(cancel::fire);
    await(() -> robot.lookup("#folder-close").tryQuery().isPresent());
    assertTrue(text("#folder-place").contains("1 failed"), text("#folder-place"));
    assertTrue(Files.notExists(folder.resolve("photos-filtered/z3.png")));
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  @Test
  void resultsThatAreThereStayUnlessTheyAreToBeReplaced() throws Exception {
    Path results = Files.createDirectory(folder.resolve("results"));
    Photos.write(Raster.sharing(1, 1, 1, new byte[] {7}), results.resolve("a.png"));
    apply(doubling());
    choose("#folder-choose-to", results);
    choose("#folder-choose-from", photos);
    found("3 photos; 1 of the results is there already.");
    run();
    assertEquals("2 done, 1 left as they were", text("#folder-place"));
    assertArrayEquals(new byte[] {7}, samples("results/a.png"));
    robot.interact(() -> robot.lookup("#folder-close").queryButton().fire());
    apply(doubling());
    found(
        "3 photos; 3 of the results are there already. Nothing is left to do unless they are"
            + " replaced.");
    assertTrue(start().isDisabled());
    robot.interact(() -> robot.lookup("#folder-replace").queryAs(RadioButton.class).fire());
    run();
    assertEquals("3 done", text("#folder-place"));
    assertArrayEquals(new byte[] {20, 40, 60, 80}, samples("results/a.png"));
  }

  @Test
  void thePhotosThemselvesAreReplacedOnlyWhenAsked() throws Exception {
    apply(doubling());
    choose("#folder-choose-from", photos);
    choose("#folder-choose-to", photos);
    found(
        "3 photos, whose results would take their places. Nothing is left to do unless they are"
            + " replaced.");
    assertTrue(start().isDisabled());
  }

  @Test
  void aFolderWithoutPhotosIsAnswered() throws Exception {
    apply(doubling());
    Path none = Files.createDirectory(folder.resolve("none"));
    choose("#folder-choose-from", none);
    await(() -> text("#folder-found").startsWith("none: there is no photo in it: "));
    assertTrue(start().isDisabled());
  }

  @Test
  void aRunThatIsCalledOffTellsHowFarItCame() throws Exception {
    FolderPlan plan = FolderPlan.of(photos, folder.resolve("results"));
    FolderRun run = new FolderRun(plan.batch(false), 0);
    List<Filter> filters = Pipeline.of(doubling()).filters();
    Watch second =
        new Watch() {
          private double fraction;

          @Override
          public void done(double fraction) {
            this.fraction = fraction;
          }

          @Override
          public boolean cancelled() {
            return fraction > 0.4;
          }
        };
    assertThrows(CancellationException.class, () -> run.run(filters, Engine.scalar(1), second));
    assertTrue(run.isOver());
    assertFalse(run.isWhole());
    assertEquals("Cancelled with 2 to go: 1 done", run.summary());
    assertEquals("2 of 3: b.png", run.place());
    try (var files = Files.list(folder.resolve("results"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void theBatchGoesOnWhenItsWindowIsClosed() throws Exception {
    apply(doubling());
    choose("#folder-choose-from", photos);
    await(() -> !start().isDisabled());
    robot.interact(
        () -> {
          robot.lookup("#folder-start").queryButton().fire();
          ((Stage) robot.lookup("#folder-cancel").query().getScene().getWindow()).close();
        });
    await(() -> Files.exists(folder.resolve("photos-filtered/c.bmp")));
  }
}
