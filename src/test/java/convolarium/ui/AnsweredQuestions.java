package convolarium.ui;

import convolarium.ui.shell.Chooser;
import convolarium.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;

/// Answers every question about files with the same file, and never minds losing anything.
record AnsweredQuestions(Path file) implements Chooser {
  @Override
  public Optional<Path> open(String title, List<ExtensionFilter> kinds) {
    return Optional.of(file);
  }

  @Override
  public Optional<Path> save(String title, String suggestedName, List<ExtensionFilter> kinds) {
    return Optional.of(file);
  }

  @Override
  public void guard(Workspace workspace, Runnable goOn) {
    goOn.run();
  }

  @Override
  public void opened(Path opened) {}
}
