package convolarium.ui.network;

import convolarium.document.Notation;
import convolarium.document.imports.Imports;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.studio.Blueprint;
import convolarium.studio.Rescue;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import convolarium.ui.shell.ModelFile;
import convolarium.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/// The network's file, if it has one, and what comes from elsewhere: from other programs' files and
/// from the clipboard.
final class NetworkFile {
  private static final Shape FIRST_INPUT = Shape.of(1, 3, 32, 32);

  private final Workspace workspace;
  private final Workshop workshop;
  private final Desk desk;
  private final Lane importing;
  private final ModelFile<Model> file;
  private final ObservableValue<String> subject;

  NetworkFile(Workspace workspace, Workshop workshop) {
    this.workspace = workspace;
    this.workshop = workshop;
    this.desk = workshop.desk();
    this.importing = desk.lanes().lane();
    this.file = new ModelFile<>(workspace, new Built(), desk, (_, _) -> {});
    subject =
        Bindings.createStringBinding(
            () -> file.name() + (workshop.isSaved() ? "" : " •"),
            workshop.history(),
            workshop.saved(),
            file.path());
  }

  /// What is in the workshop.
  private final class Built implements ModelFile.Content<Model> {
    @Override
    public Model present() {
      return workshop.blueprint().getValue().model();
    }

    @Override
    public String title() {
      return present().title();
    }

    @Override
    public Model model(Model value) {
      return value;
    }

    @Override
    public Model of(Model model) {
      return model;
    }

    @Override
    public void become(Model value) {
      workshop.begin(value);
    }

    @Override
    public void saved(Model value) {
      workshop.saved(value);
    }

    @Override
    public Optional<Rescue> rescue(Optional<Path> file) {
      return workshop.rescue(file);
    }

    @Override
    public void restore(Rescue rescue) {
      workshop.restore(rescue);
    }
  }

  /// Its name, marked while something is not saved.
  ObservableValue<String> subject() {
    return subject;
  }

  /// Commands of the file menu.
  ///
  /// @param presets brings networks to begin with into view
  List<Action> actions(Action presets) {
    return List.of(
        Commands.of("New network", Feather.FILE, "Shortcut+N", this::begin),
        presets,
        Commands.of("Save", Feather.SAVE, "Shortcut+S", () -> save(() -> {})),
        Commands.of("Save as…", "Shortcut+Shift+S", () -> file.saveAs(() -> {})));
  }

  /// Commands that exchange the network with other programs.
  List<Action> exchange() {
    return List.of(
        Commands.of("Copy notation", "Shortcut+Shift+C", this::copy),
        Commands.of("Paste network or photo", "Shortcut+V", this::paste));
  }

  private void begin() {
    file.begin(new Model("", new Numbers.Made(FIRST_INPUT, Fill.RAMP), List.of()));
  }

  /// What stands here now can be had again, and has no file.
  void taken() {
    file.belong(Optional.empty());
  }

  void save(Runnable done) {
    file.save(done);
  }

  /// What would be lost.
  Optional<String> unsaved() {
    return workshop.isSaved()
        ? Optional.empty()
        : Optional.of("The changes to “" + file.name() + "” are not saved.");
  }

  /// Unsaved work, to be kept; nothing when all is saved.
  Optional<Rescue> rescue() {
    return file.rescue();
  }

  /// Goes on with what was rescued.
  void restore(Rescue rescue, Runnable done) {
    file.restore(rescue, done);
  }

  void open(Path path) {
    if (!Imports.takes(String.valueOf(path.getFileName()))) {
      file.open(path);
      return;
    }
    desk.chooser()
        .guard(
            workspace,
            () ->
                importing.run(
                    "Opening " + path.getFileName(),
                    Incoming.file(path),
                    imported -> {
                      file.belong(Optional.empty());
                      workshop.begin(imported.model());
                      Incoming.said(imported).ifPresent(desk.notices()::say);
                      desk.chooser().opened(path);
                    }));
  }

  private void copy() {
    Optional<String> line = Notation.print(workshop.blueprint().getValue().model());
    if (line.isEmpty()) {
      desk.notices().error("Blocks have no notation: save the network to keep it whole");
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(line.get());
    Clipboard.getSystemClipboard().setContent(content);
    desk.notices().say("Copied the notation");
  }

  /// A picture is shown to the network, anything written becomes one.
  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (PhotographMenu.paste(workshop.photograph())) {
      return;
    }
    if (text == null || text.isBlank()) {
      desk.notices().say("There is neither text nor a picture to paste");
    } else {
      paste(text);
    }
  }

  /// Takes a network that is written down. What it replaces can be had back by undo.
  void paste(String text) {
    importing.run(
        "Pasting a network",
        Incoming.text(text),
        pasted -> {
          workshop.edit("Paste network", _ -> Blueprint.of(pasted.model()));
          file.belong(Optional.empty());
          Incoming.said(pasted).ifPresent(desk.notices()::say);
        });
  }
}
