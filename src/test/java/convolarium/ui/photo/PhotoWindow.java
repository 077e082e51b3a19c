package convolarium.ui.photo;

import convolarium.engine.Engine;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.Chooser;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Place;
import convolarium.ui.shell.Shell;
import convolarium.ui.shell.Staged;
import convolarium.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.controlsfx.control.action.Action;
import org.testfx.util.WaitForAsyncUtils;

/// The Photo workspace in a window of a test, where every question about files has the same answer.
final class PhotoWindow implements Chooser {
  private final Shell shell;
  private final PhotoWorkspace photo;
  private Optional<Path> answer = Optional.empty();
  private final List<String> suggested = new ArrayList<>();
  private final List<Path> remembered = new ArrayList<>();

  PhotoWindow(Stage stage) {
    this(stage, 980, 760, Optional.empty());
  }

  /// @param library the file in which own kernels are kept
  PhotoWindow(Stage stage, int width, int height, Optional<Path> library) {
    Appearance appearance = new Appearance();
    shell = new Shell(appearance);
    photo =
        new PhotoWorkspace(
            new Desk(
                new SimpleObjectProperty<>(Engine.scalar(2)),
                shell,
                appearance,
                shell.lanes(),
                this),
            library);
    shell.add(photo);
    Staged.on(stage, shell, appearance, width, height);
  }

  Shell shell() {
    return shell;
  }

  PhotoWorkspace photo() {
    return photo;
  }

  /// What every question is answered with from now on.
  void answer(Path file) {
    answer = Optional.of(file);
  }

  /// The names that were suggested so far.
  List<String> suggested() {
    return suggested;
  }

  /// The files that are to be offered again.
  List<Path> remembered() {
    return remembered;
  }

  /// The command that is called so.
  Action command(Place place, String text) {
    return photo.actions(place).stream()
        .filter(action -> action.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Override
  public Optional<Path> open(String title, List<ExtensionFilter> kinds) {
    return answer;
  }

  @Override
  public Optional<Path> save(String title, String name, List<ExtensionFilter> kinds) {
    suggested.add(name);
    return answer;
  }

  @Override
  public Optional<Path> folder(String title) {
    return answer;
  }

  @Override
  public void guard(Workspace workspace, Runnable goOn) {
    goOn.run();
  }

  @Override
  public void opened(Path file) {
    remembered.add(file);
  }
}
