package convolarium.ui.network;

import atlantafx.base.theme.Styles;
import convolarium.network.Address;
import convolarium.studio.LayerRemedy;
import convolarium.ui.network.Row.Standing;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// On the card of a layer that does not fit: why, and the nearest numbers that would, as buttons.
final class Reproach extends VBox {
  private final Wishes wishes;
  private final Label sentence = new Label();
  private final FlowPane ways = new FlowPane();
  private Optional<Standing.Wrong> shown = Optional.empty();

  /// What can be done about it.
  interface Wishes {
    /// Makes a layer fit.
    void remedy(Address layer, LayerRemedy remedy);

    /// Takes back the last edit.
    void undo();
  }

  Reproach(Wishes wishes) {
    this.wishes = wishes;
    getStyleClass().add("card-reproach");
    sentence.getStyleClass().add("card-why");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    ways.getStyleClass().add("card-ways");
    managedProperty().bind(visibleProperty());
    getChildren().addAll(sentence, ways);
    setVisible(false);
  }

  void show(Row.Card card) {
    Optional<Standing.Wrong> now =
        card.standing() instanceof Standing.Wrong wrong ? Optional.of(wrong) : Optional.empty();
    setVisible(now.isPresent());
    if (!now.equals(shown)) {
      shown = now;
      now.ifPresent(this::tell);
    }
  }

  private void tell(Standing.Wrong wrong) {
    sentence.setText(wrong.sentence());
    ways.getChildren().setAll(wrong.remedies().stream().map(r -> button(wrong.at(), r)).toList());
    Button undo = new Button("Undo");
    undo.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    undo.setFocusTraversable(false);
    undo.setOnAction(_ -> wishes.undo());
    ways.getChildren().add(undo);
  }

  private Button button(Address at, LayerRemedy remedy) {
    Button button = new Button(remedy.label());
    button.getStyleClass().addAll(Styles.SMALL, "card-remedy");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> wishes.remedy(at, remedy));
    return button;
  }
}
