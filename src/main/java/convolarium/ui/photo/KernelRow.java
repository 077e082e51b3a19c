package convolarium.ui.photo;

import atlantafx.base.theme.Styles;
import convolarium.filter.KernelDraft;
import convolarium.filter.Unusable;
import convolarium.ui.photo.Kernels.Named;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A kernel in the library: its name and size, and buttons to rename and to delete it.
final class KernelRow extends ListCell<Named> {
  private final Kernels kernels;
  private final Label name = new Label();
  private final Label size = new Label();
  private final HBox row = new HBox();
  private final TextField field = new TextField();

  KernelRow(Kernels kernels) {
    this.kernels = kernels;
    size.getStyleClass().add("muted");
    size.setMinWidth(Region.USE_PREF_SIZE);
    name.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("kernel-row");
    row.getChildren()
        .addAll(
            name,
            space,
            size,
            button(Feather.EDIT_2, "Rename (F2)", _ -> startEdit()),
            button(Feather.TRASH_2, "Delete (Del)", kernels::delete));
    field.setAccessibleText("New name");
    field.setOnAction(_ -> rename());
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
          }
        });
    field.textProperty().subscribe(_ -> blame());
  }

  private Button button(Feather icon, String help, Consumer<Named> run) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setFocusTraversable(false);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(help);
    button.setOnAction(
        _ -> {
          if (getItem() != null) {
            run.accept(getItem());
          }
        });
    return button;
  }

  @Override
  protected void updateItem(Named kernel, boolean empty) {
    super.updateItem(kernel, empty);
    setText(null);
    if (empty || kernel == null) {
      setGraphic(null);
      return;
    }
    name.setText(kernel.name());
    size.setText(size(kernel));
    setAccessibleText(kernel.name() + ", " + size.getText());
    setGraphic(row);
  }

  private static String size(Named kernel) {
    try {
      KernelDraft draft = kernel.own().draft();
      return draft.rows() + "×" + draft.columns();
    } catch (Unusable _) {
      return "";
    }
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (getItem() != null) {
      field.setText(getItem().name());
      setGraphic(field);
      field.selectAll();
      field.requestFocus();
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    setGraphic(row);
  }

  private boolean isFree() {
    String typed = field.getText().strip();
    return !typed.isEmpty() && kernels.find(typed).filter(k -> !k.equals(getItem())).isEmpty();
  }

  private void blame() {
    field.pseudoClassStateChanged(Styles.STATE_DANGER, !isFree());
    field.setTooltip(new Tooltip(isFree() ? "Enter renames" : "This name is taken or empty"));
  }

  private void rename() {
    if (isFree()) {
      Named kernel = getItem();
      String typed = field.getText().strip();
      cancelEdit();
      if (!kernel.name().equals(typed)) {
        kernels.rename(kernel, typed);
      }
    }
  }
}
