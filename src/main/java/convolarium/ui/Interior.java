package convolarium.ui;

import convolarium.document.Presets;
import convolarium.engine.Engine;
import convolarium.studio.Conversion;
import convolarium.studio.Document;
import convolarium.studio.Excerpt;
import convolarium.studio.Store;
import convolarium.studio.Unsuited;
import convolarium.studio.View;
import convolarium.ui.arithmetic.ArithmeticWorkspace;
import convolarium.ui.network.NetworkWorkspace;
import convolarium.ui.photo.PhotoWorkspace;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.Chooser;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Recoverable;
import convolarium.ui.shell.Shell;
import convolarium.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;

/// Everything inside the window, put together: the shell, its workspaces, and the store behind
/// them. Needs no stage, so that the tour can show it anywhere.
final class Interior {
  private final Store store;
  private final Appearance appearance = new Appearance();
  private final BooleanProperty precise = new SimpleBooleanProperty(this, "precise");
  private final Shell shell;
  private final ArithmeticWorkspace arithmetic;
  private final PhotoWorkspace photo;
  private final NetworkWorkspace network;

  /// An interior that keeps nothing from run to run.
  ///
  /// @param chooser makes the one who asks about files
  Interior(View view, Engine engine, Function<Interior, Chooser> chooser) {
    this(view, engine, chooser, Optional.empty());
  }

  /// @param chooser makes the one who asks about files
  /// @param kernels the file of the user's own kernels
  Interior(View view, Engine engine, Function<Interior, Chooser> chooser, Optional<Path> kernels) {
    store = new Store(first(), view);
    appearance.theme().set(view.theme());
    appearance.still().set(view.still());
    appearance.theme().subscribe(theme -> store.view(v -> v.with(theme)));
    appearance.still().subscribe(still -> store.view(v -> v.withStill(still)));
    precise.set(view.precise());
    precise.subscribe(on -> store.view(v -> v.withPrecise(on)));
    Engine strict = engine.precise();
    shell = new Shell(appearance);
    Desk desk =
        new Desk(
            precise.map(on -> on ? strict : engine),
            shell,
            appearance,
            shell.lanes(),
            chooser.apply(this));
    arithmetic = new ArithmeticWorkspace(desk, store);
    photo = new PhotoWorkspace(desk, kernels);
    photo.onExcerpt(excerpt -> walk(excerpt, "Photo"));
    photo.quality().set(view.quality());
    photo.quality().subscribe(q -> store.view(v -> v.withQuality(q.intValue())));
    network = new NetworkWorkspace(desk);
    network.onExcerpt(excerpt -> walk(excerpt, "Network"));
    arithmetic.onUnsuited(this::build);
    shell.add(arithmetic);
    shell.add(photo);
    shell.add(network);
    shell.workspaces().stream()
        .filter(workspace -> workspace.title().equals(view.mode()))
        .findFirst()
        .ifPresent(shell::show);
    shell.shown().subscribe(workspace -> store.view(v -> v.withMode(workspace.title())));
  }

  /// What a newcomer sees: an example with numbers that can be checked by hand.
  private static Document first() {
    try {
      return Conversion.document(Presets.byName("worked_example").orElseThrow().model());
    } catch (Unsuited sentence) {
      throw new IllegalStateException(sentence);
    }
  }

  /// Opens a model that is too much to be walked through.
  private void build(Path file) {
    shell.dismiss();
    shell.show(network);
    network.open(file);
  }

  /// Shows how a pixel or a unit comes about step by step.
  private void walk(Excerpt excerpt, String from) {
    arithmetic.take(excerpt);
    shell.show(arithmetic);
    shell.say("Undo brings back what was here; " + from + " is where it was");
  }

  Store store() {
    return store;
  }

  Appearance appearance() {
    return appearance;
  }

  /// Whether no algorithm is taken that rounds more than sums do.
  BooleanProperty precise() {
    return precise;
  }

  Shell shell() {
    return shell;
  }

  ArithmeticWorkspace arithmetic() {
    return arithmetic;
  }

  PhotoWorkspace photo() {
    return photo;
  }

  NetworkWorkspace network() {
    return network;
  }

  /// Those that may have unsaved work to be kept.
  List<Recoverable> recoverable() {
    return List.of(arithmetic, network);
  }

  /// Opens a picture that has no file: where a network is, it is shown to that.
  void open(Image picture) {
    if (shell.shown().get() == network) {
      network.open(picture);
    } else {
      shell.show(photo);
      photo.open(picture);
    }
  }

  /// Opens the first of several files that can be, and says so.
  void open(List<Path> files) {
    Optional<Path> first =
        files.stream()
            .filter(file -> workspace(file).isPresent())
            .findFirst()
            .or(() -> files.stream().findFirst());
    first.ifPresent(this::open);
    if (files.size() > 1) {
      shell.say(
          "Of %d files only %s is opened: one at a time"
              .formatted(files.size(), first.get().getFileName()));
    }
  }

  /// The workspace shown or else another for that kind of file.
  private Optional<Workspace> workspace(Path file) {
    return Stream.concat(Stream.of(shell.shown().get()), shell.workspaces().stream())
        .filter(w -> w.opens(file))
        .findFirst();
  }

  /// Opens a file in a workspace for its kind, or says that there is none.
  void open(Path file) {
    Optional<Workspace> workspace = workspace(file);
    if (workspace.isEmpty()) {
      shell.error(
          file.getFileName()
              + " is neither a model (*.json, *.onnx, *.py) nor a photo that can be read");
      return;
    }
    shell.show(workspace.get());
    workspace.get().open(file);
  }
}
