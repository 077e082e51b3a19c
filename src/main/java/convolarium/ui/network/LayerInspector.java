package convolarium.ui.network;

import convolarium.document.Preset;
import convolarium.studio.Blueprint;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/// At the right: what can be set for the selected layer, or for the network when none is.
final class LayerInspector extends VBox {
  private final LayerPage layer;
  private final NetworkPage network;

  /// @param take gets a network to begin with
  LayerInspector(Workshop workshop, Consumer<Preset> take) {
    layer = new LayerPage(workshop);
    network = new NetworkPage(workshop, take);
    workshop.blueprint().subscribe(this::show);
    workshop.review().subscribe(_ -> show(workshop.blueprint().getValue()));
  }

  private void show(Blueprint now) {
    boolean selected = now.selected().isPresent();
    if (selected) {
      layer.show();
    }
    VBox page = selected ? layer.node() : network.node();
    if (!getChildren().contains(page)) {
      getChildren().setAll(page);
    }
  }

  /// Goes to the search for another network.
  void search() {
    network.search();
  }
}
