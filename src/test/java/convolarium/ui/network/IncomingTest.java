package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.imports.OnnxDraft;
import convolarium.network.Layer;
import convolarium.ui.shell.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Networks of other programs in the window.
@ExtendWith(ApplicationExtension.class)
class IncomingTest {
  @TempDir private Path folder;
  private NetworkWindow window;

  @Start
  void open(Stage stage) {
    window = new NetworkWindow(stage);
  }

  private List<String> types() {
    return window.network().workshop().blueprint().getValue().model().layers().stream()
        .map(Layer::type)
        .toList();
  }

  private Path onnx() throws IOException {
    return new OnnxDraft()
        .input("x", 1, 1, 3, 3)
        .weight("w", 1, 1, 3, 3)
        .node("Conv", "x w", "1")
        .node("Mystery", "1", "y")
        .output("y", 1, 1, 1, 1)
        .in(folder);
  }

  @Test
  void anOnnxFileIsOpened(FxRobot robot) throws Exception {
    Path file = onnx();
    assertTrue(window.network().opens(file));
    robot.interact(() -> window.network().open(file));
    NetworkWindow.await(() -> types().equals(List.of("conv", "opaque")));
  }

  @Test
  void aListingIsOpenedOrPasted(FxRobot robot) throws Exception {
    Path file = folder.resolve("net.py");
    Files.writeString(file, "nn.Sequential(nn.Conv2d(3, 8, 3), nn.Tanh())");
    robot.interact(() -> window.network().open(file));
    NetworkWindow.await(() -> types().equals(List.of("conv", "tanh")));
    ClipboardContent content = new ClipboardContent();
    content.putString("keras.Sequential([layers.Dense(4, input_shape=(9,))])");
    robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
    robot.interact(() -> window.command(Place.EDIT, "Paste network").handle(new ActionEvent()));
    NetworkWindow.await(() -> types().equals(List.of("linear")));
  }

  @Test
  void whatIsNoNetworkLeavesTheOneThereIs(FxRobot robot) throws Exception {
    List<String> before = types();
    Path file = folder.resolve("broken.onnx");
    Files.writeString(file, "no model");
    robot.interact(() -> window.network().open(file));
    NetworkWindow.await(() -> window.shell().notice().isPresent());
    String told = window.shell().notice().orElseThrow();
    assertTrue(told.contains("this is no ONNX model, or it ends too early"), told);
    assertEquals(before, types());
  }
}
