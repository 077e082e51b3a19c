package convolarium.ui.arithmetic;

import convolarium.network.Model;
import convolarium.studio.Conversion;
import convolarium.studio.Document;
import convolarium.studio.Playback;
import convolarium.studio.Rescue;
import convolarium.studio.Store;
import convolarium.studio.Unsuited;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.ModelFile;
import convolarium.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The file of the document, if it has one.
final class DocumentFile {
  private final Store store;
  private final Desk desk;
  private final ModelFile<Document> file;
  private Consumer<Path> elsewhere = _ -> {};

  DocumentFile(Workspace workspace, Store store, Desk desk) {
    this.store = store;
    this.desk = desk;
    this.file = new ModelFile<>(workspace, new Stored(), desk, this::refuse);
  }

  /// What is in the store.
  private final class Stored implements ModelFile.Content<Document> {
    @Override
    public Document present() {
      return store.studio().document();
    }

    @Override
    public String title() {
      return present().title();
    }

    @Override
    public Model model(Document document) {
      return Conversion.model(document);
    }

    @Override
    public Document of(Model model) throws Unsuited {
      return Conversion.document(model);
    }

    @Override
    public void become(Document document) {
      store.open(document);
    }

    @Override
    public void saved(Document document) {
      store.saved(document);
    }

    @Override
    public Optional<Rescue> rescue(Optional<Path> file) {
      return store.rescue(file);
    }

    @Override
    public void restore(Rescue rescue) throws Unsuited {
      store.restore(rescue);
    }
  }

  /// Opens models elsewhere that are too much for this workspace.
  void onUnsuited(Consumer<Path> elsewhere) {
    this.elsewhere = elsewhere;
  }

  private void refuse(Path model, String sentence) {
    desk.notices()
        .error(sentence, List.of(Commands.of("Open in Network", () -> elsewhere.accept(model))));
  }

  ReadOnlyObjectProperty<Optional<Path>> path() {
    return file.path();
  }

  /// What to call the document: by its file, else by its title.
  String name() {
    return file.name();
  }

  void begin() {
    file.begin(Document.blank());
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
    file.belong(Optional.empty());
    if (nothingToLose) {
      store.saved(store.studio().document());
    }
  }

  void open(Path path) {
    file.open(path);
  }

  /// Unsaved work, to be kept; nothing when all is saved.
  Optional<Rescue> rescue() {
    return file.rescue();
  }

  /// Goes on with what was rescued.
  ///
  /// @param done run then; never if the user would rather keep what is there
  void restore(Rescue rescue, Runnable done) {
    file.restore(rescue, done);
  }

  void save(Runnable done) {
    file.save(done);
  }

  void saveAs(Runnable done) {
    file.saveAs(done);
  }

  /// A file's name made of the document's.
  ///
  /// @param ending such as `.gif`
  String suggestion(String ending) {
    return file.suggestion(ending);
  }
}
