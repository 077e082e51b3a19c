package convolarium.ui.network;

import atlantafx.base.theme.Styles;
import convolarium.arithmetic.Binding.Refused;
import convolarium.arithmetic.Binding.Remedy;
import convolarium.arithmetic.Parameter;
import convolarium.network.Address;
import convolarium.ui.network.Row.Standing;
import java.util.List;
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
    /// Puts another operation in place of a layer's.
    ///
    /// @param label what it is called
    void remedy(Address layer, String label, Remedy remedy);

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
    List<Remedy> remedies = wrong.refused().map(Refused::remedies).orElse(List.of());
    int rank = wrong.refused().map(refused -> refused.input().rank() - 2).orElse(1);
    ways.getChildren()
        .setAll(remedies.stream().map(r -> button(name(r, rank), wrong.at(), r)).toList());
    Button undo = new Button("Undo");
    undo.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    undo.setFocusTraversable(false);
    undo.setOnAction(_ -> wishes.undo());
    ways.getChildren().add(undo);
  }

  private Button button(String name, Address at, Remedy remedy) {
    Button button = new Button(name);
    button.getStyleClass().addAll(Styles.SMALL, "card-remedy");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> wishes.remedy(at, name, remedy));
    return button;
  }

  private static String name(Remedy remedy, int rank) {
    String capital = Sentences.capital(remedy.toString());
    return remedy.axis() < 0 || rank == 1
        ? capital
        : capital + " (" + Parameter.axisName(remedy.axis(), rank) + ")";
  }
}
