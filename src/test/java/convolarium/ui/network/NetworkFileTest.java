package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Documents;
import convolarium.document.Presets;
import convolarium.network.Address;
import convolarium.network.Model;
import convolarium.ui.shell.LineReader;
import convolarium.ui.shell.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NetworkFileTest {
  @TempDir private Path folder;
  private NetworkWindow window;

  @Start
  void open(Stage stage) {
    window = new NetworkWindow(stage);
  }

  private Workshop workshop() {
    return window.network().workshop();
  }

  private Model model() {
    return workshop().blueprint().getValue().model();
  }

  private void delete(FxRobot robot) {
    robot.interact(() -> workshop().select(Optional.of(Address.of(0))));
    robot.interact(() -> window.command(Place.EDIT, "Delete layer").handle(null));
  }

  @Test
  void whatIsSavedIsOpenedAgain(FxRobot robot) throws Exception {
    Path file = folder.resolve("mine.convo.json");
    window.answer(file);
    robot.interact(() -> window.network().take(Presets.byName("resnet18").orElseThrow()));
    assertTrue(window.network().unsaved().isEmpty());
    delete(robot);
    assertEquals(
        "The changes to “ResNet-18” are not saved.", window.network().unsaved().orElseThrow());
    Model built = model();
    robot.interact(() -> window.network().save(() -> {}));
    NetworkWindow.await(() -> window.network().unsaved().isEmpty());
    assertEquals(built.layers(), Documents.read(file).layers());
    assertEquals("mine.convo.json", window.network().subject().getValue());
    robot.interact(() -> window.command(Place.FILE, "New network").handle(null));
    assertTrue(model().layers().isEmpty());
    robot.interact(() -> window.network().open(file));
    NetworkWindow.await(() -> model().layers().equals(built.layers()));
  }

  @Test
  void whatIsNotSavedIsNotLostWithoutAsking(FxRobot robot) {
    delete(robot);
    window.mayGoOn(false);
    Model built = model();
    robot.interact(() -> window.command(Place.FILE, "New network").handle(null));
    assertEquals(built, model());
  }

  @Test
  void theFileIsNotWrittenOverByAnExample(FxRobot robot) throws Exception {
    Path file = folder.resolve("mine.convo.json");
    window.answer(file);
    delete(robot);
    robot.interact(() -> window.network().save(() -> {}));
    NetworkWindow.await(() -> window.network().unsaved().isEmpty());
    long written = Files.size(file);
    Path other = folder.resolve("other.convo.json");
    window.answer(other);
    robot.interact(() -> window.network().take(Presets.byName("vgg16").orElseThrow()));
    robot.interact(() -> window.network().save(() -> {}));
    NetworkWindow.await(() -> Files.exists(other));
    assertEquals(written, Files.size(file));
  }

  @Test
  void theLineSaysTheNetworkAndChangesIt(FxRobot robot) {
    LineReader reader = window.network().lineReader().orElseThrow();
    robot.interact(
        () -> assertTrue(reader.read("3x8x8 > conv 4 k3 > flatten > linear 2").isEmpty()));
    assertEquals("3x8x8 > conv 4 k3 > flatten > linear 2", window.network().notation().getValue());
    assertEquals("LeNet-5", model().title());
    robot.interact(() -> assertEquals(8, reader.read("3x8x8 > dance").orElseThrow().position()));
    robot.interact(() -> window.network().take(Presets.byName("resnet50").orElseThrow()));
    assertEquals(
        "ResNet-50 · 25.6 M parameters · 4.09 G multiply-adds",
        window.network().notation().getValue());
    assertFalse(model().layers().isEmpty());
  }
}
