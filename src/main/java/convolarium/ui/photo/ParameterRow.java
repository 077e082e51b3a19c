package convolarium.ui.photo;

import convolarium.filter.Builtin;
import convolarium.filter.Dial;
import convolarium.filter.Parameter;
import convolarium.filter.Settings;
import convolarium.filter.Unusable;
import convolarium.ui.shell.NumberField;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One number of a filter: its name, a way back to its usual value, and the control.
final class ParameterRow {
  private final Darkroom darkroom;
  private final Dial dial;
  private final Parameter parameter;
  private final Label name;
  private final Node control;
  private final Button usual = new Button("", new FontIcon(Feather.ROTATE_CCW));
  private final DoubleConsumer shower;
  private double value;

  /// @param fault tells of what is typed
  ParameterRow(Darkroom darkroom, Dial dial, FaultLine fault) {
    this.darkroom = darkroom;
    this.dial = dial;
    this.parameter = dial.parameter();
    String small = parameter.title().toLowerCase(Locale.ROOT);
    if (parameter.isWhole()) {
      NumberField field = whole();
      fault.watch(small, field);
      GridPane.setFillWidth(field, false);
      shower = number -> field.show((int) number);
      control = field;
    } else {
      Level level = new Level(dial, this::set);
      fault.watch(small, level.field(), level.fault());
      shower = level::show;
      control = level;
    }
    name = new Label(parameter.title() + (parameter == Parameter.ANGLE ? " °" : ""));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(control);
    name.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            reset();
          }
        });
    usual.setId("photo-" + parameter.term() + "-usual");
    usual.getStyleClass().addAll("button-icon", "flat", "photo-usual");
    usual.setOnAction(_ -> reset());
  }

  /// From the left to the right.
  Node[] nodes() {
    return new Node[] {name, usual, control};
  }

  private NumberField whole() {
    NumberField field = new NumberField(parameter.title(), ParameterRow::number);
    field.field().setId("photo-" + parameter.term());
    field.onValue(this::set);
    field.onTurn(this::turn);
    return field;
  }

  /// @throws NumberFormatException with a sentence, unless it is a whole number from 1
  static int number(String typed) {
    try {
      int number = Integer.parseInt(typed.strip());
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException _) {
      // answered below
    }
    throw new NumberFormatException("a whole number from 1, not \"" + typed + "\"");
  }

  /// The next number in a direction that the filter can have.
  private void turn(int direction) {
    double next = Math.clamp(value + direction, dial.least(), dial.most());
    while (next >= dial.least() && next <= dial.most() && !dial.takes(next)) {
      next += direction;
    }
    if (dial.takes(next)) {
      set(next);
    }
  }

  private void set(double number) {
    edit(parameter.title(), settings -> settings.with(parameter, number));
  }

  private void reset() {
    edit("Usual " + parameter.term(), settings -> settings.without(parameter));
  }

  /// A new sigma brings the size that it needs along.
  private void edit(String label, UnaryOperator<Settings> change) {
    darkroom.edit(
        label,
        recipe -> {
          Settings kept =
              parameter == Parameter.SIGMA
                  ? recipe.settings().without(Parameter.SIZE)
                  : recipe.settings();
          return recipe.with(change.apply(kept));
        });
  }

  void show(Builtin filter, Settings settings) {
    value = now(filter, settings);
    shower.accept(value);
    boolean set = settings.get(parameter).isPresent();
    usual.setVisible(set);
    if (set) {
      double before = now(filter, settings.without(parameter));
      String what = "Back to the usual " + Level.text(before);
      usual.setTooltip(new Tooltip(what + " (double click on the name)"));
      usual.setAccessibleText(parameter.title() + ": " + what);
    }
  }

  /// What is in force; the largest where a sigma asks for more.
  private double now(Builtin filter, Settings settings) {
    try {
      return filter.value(parameter, settings);
    } catch (Unusable _) {
      return dial.most();
    }
  }
}
