package convolarium.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.imports.OnnxDraft;
import convolarium.filter.Photos;
import convolarium.network.Layer;
import convolarium.tensor.Raster;
import convolarium.ui.shell.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
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
    robot.interact(
        () -> window.command(Place.EDIT, "Paste network or photo").handle(new ActionEvent()));
    NetworkWindow.await(() -> types().equals(List.of("linear")));
  }

  @Test
  void aPictureThatIsDroppedOrPastedIsShownToTheNetwork(FxRobot robot) throws Exception {
    Photograph photograph = window.network().workshop().photograph();
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(new WritableImage(6, 4));
          Clipboard.getSystemClipboard().setContent(content);
        });
    robot.interact(
        () -> window.command(Place.EDIT, "Paste network or photo").handle(new ActionEvent()));
    NetworkWindow.await(() -> photograph.name().get().equals("pasted picture"));
    assertEquals(6, photograph.picture().get().orElseThrow().photo().width());
    List<String> before = types();
    Path file = folder.resolve("own.png");
    Photos.write(Raster.sharing(4, 6, 1, new byte[24]), file, Photos.USUAL_QUALITY);
    robot.interact(() -> window.network().open(file));
    NetworkWindow.await(() -> photograph.name().get().equals("own.png"));
    assertEquals(before, types());
  }

  @Test
  void aSampleIsChosenInTheMenu(FxRobot robot) throws Exception {
    Photograph photograph = window.network().workshop().photograph();
    MenuButton menu = (MenuButton) window.scene().lookup("#network-photo");
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(item -> String.valueOf(item.getText()).startsWith("Zone plate: "))
                .findFirst()
                .orElseThrow()
                .fire());
    NetworkWindow.await(() -> photograph.name().get().equals("Zone plate"));
    NetworkWindow.await(() -> menu.getText().equals("Zone plate"));
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
