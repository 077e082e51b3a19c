package convolarium.ui.photo;

import static convolarium.ui.photo.PhotoWindow.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Watch;
import convolarium.filter.Photos;
import convolarium.tensor.Raster;
import convolarium.ui.shell.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Photographs into the window and out of it: by name, by the clipboard, with a quality.
@ExtendWith(ApplicationExtension.class)
final class PhotoFilesTest {
  @TempDir Path folder;
  private PhotoWindow window;
  private PhotoWorkspace photo;

  @Start
  void start(Stage stage) {
    window = new PhotoWindow(stage);
    photo = window.photo();
  }

  @Test
  void anOpenedFileIsRememberedAndPastedAgain(FxRobot robot) throws Exception {
    Path file = written("a.png", 3);
    robot.interact(() -> photo.open(file));
    await(() -> photo.ready().get());
    assertEquals(List.of(file), window.remembered());
    Path other = written("b.png", 5);
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(folder.toFile(), other.toFile()));
          Clipboard.getSystemClipboard().setContent(content);
        });
    run(robot, Place.EDIT, "Paste photo");
    await(() -> photo.subject().getValue().equals("b.png"));
    assertEquals(List.of(file, other), window.remembered());
  }

  @Test
  void whatIsCopiedIsPasted(FxRobot robot) throws Exception {
    Path file = written("a.png", 4);
    robot.interact(() -> photo.open(file));
    await(() -> photo.ready().get());
    robot.interact(() -> Clipboard.getSystemClipboard().clear());
    run(robot, Place.EDIT, "Copy photo");
    await(() -> onFx(robot, () -> Clipboard.getSystemClipboard().hasImage()));
    run(robot, Place.EDIT, "Paste photo");
    await(() -> photo.subject().getValue().equals("pasted.png") && photo.ready().get());
    assertEquals("pasted.png 1×4×4 > average reflect", photo.notation().getValue());
  }

  @Test
  void withoutAPictureNothingIsPasted(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString("no picture");
          Clipboard.getSystemClipboard().setContent(content);
        });
    run(robot, Place.EDIT, "Paste photo");
    await(() -> window.shell().notice().isPresent());
    assertEquals("Nothing is pasted: no picture was copied", window.shell().notice().orElseThrow());
  }

  @Test
  void aJpegIsAskedHowWellItShallBe(FxRobot robot) throws Exception {
    Path file = written("a.png", 300);
    robot.interact(() -> photo.open(file));
    await(() -> photo.ready().get());
    Path good = folder.resolve("good.jpg");
    Path poor = folder.resolve("poor.jpg");
    String told = savedAs(robot, good, 100);
    assertEquals(100, photo.quality().get());
    savedAs(robot, poor, 10);
    assertEquals(10, photo.quality().get());
    await(() -> Files.exists(poor));
    assertTrue(Files.size(poor) < Files.size(good) / 4, Files.size(poor) + " " + told);
    assertEquals(told, "%,d kB".formatted(Math.ceilDiv(Files.size(good), 1000)));
  }

  /// @return what is said of the file's size
  private String savedAs(FxRobot robot, Path file, int quality) throws Exception {
    window.answer(file);
    robot.clickOn("Save photo…");
    await(() -> robot.lookup("#photo-quality").tryQuery().isPresent());
    Slider slider = robot.lookup("#photo-quality").queryAs(Slider.class);
    robot.interact(() -> slider.setValue(quality));
    Labeled size = robot.lookup("#photo-quality-size").queryLabeled();
    await(() -> size.getText().endsWith("B"));
    robot.clickOn("#photo-quality-save");
    await(() -> Files.exists(file));
    return size.getText();
  }

  @Test
  void whatIsGivenUpIsNotWritten(FxRobot robot) throws Exception {
    Path file = written("a.png", 9);
    robot.interact(() -> photo.open(file));
    await(() -> photo.ready().get());
    window.answer(folder.resolve("b.jpg"));
    robot.clickOn("Save photo…").clickOn("Cancel");
    assertFalse(Files.exists(folder.resolve("b.jpg")));
    window.answer(folder.resolve("b.gif"));
    robot.clickOn("Save photo…");
    await(() -> window.shell().notice().isPresent());
    assertEquals(
        "b.gif: the name must end in .png, .jpg, .jpeg, .bmp, .tif or .tiff",
        window.shell().notice().orElseThrow());
    assertFalse(Files.exists(folder.resolve("b.gif")));
  }

  @Test
  void aFullDiskIsToldOf(FxRobot robot) throws Exception {
    Path file = written("a.png", 9);
    robot.interact(() -> photo.open(file));
    await(() -> photo.ready().get());
    Path link = Files.createSymbolicLink(folder.resolve("full.png"), Path.of("/dev/full"));
    window.answer(link);
    robot.clickOn("Save photo…");
    await(() -> window.shell().notice().isPresent());
    Files.delete(link);
    assertEquals("Saving full.png: no space left on device", window.shell().notice().orElseThrow());
  }

  private Path written(String name, int size) throws Exception {
    byte[] samples = new byte[size * size];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i * 37 + i / size * 11);
    }
    Path file = folder.resolve(name);
    Photos.write(Raster.sharing(size, size, 1, samples), file);
    assertArrayEquals(samples, Photos.read(file, Watch.NONE).raster().shared());
    return file;
  }

  private void run(FxRobot robot, Place place, String text) {
    robot.interact(() -> window.command(place, text).handle(null));
  }

  private static boolean onFx(FxRobot robot, Callable<Boolean> question) {
    boolean[] answer = new boolean[1];
    robot.interact(
        () -> {
          try {
            answer[0] = question.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    return answer[0];
  }
}
