package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class TourTest {
  private static final Pattern SOURCE = Pattern.compile("src=\"([^\"]+)\"");

  @TempDir private Path folder;

  @Start
  void start(Stage stage) {}

  private void tour(FxRobot robot, Path to)
      throws ExecutionException, InterruptedException, TimeoutException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    robot.interact(() -> Tour.start(to, false, 1280, 800, done));
    done.get(120, TimeUnit.SECONDS);
  }

  @Test
  void everyPictureIsWrittenAndShownOnThePage(FxRobot robot)
      throws ExecutionException, InterruptedException, TimeoutException, IOException {
    tour(robot, folder.resolve("new"));
    String page = Files.readString(folder.resolve("new").resolve("index.html"));
    List<String> sources = SOURCE.matcher(page).results().map(found -> found.group(1)).toList();
    assertTrue(sources.size() >= 15, sources.toString());
    for (String source : sources) {
      BufferedImage picture = ImageIO.read(folder.resolve("new").resolve(source).toFile());
      assertEquals("1280×800", picture.getWidth() + "×" + picture.getHeight(), source);
    }
    assertTrue(page.contains("<a href=\"arithmetic-export.gif\">"), page);
    assertTrue(Files.size(folder.resolve("new").resolve("arithmetic-export.gif")) > 10_000);
  }

  @Test
  void aFolderThatCannotBeMadeIsToldAsSuch(FxRobot robot) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    ExecutionException failure =
        assertThrows(ExecutionException.class, () -> tour(robot, file.resolve("tour")));
    assertInstanceOf(IOException.class, failure.getCause());
  }
}
