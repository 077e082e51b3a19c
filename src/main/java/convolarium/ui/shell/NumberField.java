package convolarium.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A whole number to be typed, or turned by two buttons or the arrow keys.
///
/// What is typed counts when Enter is pressed or the field is left, so that a number half typed
/// does no harm; what makes no sense is answered while it is typed.
public final class NumberField extends HBox {
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private final TextField field = new TextField();
  private final Button less = button(Feather.MINUS, -1);
  private final Button more = button(Feather.PLUS, 1);
  private final ReadOnlyObjectWrapper<Optional<String>> fault =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ToIntFunction<String> reader;
  private IntConsumer onValue = _ -> {};
  private IntConsumer onTurn = _ -> {};
  private int value;

  /// @param name what a screen reader says
  /// @param reader reads a number or throws a [NumberFormatException] whose message is a sentence
  public NumberField(String name, ToIntFunction<String> reader) {
    this.reader = reader;
    getStyleClass().add("number-field");
    field.setPrefColumnCount(2);
    field.getStyleClass().addAll("mono", Styles.CENTER_PILL);
    less.getStyleClass().add(Styles.LEFT_PILL);
    more.getStyleClass().add(Styles.RIGHT_PILL);
    getChildren().addAll(less, field, more);
    name(name);
    field.textProperty().subscribe(this::check);
    field.setOnAction(_ -> commit());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                commit();
              }
            });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    HalfTyped.in(field, this::isHalfTyped, () -> String.valueOf(value));
  }

  private Button button(Feather icon, int direction) {
    Button button = new Button("", new FontIcon(icon));
    button.setFocusTraversable(false);
    button.getStyleClass().add(Styles.BUTTON_ICON);
    button.setOnAction(_ -> onTurn.accept(direction));
    return button;
  }

  /// @param name what a screen reader says
  public void name(String name) {
    if (name.equals(field.getAccessibleText())) {
      return;
    }
    field.setAccessibleText(name);
    field.setAccessibleRole(AccessibleRole.SPINNER);
    field.setTooltip(new Tooltip(name + " (↑ ↓ turn it)"));
    less.setAccessibleText(name + " less");
    more.setAccessibleText(name + " more");
    less.setTooltip(new Tooltip("Next smaller that fits"));
    more.setTooltip(new Tooltip("Next larger that fits"));
  }

  /// Leaves the buttons away where there is no room for them; the arrow keys turn the number still.
  public void compact(boolean compact) {
    for (Button button : List.of(less, more)) {
      button.setVisible(!compact);
      button.setManaged(!compact);
    }
    pseudoClassStateChanged(COMPACT, compact);
  }

  /// Called with a number that was typed.
  public void onValue(IntConsumer onValue) {
    this.onValue = onValue;
  }

  /// Called with −1 or 1 when a button or an arrow key turns the number.
  public void onTurn(IntConsumer onTurn) {
    this.onTurn = onTurn;
  }

  /// Why what stands in the field makes no sense, as a sentence without a full stop.
  public ReadOnlyObjectProperty<Optional<String>> fault() {
    return fault.getReadOnlyProperty();
  }

  /// Shows a number; what was typed and not yet taken stays if the number is the same.
  public void show(int value) {
    if (this.value != value || field.getText().isEmpty()) {
      this.value = value;
      field.setText(String.valueOf(value));
    }
  }

  /// Shows whether the number is to blame for something that does not fit.
  public void blame(boolean blamed) {
    field.pseudoClassStateChanged(Styles.STATE_DANGER, blamed || fault.get().isPresent());
  }

  /// The field where the number is typed.
  public TextField field() {
    return field;
  }

  private void check(String text) {
    try {
      reader.applyAsInt(text);
      fault.set(Optional.empty());
    } catch (NumberFormatException e) {
      fault.set(Optional.of(e.getMessage()));
    }
    field.pseudoClassStateChanged(Styles.STATE_DANGER, fault.get().isPresent());
  }

  private void commit() {
    if (fault.get().isEmpty()) {
      int typed = reader.applyAsInt(field.getText());
      field.setText(String.valueOf(typed));
      if (typed != value) {
        value = typed;
        onValue.accept(typed);
      }
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> turn(event, 1);
      case DOWN -> turn(event, -1);
      default -> {}
    }
  }

  private boolean isHalfTyped() {
    return !field.getText().equals(String.valueOf(value));
  }

  private void turn(KeyEvent event, int direction) {
    commit();
    onTurn.accept(direction);
    event.consume();
  }
}
