package convolarium.ui.arithmetic;

import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Form;
import convolarium.ui.shell.NumberField;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionGroup;
import org.controlsfx.control.action.ActionUtils;
import org.kordamp.ikonli.feather.Feather;

/// In the inspector: where the numbers of the pinned plane can come from.
final class NumbersPanel {
  private final Fills fills;
  private final Action patch;
  private final Action code;
  private final NumberField seed = new NumberField("Random seed", NumbersPanel::read);

  /// @param patch asks for a patch of a photograph
  /// @param code opens the configuration as code
  NumbersPanel(Fills fills, Action patch, Action code) {
    this.fills = fills;
    this.patch = patch;
    this.code = code;
    IntegerProperty number = fills.seed();
    number.subscribe(value -> seed.show(value.intValue()));
    seed.field().setId("seed");
    seed.onValue(this::sow);
    seed.onTurn(direction -> sow(Math.floorMod(number.get() + direction, Fills.MOST_SEED + 1)));
  }

  void addTo(Form form) {
    MenuButton fill = menu(fills.fills());
    fill.setId("fill");
    MenuButton kernel = menu(fills.kernels());
    kernel.setId("kernels");
    HBox row = new HBox(button("patch", patch), button("code-open", code));
    row.getStyleClass().add("form-row");
    Button another =
        Buttons.of(Commands.of("Another random fill", Feather.SHUFFLE, fills::another));
    another.setId("another");
    HBox random = new HBox(seed, another);
    random.getStyleClass().add("form-row");
    form.section("Numbers").wide(fill).wide(kernel).wide(row).row("Random seed", random);
  }

  private static Button button(String id, Action action) {
    Button button = Buttons.labelled(action);
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  private static MenuButton menu(ActionGroup group) {
    MenuButton button = new MenuButton();
    button.textProperty().bind(group.textProperty());
    button.disableProperty().bind(group.disabledProperty());
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    for (Action action : group.getActions()) {
      button.getItems().add(ActionUtils.createMenuItem(action));
    }
    return button;
  }

  private void sow(int value) {
    fills.seed().set(value);
    fills.random();
  }

  private static int read(String text) {
    if (text.strip().matches("\\d{1,4}")) {
      return Integer.parseInt(text.strip());
    }
    throw new NumberFormatException(
        "The seed is a whole number from 0 to " + Fills.MOST_SEED + ", not “" + text.strip() + "”");
  }
}
