package convolarium.ui.photo;

import atlantafx.base.theme.Styles;
import convolarium.filter.Dial;
import convolarium.filter.Parameter;
import convolarium.ui.shell.HalfTyped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A number that need not be whole, on a slider and typed beside it.
///
/// The slider has stops that a viewer can tell apart; what is typed may lie between them. It counts
/// when Enter is pressed or the field is left.
final class Level extends HBox {
  private static final int FAR = 10;

  private final Dial dial;
  private final Stops stops;
  private final DoubleConsumer onValue;
  private final Slider slider;
  private final TextField field = new TextField();
  private final ReadOnlyObjectWrapper<Optional<String>> fault =
      new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
  private Optional<Double> value = Optional.empty();
  private boolean showing = true;

  /// @param onValue gets each number that the user chooses
  Level(Dial dial, DoubleConsumer onValue) {
    this.dial = dial;
    this.stops = Stops.of(dial);
    this.onValue = onValue;
    Parameter parameter = dial.parameter();
    slider = new Slider(0, stops.count(), 0);
    slider.setId("photo-" + parameter.term());
    slider.setAccessibleText(parameter.title());
    slider.setBlockIncrement(1);
    slider.setMinWidth(40);
    HBox.setHgrow(slider, Priority.ALWAYS);
    field.setId("photo-" + parameter.term() + "-field");
    field.setAccessibleText(parameter.title() + " in " + parameter.unit());
    field.setTooltip(new Tooltip("From " + range() + " (↑ ↓ turn it)"));
    field.getStyleClass().addAll("mono", "photo-level-field");
    getStyleClass().add("photo-level");
    getChildren().addAll(slider, field);
    slider.valueProperty().subscribe(stop -> choose(stops.value(stop.doubleValue())));
    field.textProperty().subscribe(_ -> blame());
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
    HalfTyped.in(field, this::isHalfTyped, this::taken);
  }

  private String range() {
    return text(dial.least()) + " to " + text(dial.most());
  }

  /// The field where the number is typed.
  TextField field() {
    return field;
  }

  /// Why what stands in the field makes no sense, as a sentence without a full stop.
  ReadOnlyObjectProperty<Optional<String>> fault() {
    return fault.getReadOnlyProperty();
  }

  /// The shortest decimal.
  static String text(double value) {
    return new BigDecimal(String.valueOf((float) value)).stripTrailingZeros().toPlainString();
  }

  void show(double value) {
    showing = true;
    if (!this.value.equals(Optional.of(value))) {
      this.value = Optional.of(value);
      field.setText(text(value));
    }
    if (stops.value(slider.getValue()) != value) {
      slider.setValue(stops.stop(value));
    }
    showing = false;
  }

  private void choose(double number) {
    if (!showing && !value.equals(Optional.of(number))) {
      onValue.accept(number);
    }
  }

  private OptionalDouble typed() {
    try {
      double number = Double.parseDouble(field.getText().strip().replace(',', '.'));
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }

  private void blame() {
    boolean wrong = typed().isEmpty();
    field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
    fault.set(
        wrong
            ? Optional.of("a number from %s, not \"%s\"".formatted(range(), field.getText()))
            : Optional.empty());
  }

  private boolean isHalfTyped() {
    return !field.getText().equals(taken());
  }

  private String taken() {
    return value.map(Level::text).orElse("");
  }

  private void commit() {
    if (isHalfTyped()) {
      typed().ifPresent(this::choose);
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> turn(event, event.isShiftDown() ? FAR : 1);
      case DOWN -> turn(event, event.isShiftDown() ? -FAR : -1);
      default -> {}
    }
  }

  private void turn(KeyEvent event, int stops) {
    commit();
    slider.setValue(Math.rint(slider.getValue()) + stops);
    event.consume();
  }
}
