package convolarium.ui.network;

import convolarium.network.Address;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What all rows share.
///
/// @param font the size of letters
/// @param chosen the layer that is worked on
record RowDesk(
    Wishes wishes,
    Titles titles,
    ObservableValue<Double> font,
    ObservableValue<Optional<Address>> chosen) {

  /// What rows ask for.
  interface Wishes extends Card.Wishes {
    /// Asks which layer to put in front of an address.
    void add(Address place, Node owner);
  }
}
