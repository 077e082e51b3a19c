package convolarium.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons made of commands: each has a tooltip that names its shortcut, and an accessible name.
public final class Buttons {
  private Buttons() {}

  /// A button that shows the command's icon alone.
  public static Button of(Action action) {
    Button button = labelled(action);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("flat");
    return button;
  }

  /// A button that shows the command's icon, if it has one, and its text.
  public static Button labelled(Action action) {
    Button button = new Button();
    button.textProperty().bind(action.textProperty());
    button.accessibleTextProperty().bind(action.textProperty());
    button.disableProperty().bind(action.disabledProperty());
    button.setOnAction(action::handle);
    button.graphicProperty().bind(action.graphicProperty().map(Buttons::copy));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(tip(action));
    button.setTooltip(tooltip);
    return button;
  }

  /// A node stands in one place only, and a menu may already show the command's own.
  private static Node copy(Node graphic) {
    return graphic instanceof FontIcon icon ? new FontIcon(icon.getIconCode()) : graphic;
  }

  private static ObservableValue<String> tip(Action action) {
    return Bindings.createStringBinding(
        () ->
            action.getAccelerator() == null
                ? action.getText()
                : action.getText() + " (" + action.getAccelerator().getDisplayText() + ")",
        action.textProperty(),
        action.acceleratorProperty());
  }
}
