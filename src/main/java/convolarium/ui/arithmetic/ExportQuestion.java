package convolarium.ui.arithmetic;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// Asks what to make of the stage, and how large.
final class ExportQuestion {
  private static final ButtonType GO = new ButtonType("Choose where…", ButtonData.OK_DONE);
  private static final int AS_HERE = 100;
  private static final List<Integer> SIZES = List.of(50, AS_HERE, 200, 400);

  private final Dialog<Answer> dialog = new Dialog<>();
  private final ToggleGroup products = new ToggleGroup();
  private final ToggleGroup sizes = new ToggleGroup();

  /// What was chosen.
  ///
  /// @param percent of the size on the stage
  record Answer(Product product, int percent) {
    static final Answer USUAL = new Answer(Product.GIF, AS_HERE);
  }

  private ExportQuestion(Node owner, Answer before) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("export-question");
    for (Product product : Product.values()) {
      RadioButton button = radio(product.title(), products, product, before.product());
      button.setId("export-" + product.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      button.setAccessibleHelp(product.purpose());
      Label purpose = new Label(product.purpose());
      purpose.getStyleClass().add(Styles.TEXT_MUTED);
      grid.addRow(grid.getRowCount(), button, purpose);
    }
    HBox row = new HBox();
    row.getStyleClass().add("export-sizes");
    for (int percent : SIZES) {
      String text = percent == AS_HERE ? "as here" : percent + " %";
      row.getChildren().add(radio(text, sizes, percent, before.percent()));
    }
    grid.addRow(grid.getRowCount(), new Label("Size"), row);
    dialog.initOwner(owner.getScene().getWindow());
    dialog.setTitle("Export");
    dialog.setHeaderText("Export what is on the stage");
    DialogPane pane = dialog.getDialogPane();
    pane.setContent(grid);
    pane.getButtonTypes().setAll(GO, ButtonType.CANCEL);
    pane.lookupButton(GO).setId("export-go");
    dialog.setResultConverter(button -> button == GO ? answer() : null);
  }

  /// Waits for the answer; nothing when it is given up.
  ///
  /// @param before what is chosen at first
  static Optional<Answer> ask(Node owner, Answer before) {
    return new ExportQuestion(owner, before).dialog.showAndWait();
  }

  private static <T> RadioButton radio(String text, ToggleGroup group, T means, T chosen) {
    RadioButton button = new RadioButton(text);
    button.setToggleGroup(group);
    button.setUserData(means);
    button.setSelected(means.equals(chosen));
    return button;
  }

  private Answer answer() {
    return new Answer(
        (Product) products.getSelectedToggle().getUserData(),
        (int) sizes.getSelectedToggle().getUserData());
  }
}
