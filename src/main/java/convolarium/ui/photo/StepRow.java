package convolarium.ui.photo;

import atlantafx.base.theme.Styles;
import convolarium.filter.Pipeline.Step;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One step of the pipeline: whether it is on, its number, its name, and a way to be rid of it.
final class StepRow extends HBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final CheckBox on = new CheckBox();
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label settings = new Label();
  private final Button remove = new Button("", new FontIcon(Feather.X));
  private final Tooltip tip = new Tooltip();
  private boolean chosen;

  /// What a row can ask for.
  interface Wishes {
    void turn(int place, boolean on);

    void remove(int place);
  }

  /// @param place the step's number from 0, which stays
  StepRow(int place, Wishes wishes) {
    getStyleClass().add("step-row");
    setId("step-" + (place + 1));
    setAlignment(Pos.CENTER_LEFT);
    on.setFocusTraversable(false);
    on.setOnAction(_ -> wishes.turn(place, on.isSelected()));
    number.setText(String.valueOf(place + 1));
    number.getStyleClass().addAll("mono", "step-number");
    name.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("step-name");
    settings.getStyleClass().add("step-settings");
    settings.setMaxWidth(Double.MAX_VALUE);
    settings.setMinWidth(0);
    HBox.setHgrow(settings, Priority.ALWAYS);
    remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    remove.setFocusTraversable(false);
    remove.setOnAction(_ -> wishes.remove(place));
    remove.setTooltip(new Tooltip("Remove this step (Delete)"));
    remove.managedProperty().bind(remove.visibleProperty());
    number.managedProperty().bind(number.visibleProperty());
    Tooltip.install(this, tip);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    getChildren().addAll(on, number, name, settings, remove);
  }

  /// @param steps how many there are; a single one has no number and stays
  void show(Step step, int steps, boolean chosen) {
    StepName told = StepName.of(step.recipe());
    boolean several = steps > 1;
    on.setSelected(step.on());
    on.setAccessibleText((step.on() ? "Switch off " : "Switch on ") + told.name());
    on.setTooltip(new Tooltip(step.on() ? "Pass this step over (Space)" : "Do this step (Space)"));
    number.setVisible(several);
    remove.setVisible(several);
    remove.setAccessibleText("Remove " + told.name());
    name.setText(told.name());
    settings.setText(told.settings());
    tip.setText(
        (several ? "Step " + number.getText() + ": " : "")
            + told.told()
            + (step.on() ? "" : ", passed over")
            + (several ? "\nDrag it, or press Alt+↑ ↓, to change the order" : ""));
    this.chosen = chosen;
    pseudoClassStateChanged(CHOSEN, chosen && several);
    pseudoClassStateChanged(OFF, !step.on());
    setAccessibleText(
        "Step %s of %d: %s%s"
            .formatted(number.getText(), steps, told.told(), step.on() ? "" : ", passed over"));
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? Boolean.valueOf(chosen)
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
