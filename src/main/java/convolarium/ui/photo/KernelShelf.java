package convolarium.ui.photo;

import convolarium.filter.Own;
import convolarium.filter.Recipe;
import convolarium.filter.Unusable;
import convolarium.ui.photo.Kernels.Named;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The library of own kernels: keep the present one under a name, choose, rename and delete.
final class KernelShelf extends VBox {
  private static final int MOST_SEEN = 6;
  private static final double ROW = 30;

  private final Darkroom darkroom;
  private final Kernels kernels;
  private final TextField name = new TextField();
  private final Button save = new Button("Keep");
  private final HBox keeping = new HBox(name, save);
  private final Label empty = new Label("None yet: a kernel kept by name is here in every run.");
  private final ListView<Named> list = new ListView<>();
  private final Label gone = new Label();
  private final HBox deleted = new HBox(gone);
  private boolean showing;

  KernelShelf(Darkroom darkroom, Kernels kernels) {
    this.darkroom = darkroom;
    this.kernels = kernels;
    getStyleClass().add("kernel-shelf");
    name.setId("kernel-name");
    name.setPromptText("Name for this kernel");
    name.setAccessibleText("Name for this kernel");
    name.setOnAction(_ -> save());
    name.textProperty().subscribe(_ -> offer());
    HBox.setHgrow(name, Priority.ALWAYS);
    save.setId("kernel-keep");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(_ -> save());
    keeping.getStyleClass().add("form-row");
    empty.getStyleClass().add("sentence");
    empty.setWrapText(true);
    list();
    deleted();
    for (var part : List.of(keeping, empty, list, deleted)) {
      part.managedProperty().bind(part.visibleProperty());
      getChildren().add(part);
    }
    kernels.onChange(_ -> fill());
    fill();
  }

  private void list() {
    list.setItems(kernels.list());
    list.setId("kernel-library");
    list.getStyleClass().addAll("dense", "kernel-library");
    list.setAccessibleText("Own kernels");
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new KernelRow(kernels));
    list.setEditable(true);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            named -> {
              if (named != null && !showing) {
                take(named);
              }
            });
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void deleted() {
    Hyperlink undo = new Hyperlink("Undo");
    undo.setId("kernel-restore");
    undo.setOnAction(_ -> kernels.restore());
    deleted.getChildren().add(undo);
    deleted.getStyleClass().add("form-row");
    gone.getStyleClass().add("sentence");
    kernels
        .deleted()
        .subscribe(
            (Optional<Named> kernel) -> {
              deleted.setVisible(kernel.isPresent());
              kernel.ifPresent(k -> gone.setText("Deleted “" + k.name() + "”."));
            });
  }

  private void take(Named named) {
    darkroom.edit(
        "Kernel " + named.name(), recipe -> recipe.named(Recipe.OWN).written(_ -> named.own()));
  }

  private void pressed(KeyEvent event) {
    Optional<Named> chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    switch (event.getCode()) {
      case DELETE, BACK_SPACE -> chosen.ifPresent(kernels::delete);
      case F2 -> list.edit(list.getSelectionModel().getSelectedIndex());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void fill() {
    empty.setVisible(kernels.list().isEmpty());
    list.setVisible(!kernels.list().isEmpty());
    double height = ROW * Math.min(MOST_SEEN, kernels.list().size()) + 2;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    mark(darkroom.treatment().getValue().recipe());
    offer();
  }

  void show(Recipe recipe) {
    keeping.setVisible(recipe.isOwn());
    mark(recipe);
    offer();
  }

  /// Marks the kernel that is worked with.
  private void mark(Recipe recipe) {
    showing = true;
    Optional<Named> same =
        kernels.list().stream()
            .filter(named -> recipe.isOwn() && named.own().equals(recipe.own()))
            .findFirst();
    same.ifPresentOrElse(
        list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    showing = false;
  }

  private void offer() {
    boolean taken = kernels.find(name.getText().strip()).isPresent();
    save.setText(taken ? "Replace" : "Keep");
    save.setTooltip(
        new Tooltip(
            taken
                ? "Put this kernel in the place of “" + name.getText().strip() + "”"
                : "Keep this kernel under that name"));
    save.setDisable(name.getText().isBlank() || !whole());
  }

  /// Whether what is written is a kernel.
  private boolean whole() {
    try {
      own().kernel();
      return true;
    } catch (Unusable _) {
      return false;
    }
  }

  private Own own() {
    return darkroom.treatment().getValue().recipe().own();
  }

  private void save() {
    if (!save.isDisabled()) {
      kernels.save(name.getText().strip(), own());
      name.clear();
    }
  }
}
