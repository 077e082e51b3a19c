package convolarium.ui.shell;

import convolarium.document.Documents;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.studio.Rescue;
import convolarium.studio.Unsuited;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.FileChooser.ExtensionFilter;

/// The model document of a workspace and its file, if it has one.
///
/// @param <T> what the workspace makes of a model
public final class ModelFile<T> {
  private static final String ENDING = ".convo.json";
  private static final List<ExtensionFilter> KINDS =
      List.of(new ExtensionFilter("Model documents", "*" + ENDING, "*.json"));

  private final Workspace workspace;
  private final Content<T> content;
  private final Desk desk;
  private final BiConsumer<Path, String> onUnsuited;
  private final Lane lane;
  private final ReadOnlyObjectWrapper<Optional<Path>> path =
      new ReadOnlyObjectWrapper<>(this, "path", Optional.empty());

  /// What stands in the file.
  public interface Content<T> {
    T present();

    /// May be blank.
    String title();

    Model model(T value);

    /// @throws Unsuited when this workspace cannot show it
    T of(Model model) throws Unsuited;

    /// Takes what was opened.
    void become(T value);

    /// What is on disk now.
    void saved(T value);

    /// What would be lost if the program broke off; nothing when all is saved.
    Optional<Rescue> rescue(Optional<Path> file);

    /// Takes what was rescued, which is not saved.
    ///
    /// @throws Unsuited when this workspace cannot show it
    void restore(Rescue rescue) throws Unsuited;
  }

  /// What has been read, or why it is not shown.
  private record Outcome<T>(Optional<T> value, String sentence) {}

  /// @param onUnsuited gets a file that the workspace cannot show, and why
  public ModelFile(
      Workspace workspace, Content<T> content, Desk desk, BiConsumer<Path, String> onUnsuited) {
    this.workspace = workspace;
    this.content = content;
    this.desk = desk;
    this.onUnsuited = onUnsuited;
    this.lane = desk.lanes().lane();
  }

  public ReadOnlyObjectProperty<Optional<Path>> path() {
    return path.getReadOnlyProperty();
  }

  /// From now on it has this file, or none.
  public void belong(Optional<Path> file) {
    path.set(file);
  }

  /// What to call the document: by its file, else by its title.
  public String name() {
    String title = content.title();
    return path.get()
        .map(p -> p.getFileName().toString())
        .orElse(title.isBlank() ? "Untitled" : title);
  }

  /// Begins with something that has no file, unless the user would rather keep what is there.
  public void begin(T value) {
    desk.chooser().guard(workspace, () -> become(value, Optional.empty()));
  }

  public void open(Path file) {
    desk.chooser()
        .guard(
            workspace,
            () -> lane.run("Opening " + file.getFileName(), _ -> read(file), o -> take(file, o)));
  }

  private Outcome<T> read(Path file) throws IOException {
    try {
      return new Outcome<>(Optional.of(content.of(Documents.read(file))), "");
    } catch (Misfit misfit) {
      throw new IOException(misfit.path() + ": " + misfit.what());
    } catch (Unsuited sentence) {
      return new Outcome<>(Optional.empty(), sentence.getMessage());
    }
  }

  private void take(Path file, Outcome<T> outcome) {
    if (outcome.value().isPresent()) {
      become(outcome.value().get(), Optional.of(file));
      desk.chooser().opened(file);
    } else {
      onUnsuited.accept(file, "Opening " + file.getFileName() + ": " + outcome.sentence());
    }
  }

  /// Unsaved work, to be kept; nothing when all is saved.
  public Optional<Rescue> rescue() {
    return content.rescue(path.get());
  }

  /// Goes on with what was rescued.
  ///
  /// @param done run then; never if the user would rather keep what is there
  public void restore(Rescue rescue, Runnable done) {
    desk.chooser()
        .guard(
            workspace,
            () -> {
              try {
                content.restore(rescue);
                path.set(rescue.file());
                done.run();
              } catch (Unsuited sentence) {
                desk.notices().error(sentence.getMessage());
              }
            });
  }

  private void become(T value, Optional<Path> file) {
    path.set(file);
    content.become(value);
  }

  public void save(Runnable done) {
    if (path.get().isPresent()) {
      write(path.get().get(), done);
    } else {
      saveAs(done);
    }
  }

  public void saveAs(Runnable done) {
    String suggested = path.get().map(p -> p.getFileName().toString()).orElse(suggestion(ENDING));
    desk.chooser().save("Save the model document", suggested, KINDS).ifPresent(p -> write(p, done));
  }

  /// A file's name made of the document's.
  ///
  /// @param ending such as `.gif`
  public String suggestion(String ending) {
    String plain = content.title().replaceAll("[^\\p{L}\\p{N}]+", "-");
    String name = plain.replaceAll("^-|-$", "").toLowerCase(Locale.ROOT);
    return (name.isEmpty() ? "untitled" : name) + ending;
  }

  private void write(Path chosen, Runnable done) {
    Path file =
        chosen.getFileName().toString().contains(".")
            ? chosen
            : chosen.resolveSibling(chosen.getFileName() + ENDING);
    T value = content.present();
    lane.run(
        "Saving " + file.getFileName(),
        _ -> {
          write(content.model(value), file);
          return file;
        },
        written -> {
          path.set(Optional.of(written));
          content.saved(value);
          desk.chooser().opened(written);
          desk.notices().say("Saved " + written);
          done.run();
        });
  }

  private static void write(Model model, Path file) throws IOException {
    try {
      Documents.write(model, file);
    } catch (Misfit misfit) {
      throw new IOException(misfit.path() + ": " + misfit.what());
    }
  }
}
