package convolarium.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;

/// Asks the user about files.
public interface Chooser {
  /// An existing file, or nothing when the question was dismissed.
  Optional<Path> open(String title, List<ExtensionFilter> kinds);

  /// A file to write, with an ending. Whether to replace an existing one has been asked.
  Optional<Path> save(String title, String suggestedName, List<ExtensionFilter> kinds);

  /// A folder, or nothing when the question was dismissed.
  default Optional<Path> folder(String title) {
    return Optional.empty();
  }

  /// Asks whether to save what a workspace has unsaved, and goes on unless the user would rather
  /// stay.
  void guard(Workspace workspace, Runnable goOn);

  /// Remembers a file for "Open recent".
  void opened(Path file);
}
