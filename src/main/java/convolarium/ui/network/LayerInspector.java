package convolarium.ui.network;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// At the right: what can be set for the selected layer.
final class LayerInspector extends VBox {
  LayerInspector(Workshop workshop) {
    Label name = new Label();
    name.textProperty().bind(workshop.chosen().map(m -> m.map(l -> l.name()).orElse("")));
    getChildren().add(name);
  }
}
