package convolarium.ui.photo;

import atlantafx.base.theme.Styles;
import convolarium.ui.shell.Buttons;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionGroup;
import org.controlsfx.control.action.ActionUtils;

/// Kernels out and in: copy, paste, import, export.
final class KernelTools extends HBox {
  KernelTools(KernelExchange exchange) {
    getStyleClass().addAll("form-row", "kernel-tools");
    MenuButton copy = menu("kernel-copy", exchange.copying());
    Button paste = button("kernel-paste", exchange.pasting());
    Button open = button("kernel-import", exchange.opening());
    MenuButton save = menu("kernel-export", exchange.saving());
    for (var part : List.of(copy, paste, open, save)) {
      part.getStyleClass().add(Styles.SMALL);
      part.setMinWidth(USE_PREF_SIZE);
      part.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(part, Priority.ALWAYS);
      getChildren().add(part);
    }
  }

  private static Button button(String id, Action action) {
    Button button = Buttons.labelled(action);
    button.graphicProperty().unbind();
    button.setGraphic(null);
    button.setId(id);
    return button;
  }

  private static MenuButton menu(String id, ActionGroup group) {
    MenuButton button = new MenuButton(group.getText());
    button.setId(id);
    button.setMnemonicParsing(false);
    for (Action action : group.getActions()) {
      button.getItems().add(ActionUtils.createMenuItem(action));
    }
    return button;
  }
}
