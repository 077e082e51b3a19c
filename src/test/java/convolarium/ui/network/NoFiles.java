package convolarium.ui.network;

import convolarium.ui.shell.Chooser;
import convolarium.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;

/// Dismisses every question about files.
final class NoFiles implements Chooser {
  @Override
  public Optional<Path> open(String title, List<ExtensionFilter> kinds) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> save(String title, String name, List<ExtensionFilter> kinds) {
    return Optional.empty();
  }

  @Override
  public void guard(Workspace workspace, Runnable goOn) {
    goOn.run();
  }

  @Override
  public void opened(Path file) {}
}
