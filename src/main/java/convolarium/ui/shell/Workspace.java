package convolarium.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;

/// One thing to do in the window. The shell shows one workspace at a time and lays out its parts:
///
///     rail │ stage                │ inspector
///          │ strip                │
///          │ transport            │
///     status bar                       notation
///
/// Each part is one node, made once. All methods are called on the JavaFX thread.
public interface Workspace {
  /// The name on the rail and in messages.
  String title();

  Ikon icon();

  /// Takes all space that the others leave, at least 60 % of the window's width.
  Node stage();

  /// Scrolled vertically by the shell, as far as its least height does not fit; see
  /// [#scrollsInspector].
  Node inspector();

  /// Whether the inspector scrolls a part of itself, and so fills the height that there is.
  default boolean scrollsInspector() {
    return false;
  }

  /// Below the stage, always visible.
  Node strip();

  /// One row below the strip.
  Node transport();

  /// What is shown, in one line for the status bar.
  ObservableValue<String> notation();

  /// Takes that line after it was edited; nothing where it cannot be.
  default Optional<LineReader> lineReader() {
    return Optional.empty();
  }

  /// What the window's title says in front of the program's name; may be empty.
  default ObservableValue<String> subject() {
    return new SimpleStringProperty("");
  }

  /// The commands of a menu while this workspace is shown, in order.
  List<Action> actions(Place place);

  /// Things to begin with.
  default List<Sample> samples() {
    return List.of();
  }

  /// Whether a file is of a kind for this workspace, judged by its name alone.
  boolean opens(Path file);

  /// Opens a file in the background; what goes wrong is told by [Notices].
  void open(Path file);

  /// A key that no control has taken.
  ///
  /// @param event to be consumed if it was meant for this workspace
  void pressed(KeyEvent event);

  /// What would be lost if the window closed now, as a sentence; empty when nothing would be.
  default Optional<String> unsaved() {
    return Optional.empty();
  }

  /// Saves, asking for a name if there is none yet.
  ///
  /// @param done run once it is saved; never if it was given up or failed
  default void save(Runnable done) {
    done.run();
  }

  /// Called when this workspace comes into view.
  default void shown() {}

  /// Called when another takes its place: clocks stop.
  default void hidden() {}
}
