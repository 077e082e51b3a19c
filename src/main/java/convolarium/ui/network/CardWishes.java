package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.studio.LayerRemedy;
import java.util.Optional;
import javafx.scene.Node;

/// What cards ask for is done in the workshop.
///
/// @param turn opens and closes blocks
record CardWishes(Workshop workshop, CardEdits edits, CardKeys.Turn turn)
    implements RowDesk.Wishes {
  @Override
  public void open(Address block, boolean open) {
    turn.open(block, open);
  }

  @Override
  public void choose(Address layer) {
    workshop.select(Optional.of(layer));
  }

  @Override
  public void remedy(Address layer, LayerRemedy remedy) {
    workshop.edit(
        remedy.label(), now -> now.with(layer, remedy.layer()).select(Optional.of(layer)));
  }

  @Override
  public void undo() {
    workshop.undo();
  }

  @Override
  public void add(Address place, Node owner) {
    edits.add(place, owner);
  }
}
