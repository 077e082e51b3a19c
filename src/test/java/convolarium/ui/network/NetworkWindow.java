package convolarium.ui.network;

import convolarium.document.Presets;
import convolarium.engine.Engine;
import convolarium.network.Address;
import convolarium.studio.Blueprint;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.Chooser;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Place;
import convolarium.ui.shell.Shell;
import convolarium.ui.shell.Staged;
import convolarium.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.controlsfx.control.action.Action;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The Network workspace in a window of a test, where every question about files has the same
/// answer.
final class NetworkWindow implements Chooser {
  private final Shell shell;
  private final NetworkWorkspace network;
  private final Scene scene;
  private Optional<Path> answer = Optional.empty();
  private boolean mayGoOn = true;

  NetworkWindow(Stage stage) {
    Appearance appearance = new Appearance();
    shell = new Shell(appearance);
    network =
        new NetworkWorkspace(
            new Desk(
                new SimpleObjectProperty<>(Engine.scalar(2)),
                shell,
                appearance,
                shell.lanes(),
                this));
    shell.add(network);
    scene = Staged.on(stage, shell, appearance, 1180, 760);
  }

  Shell shell() {
    return shell;
  }

  Scene scene() {
    return scene;
  }

  NetworkWorkspace network() {
    return network;
  }

  /// What every question about a file is answered with from now on.
  void answer(Path file) {
    answer = Optional.of(file);
  }

  /// Whether the answer is to lose what is not saved.
  void mayGoOn(boolean may) {
    mayGoOn = may;
  }

  Blueprint now() {
    return network.workshop().blueprint().getValue();
  }

  @SuppressWarnings("unchecked")
  ListView<Row> cards() {
    return (ListView<Row>) scene.lookup("#network-cards");
  }

  /// Takes an example, with the keyboard at its cards.
  void take(FxRobot robot, String preset) {
    robot.interact(() -> network.take(Presets.byName(preset).orElseThrow()));
    robot.interact(() -> cards().requestFocus());
  }

  void select(FxRobot robot, Address address) {
    robot.interact(() -> network.workshop().select(Optional.of(address)));
  }

  /// The text field of that id, or the one inside of it.
  TextField field(String id) {
    Node found = scene.lookup(id);
    return found instanceof TextField text ? text : (TextField) found.lookup(".text-field");
  }

  void type(FxRobot robot, String id, String text) {
    TextField found = field(id);
    robot.interact(
        () -> {
          found.requestFocus();
          found.setText(text);
        });
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// The command that is called so.
  Action command(Place place, String text) {
    return network.actions(place).stream()
        .filter(action -> action.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  /// Waits until something holds, asked on the JavaFX thread: bindings are not to be read elsewhere
  /// while they change.
  static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Override
  public Optional<Path> open(String title, List<ExtensionFilter> kinds) {
    return answer;
  }

  @Override
  public Optional<Path> save(String title, String name, List<ExtensionFilter> kinds) {
    return answer;
  }

  @Override
  public void guard(Workspace workspace, Runnable goOn) {
    if (workspace.unsaved().isEmpty() || mayGoOn) {
      goOn.run();
    }
  }

  @Override
  public void opened(Path file) {}
}
