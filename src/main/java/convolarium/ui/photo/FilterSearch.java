package convolarium.ui.photo;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Narrows the gallery by words: Enter takes the first filter that is left, Down goes there, Escape
/// shows all again.
final class FilterSearch extends VBox {
  private final CustomTextField field = new CustomTextField();
  private final Label none = new Label();
  private final VBox nothing = nothing();
  private final Runnable onTake;
  private final Runnable onDown;

  /// @param onTake takes the first filter
  /// @param onDown goes to it
  FilterSearch(Runnable onTake, Runnable onDown) {
    this.onTake = onTake;
    this.onDown = onDown;
    field.setId("photo-search");
    field.setPromptText("Search filters");
    field.setAccessibleText("Search filters");
    field.setTooltip(new Tooltip("A name, or what a filter does or is for"));
    field.setLeft(new FontIcon(Feather.SEARCH));
    field.setRight(clear());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().addAll(field, nothing);
  }

  private Button clear() {
    Button clear = new Button("", new FontIcon(Feather.X));
    clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    clear.setFocusTraversable(false);
    clear.setAccessibleText("Show all filters");
    clear.setTooltip(new Tooltip("Show all filters (Escape)"));
    clear.setOnAction(_ -> field.clear());
    clear.visibleProperty().bind(field.textProperty().isEmpty().not());
    return clear;
  }

  /// What stands in for the gallery where nothing is left.
  private VBox nothing() {
    Hyperlink all = new Hyperlink("Show all filters");
    all.setId("photo-all-filters");
    all.setOnAction(
        _ -> {
          field.clear();
          field.requestFocus();
        });
    none.getStyleClass().add("sentence");
    none.setWrapText(true);
    VBox box = new VBox(none, all);
    box.setId("photo-no-filter");
    box.getStyleClass().add("photo-no-filter");
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  /// @param onWords gets what is typed, now and after every key
  void onWords(Consumer<String> onWords) {
    field.textProperty().subscribe(onWords);
  }

  /// What is typed.
  String words() {
    return field.getText();
  }

  /// Tells whether any filter is left.
  void tell(boolean found) {
    none.setText("No filter speaks of “" + words().strip() + "”.");
    nothing.setVisible(!found);
  }

  /// Takes the keyboard.
  void begin() {
    field.requestFocus();
    field.selectAll();
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        if (!words().isBlank()) {
          onTake.run();
        }
      }
      case DOWN -> onDown.run();
      case ESCAPE -> {
        if (words().isEmpty()) {
          return;
        }
        field.clear();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
