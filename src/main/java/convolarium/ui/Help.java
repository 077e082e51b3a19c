package convolarium.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// What the Help menu shows.
final class Help {
  private static final String SHORTCUTS =
      """
      Space        play or pause
      ← →          a step back, a step forward
      Home End     first, last step
      Pg↑ Pg↓      output channel
      Alt+arrows   from cell to cell
      Alt+Pg↑ Pg↓  from plane to plane
      0–9, Enter   type into the cell
      Esc          let the cell go
      Ctrl+K       presets
      Ctrl+I       about this step: how it is computed
      Ctrl+C       copy the plane of the pinned cell, or the input
      Ctrl+V       paste numbers, notation, code or a model
      Ctrl+Shift+C copy the notation
      Ctrl+Alt+P   copy as PyTorch; K Keras, O ONNX, N NumPy
      Ctrl+L       edit the notation
      Ctrl+Shift+L code: see, copy, paste
      Ctrl+Z       undo
      Ctrl+Shift+Z redo
      Ctrl+O       open
      Ctrl+S       save
      Ctrl+E       export
      Ctrl+Shift+I copy the picture
      Ctrl++ −  0  zoom in, out, fit
      Ctrl+Shift+P precise sums
      F5           projector
      Ctrl+Shift+F photos: apply the steps to a folder
      Alt+↑ ↓      photos: move the chosen step; Del removes, Space switches it
      Space  B     photos: hold up the photo as it was; both, before, after
      H  M         photos: histogram, map of what is seen
      Ctrl+Shift+B photos: the border rules side by side
      ↑ ↓  → ←     networks: choose a layer; open and close a block, or go to the path beside
      Alt+arrows   networks: move the chosen layer, also to the path beside
      Ins  Del     networks: add a layer, delete one; Ctrl+D duplicates
      """;

  private Help() {}

  static void shortcuts(Node owner) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shortcuts");
    SHORTCUTS
        .lines()
        .forEach(
            line -> {
              Label keys = new Label(line.substring(0, 13).strip());
              keys.getStyleClass().add("mono");
              grid.addRow(grid.getRowCount(), keys, new Label(line.substring(13).strip()));
            });
    show(owner, "Keyboard shortcuts", grid);
  }

  static void about(Node owner) {
    String version =
        Optional.ofNullable(Help.class.getModule().getDescriptor())
            .flatMap(descriptor -> descriptor.rawVersion())
            .map(v -> " " + v)
            .orElse("");
    Label words =
        new Label(
            "Convolarium"
                + version
                + "\n"
                + "Makes convolution arithmetic visible.\n\n"
                + "A convolution here is a cross-correlation, as in every deep-learning framework:"
                + " the kernel is not flipped.\n\n"
                + "Apache License 2.0. With OpenJFX, ControlsFX, AtlantaFX, Ikonli and Feather;"
                + " Inter and JetBrains Mono under the SIL Open Font License.");
    words.setWrapText(true);
    words.setPrefWidth(420);
    show(owner, "About Convolarium", words);
  }

  private static void show(Node owner, String title, Node content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner.getScene().getWindow());
    dialog.setTitle(title);
    dialog.setHeaderText(title);
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
    dialog.showAndWait();
  }
}
