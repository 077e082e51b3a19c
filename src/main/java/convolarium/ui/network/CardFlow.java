package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Layer;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.action.Action;

/// The layers as cards, one below the other.
final class CardFlow extends ScrollPane {
  private final Workshop workshop;
  private final VBox cards = new VBox();

  CardFlow(Workshop workshop) {
    this.workshop = workshop;
    setId("network-cards");
    setFitToWidth(true);
    setContent(cards);
    workshop.blueprint().subscribe(now -> show(now.model().layers()));
  }

  private void show(List<Layer> layers) {
    cards.getChildren().clear();
    for (int i = 0; i < layers.size(); i++) {
      Address address = Address.of(i);
      Button card = new Button(layers.get(i).type());
      card.setMaxWidth(Double.MAX_VALUE);
      card.setOnAction(_ -> workshop.select(Optional.of(address)));
      cards.getChildren().add(card);
    }
  }

  /// Commands that change the network.
  List<Action> actions() {
    return List.of();
  }

  /// A key that no control has taken.
  void pressed(KeyEvent event) {}
}
