package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Engine;
import convolarium.studio.View;
import convolarium.ui.shell.Chooser;
import convolarium.ui.shell.Workspace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is on the stage, exported by the menu's commands.
@ExtendWith(ApplicationExtension.class)
final class ExportsTest {
  @TempDir private static Path folder;

  private Interior interior;

  /// Takes every suggestion.
  private record Agreeing() implements Chooser {
    @Override
    public Optional<Path> open(String title, List<ExtensionFilter> kinds) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, List<ExtensionFilter> kinds) {
      return Optional.of(folder.resolve(suggestedName));
    }

    @Override
    public void guard(Workspace workspace, Runnable goOn) {
      goOn.run();
    }

    @Override
    public void opened(Path file) {}
  }

  @Start
  void start(Stage stage) {
    View still = View.initial().withStill(true).with(View.Theme.LIGHT);
    interior = new Interior(still, Engine.best(), _ -> new Agreeing());
    interior.arithmetic().take("worked_example");
    Shown.on(stage, interior, new Agreeing(), 1000, 780);
  }

  private Path exported(FxRobot robot, String product, String name) throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.E);
    robot.clickOn("#export-" + product).clickOn("#export-go");
    Path file = folder.resolve(name);
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(file));
    WaitForAsyncUtils.waitForFxEvents();
    return file;
  }

  @Test
  void everyStepIsAPictureOfAFilm(FxRobot robot) throws Exception {
    Path file = exported(robot, "gif", "worked-example.gif");
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(file.toFile()));
    assertEquals(6, reader.getNumImages(true));
    Path pictures = exported(robot, "frames", "worked-example");
    try (var files = Files.list(pictures)) {
      assertEquals(6, files.count());
    }
  }

  @Test
  void aStillIsTheMomentShown(FxRobot robot) throws Exception {
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> interior.store().studio().playback().at() == 2);
    Path file = exported(robot, "svg", "worked-example.svg");
    String svg = Files.readString(file);
    assertTrue(svg.contains(">77</text>") && !svg.contains(">86</text>"), svg);
    assertFalse(svg.contains("<animate"), svg);
    Files.delete(file);
    String film = Files.readString(exported(robot, "playing-svg", "worked-example.svg"));
    assertTrue(film.contains(">86</text>") && film.contains("<animate"), film);
  }

  @Test
  void theSizeIsThatOnTheStageOrAMultiple(FxRobot robot) throws Exception {
    int one = width(exported(robot, "png", "worked-example.png"));
    Files.delete(folder.resolve("worked-example.png"));
    robot.push(KeyCode.CONTROL, KeyCode.E).clickOn("200 %").push(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.E).clickOn("200 %").clickOn("#export-go");
    Path file = folder.resolve("worked-example.png");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(file));
    assertEquals(2 * one, width(file));
  }

  private static int width(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    return image.getWidth();
  }

  @Test
  void thePictureIsPutOnTheClipboard(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().hasImage()).get());
    robot.interact(
        () -> {
          var image = Clipboard.getSystemClipboard().getImage();
          assertEquals(Color.WHITE, image.getPixelReader().getColor(0, 0));
        });
  }
}
