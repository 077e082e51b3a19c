package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Review;
import convolarium.studio.ReadyLayer;
import convolarium.tensor.Shape;
import convolarium.ui.shell.SearchList;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// The layers and blocks that can be put in at a place, in a pop-over.
final class AddLayer {
  private final Workshop workshop;
  private final SearchList<ReadyLayer> list =
      new SearchList<>("add-layer", "layers and blocks that fit here", AddLayer::told, this::take);
  private final PopOver popOver = new PopOver(list);
  private Address place = Address.of(0);

  AddLayer(Workshop workshop) {
    this.workshop = workshop;
    list.getStyleClass().add("presets");
    popOver.setArrowLocation(ArrowLocation.LEFT_TOP);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
  }

  private static SearchList.Entry told(ReadyLayer ready) {
    return new SearchList.Entry(ready.group(), ready.title(), ready.sentence(), ready.words());
  }

  /// Opens beside a node, to put something in front of an address.
  void show(Address place, Node owner) {
    this.place = place;
    Shape input = input();
    list.offer(ReadyLayer.all().stream().filter(ready -> !ready.layers(input).isEmpty()).toList());
    popOver.show(owner);
    list.begin();
  }

  void hide() {
    popOver.hide();
  }

  private Shape input() {
    Review review = workshop.review().get();
    return review.arriving(place).orElseGet(() -> ReadyLayer.guess(review.model().input().shape()));
  }

  private void take(ReadyLayer ready) {
    hide();
    Shape input = input();
    workshop.edit("Add " + ready.title(), now -> now.plus(place, ready.layers(input)));
  }
}
