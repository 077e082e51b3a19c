package convolarium.ui.photo;

import atlantafx.base.theme.Styles;
import convolarium.filter.Dial;
import convolarium.filter.Parameter;
import convolarium.ui.shell.HalfTyped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
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

  private final Stops stops;
  private final DoubleConsumer onValue;
  private final Slider slider;
  private final TextField field = new TextField();
  private Optional<Double> value = Optional.empty();
  private boolean showing = true;

  /// @param onValue gets each number that the user chooses
  Level(Dial dial, DoubleConsumer onValue) {
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
    field.setTooltip(new Tooltip(range(dial)));
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

  private static String range(Dial dial) {
    return "From %s to %s (↑ ↓ turn it)".formatted(text(dial.least()), text(dial.most()));
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
    field.pseudoClassStateChanged(Styles.STATE_DANGER, typed().isEmpty());
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
