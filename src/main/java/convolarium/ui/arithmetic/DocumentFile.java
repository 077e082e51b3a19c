package convolarium.ui.arithmetic;

import convolarium.document.Documents;
import convolarium.network.Misfit;
import convolarium.studio.Conversion;
import convolarium.studio.Document;
import convolarium.studio.Playback;
import convolarium.studio.Rescue;
import convolarium.studio.Store;
import convolarium.studio.Unsuited;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import convolarium.ui.shell.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.FileChooser.ExtensionFilter;

/// The file of the document, if it has one.
final class DocumentFile {
  private static final String ENDING = ".convo.json";
  private static final List<ExtensionFilter> KINDS =
      List.of(new ExtensionFilter("Model documents", "*" + ENDING, "*.json"));

  private final Workspace workspace;
  private final Store store;
  private final Desk desk;
  private final Lane lane;
  private final ReadOnlyObjectWrapper<Optional<Path>> path =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  DocumentFile(Workspace workspace, Store store, Desk desk) {
    this.workspace = workspace;
    this.store = store;
    this.desk = desk;
    this.lane = desk.lanes().lane();
  }

  ReadOnlyObjectProperty<Optional<Path>> path() {
    return path.getReadOnlyProperty();
  }

  /// What to call the document: by its file, else by its title.
  String name() {
    String title = store.studio().document().title();
    return path.get()
        .map(p -> p.getFileName().toString())
        .orElse(title.isBlank() ? "Untitled" : title);
  }

  void begin() {
    desk.chooser().guard(workspace, () -> become(Document.blank(), Optional.empty()));
  }

  /// Takes an example; what it replaces can be had back by undo. Nobody needs to save an example as
  /// it came, unless unsaved work lies behind it.
  void take(PresetList.Example example) {
    take("Preset " + example.preset().title(), example.document());
  }

  /// Takes a document that can be had again.
  ///
  /// @param label what the undo will be called
  void take(String label, Document document) {
    boolean nothingToLose = store.isSaved();
    store.take(label, document);
    store.play(_ -> Playback.START);
    path.set(Optional.empty());
    if (nothingToLose) {
      store.saved(store.studio().document());
    }
  }

  void open(Path file) {
    desk.chooser()
        .guard(
            workspace,
            () ->
                lane.run(
                    "Opening " + file.getFileName(),
                    _ -> read(file),
                    document -> {
                      become(document, Optional.of(file));
                      desk.chooser().opened(file);
                    }));
  }

  private static Document read(Path file) throws IOException, Unsuited {
    try {
      return Conversion.document(Documents.read(file));
    } catch (Misfit misfit) {
      throw new IOException(misfit.path() + ": " + misfit.what());
    }
  }

  private void become(Document document, Optional<Path> file) {
    path.set(file);
    store.open(document);
  }

  /// Unsaved work, to be kept; nothing when all is saved.
  Optional<Rescue> rescue() {
    return store.rescue(path.get());
  }

  /// Goes on with what was rescued.
  ///
  /// @param done run then; never if the user would rather keep what is there
  void restore(Rescue rescue, Runnable done) {
    desk.chooser()
        .guard(
            workspace,
            () -> {
              path.set(rescue.file());
              store.restore(rescue);
              done.run();
            });
  }

  void save(Runnable done) {
    if (path.get().isPresent()) {
      write(path.get().get(), done);
    } else {
      saveAs(done);
    }
  }

  void saveAs(Runnable done) {
    String suggested = path.get().map(p -> p.getFileName().toString()).orElse(suggestion(ENDING));
    desk.chooser().save("Save the model document", suggested, KINDS).ifPresent(p -> write(p, done));
  }

  /// A file's name made of the document's.
  ///
  /// @param ending such as `.gif`
  String suggestion(String ending) {
    String plain = store.studio().document().title().replaceAll("[^\\p{L}\\p{N}]+", "-");
    String name = plain.replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
    return (name.isEmpty() ? "untitled" : name) + ending;
  }

  private void write(Path chosen, Runnable done) {
    Path file =
        chosen.getFileName().toString().contains(".")
            ? chosen
            : chosen.resolveSibling(chosen.getFileName() + ENDING);
    Document document = store.studio().document();
    lane.run(
        "Saving " + file.getFileName(),
        _ -> {
          Documents.write(Conversion.model(document), file);
          return file;
        },
        written -> {
          path.set(Optional.of(written));
          store.saved(document);
          desk.chooser().opened(written);
          desk.notices().say("Saved " + written);
          done.run();
        });
  }
}
