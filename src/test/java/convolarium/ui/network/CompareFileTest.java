package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.document.Documents;
import convolarium.document.Notation;
import convolarium.network.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Networks of files as the second of two.
@ExtendWith(ApplicationExtension.class)
final class CompareFileTest {
  @TempDir private Path folder;
  private NetworkWindow window;

  @Start
  void start(Stage stage) {
    window = new NetworkWindow(stage);
  }

  @BeforeEach
  void compare(FxRobot robot) {
    robot.clickOn("Compare");
  }

  private void open(FxRobot robot, Path file) {
    window.answer(file);
    MenuButton second = robot.lookup("#compare-second").queryAs(MenuButton.class);
    robot.interact(
        () ->
            second.getItems().stream()
                .filter(item -> "From a file…".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private String sentence() {
    return ((Labeled) window.scene().lookup("#compare-sentence")).getText();
  }

  @Test
  void aDocumentIsTheSecondAndTheFirstStays(FxRobot robot) throws Exception {
    Model read = Notation.parse("1x32x32 > conv 2 k3 bias > flatten > linear 10");
    Path file = folder.resolve("small.convo.json");
    Documents.write(new Model("Small", read.input(), read.layers()), file);
    open(robot, file);
    NetworkWindow.await(
        () -> sentence().startsWith("Small needs 18,030 parameters where LeNet-5 needs 61,706"));
    assertEquals("LeNet-5", window.network().workshop().blueprint().getValue().model().title());
  }

  @Test
  void aListingIsTheSecond(FxRobot robot) throws Exception {
    Path file = folder.resolve("net.py");
    Files.write(
        file, List.of("model = nn.Sequential(", "    nn.Conv2d(1, 6, 5),", "    nn.ReLU(),", ")"));
    open(robot, file);
    NetworkWindow.await(() -> sentence().contains("156 parameters where LeNet-5 needs 61,706"));
  }

  @Test
  void aFileThatIsNoNetworkIsRefusedWithItsPlace(FxRobot robot) throws Exception {
    String before = sentence();
    Path file = Files.writeString(folder.resolve("broken.json"), "{\"format\": 7}");
    open(robot, file);
    NetworkWindow.await(
        () -> window.shell().notice().filter(n -> n.contains("$.format")).isPresent());
    assertEquals(before, sentence());
  }
}
