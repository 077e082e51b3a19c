package convolarium.ui;

import convolarium.studio.Store;
import convolarium.ui.shell.Chooser;
import convolarium.ui.shell.Workspace;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.input.InputEvent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Asks about files with the system's dialogs.
record FileQuestions(Stage owner, Store store) implements Chooser {
  private static final ButtonType SAVE = new ButtonType("Save", ButtonData.YES);
  private static final ButtonType REPLACE = new ButtonType("Replace", ButtonData.OK_DONE);
  private static final ButtonType DROP = new ButtonType("Don't save", ButtonData.NO);

  @Override
  public Optional<Path> open(String title, List<ExtensionFilter> kinds) {
    FileChooser dialog = dialog(title, kinds);
    return alone(() -> dialog.showOpenDialog(asking())).map(File::toPath);
  }

  @Override
  public Optional<Path> save(String title, String suggestedName, List<ExtensionFilter> kinds) {
    FileChooser dialog = dialog(title, kinds);
    dialog.setInitialFileName(suggestedName);
    Optional<Path> chosen = alone(() -> dialog.showSaveDialog(asking())).map(File::toPath);
    ExtensionFilter kind =
        Optional.ofNullable(dialog.getSelectedExtensionFilter()).orElse(kinds.getFirst());
    return chosen.map(file -> named(file, kind)).filter(file -> mayWrite(file, chosen.get()));
  }

  /// The file with an ending, the chosen kind's first where its user wrote none.
  static Path named(Path file, ExtensionFilter kind) {
    String name = file.getFileName().toString();
    String ending = kind.getExtensions().getFirst().replaceFirst("^\\*", "");
    boolean ends = name.matches(".*[^.]\\.\\w+") || !ending.matches("\\.\\w+");
    return ends ? file : file.resolveSibling(name.replaceFirst("\\.*$", "") + ending);
  }

  /// The system has asked whether to replace `chosen`, and nobody whether what it is called now.
  private boolean mayWrite(Path file, Path chosen) {
    if (file.equals(chosen) || Files.notExists(file)) {
      return true;
    }
    Alert question =
        new Alert(AlertType.CONFIRMATION, "It is in " + file.toAbsolutePath().getParent());
    question.initOwner(owner);
    question.setTitle("Convolarium");
    question.setHeaderText("Replace " + file.getFileName() + "?");
    question.setGraphic(null);
    question.getButtonTypes().setAll(REPLACE, ButtonType.CANCEL);
    return question.showAndWait().filter(answer -> answer == REPLACE).isPresent();
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser dialog = new DirectoryChooser();
    dialog.setTitle(title);
    latest().ifPresent(folder -> dialog.setInitialDirectory(folder.toFile()));
    return alone(() -> dialog.showDialog(asking())).map(File::toPath);
  }

  /// The window that is worked with: over it a dialog opens, and to it the keyboard comes back.
  private Window asking() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.isFocused())
        .findFirst()
        .orElse(owner);
  }

  /// Waits for a dialog of the system, which is none of the toolkit's windows: on Linux keys still
  /// reach those meanwhile, and would open one dialog over another.
  static <T> Optional<T> alone(Supplier<T> dialog) {
    EventHandler<InputEvent> deaf = InputEvent::consume;
    List<Window> windows = List.copyOf(Window.getWindows());
    windows.forEach(window -> window.addEventFilter(InputEvent.ANY, deaf));
    try {
      return Optional.ofNullable(dialog.get());
    } finally {
      windows.forEach(window -> window.removeEventFilter(InputEvent.ANY, deaf));
    }
  }

  private FileChooser dialog(String title, List<ExtensionFilter> kinds) {
    FileChooser dialog = new FileChooser();
    dialog.setTitle(title);
    dialog.getExtensionFilters().setAll(kinds);
    latest().ifPresent(folder -> dialog.setInitialDirectory(folder.toFile()));
    return dialog;
  }

  /// Where the last file was opened.
  private Optional<Path> latest() {
    return store.studio().view().recent().stream()
        .map(file -> file.toAbsolutePath().getParent())
        .filter(Files::isDirectory)
        .findFirst();
  }

  @Override
  public void guard(Workspace workspace, Runnable goOn) {
    if (workspace.unsaved().isEmpty()) {
      goOn.run();
      return;
    }
    Alert question = new Alert(AlertType.CONFIRMATION, workspace.unsaved().get());
    question.initOwner(owner);
    question.setTitle("Convolarium");
    question.setHeaderText("Save the changes?");
    question.setGraphic(null);
    question.getButtonTypes().setAll(SAVE, DROP, ButtonType.CANCEL);
    ButtonType answer = question.showAndWait().orElse(ButtonType.CANCEL);
    if (answer == SAVE) {
      workspace.save(goOn);
    } else if (answer == DROP) {
      goOn.run();
    }
  }

  @Override
  public void opened(Path file) {
    store.view(view -> view.opened(file.toAbsolutePath()));
  }
}
