package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.studio.Blueprint;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Walks through the cards by keys: Up and Down choose, Right opens a block, Left closes it or goes
/// to the block around; between paths that stand side by side they go from one to the other.
///
/// @param edits what other keys do
/// @param turn opens and closes blocks
record CardKeys(Workshop workshop, Opened opened, CardEdits edits, Turn turn) {
  /// Opens a block, or closes it.
  interface Turn {
    void open(Address block, boolean open);
  }

  /// A key that is pressed in the list; consumed if it means something here.
  void typed(KeyEvent event) {
    edits.typed(event);
    boolean plain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
    if (!event.isConsumed() && plain && walk(event.getCode())) {
      event.consume();
    }
  }

  private boolean walk(KeyCode code) {
    Blueprint now = workshop.blueprint().getValue();
    Optional<Address> at = now.selected();
    Walk walk = new Walk(now, opened);
    switch (code) {
      case UP -> workshop.select(at.flatMap(walk::up));
      case DOWN -> at.map(walk::down).orElseGet(walk::first).ifPresent(this::choose);
      case HOME -> workshop.select(Optional.empty());
      case END -> walk.last().ifPresent(this::choose);
      case RIGHT -> at.ifPresent(layer -> right(walk, layer));
      case LEFT -> at.ifPresent(layer -> left(walk, layer));
      case ENTER, SPACE ->
          at.filter(this::block).ifPresent(b -> turn.open(b, !opened.addresses().contains(b)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void choose(Address layer) {
    workshop.select(Optional.of(layer));
  }

  private boolean block(Address layer) {
    return !workshop.blueprint().getValue().at(layer).orElseThrow().paths().isEmpty();
  }

  /// Opens a block, or goes into one that is open, else to the path at the right.
  private void right(Walk walk, Address at) {
    if (!block(at)) {
      walk.beside(at, 1).ifPresent(this::choose);
    } else if (opened.addresses().contains(at)) {
      walk.down(at).ifPresent(this::choose);
    } else {
      turn.open(at, true);
    }
  }

  /// Closes a block that is open, else goes to the path at the left, else to the block around.
  private void left(Walk walk, Address at) {
    if (opened.addresses().contains(at)) {
      turn.open(at, false);
    } else if (!at.top()) {
      choose(walk.beside(at, -1).orElseGet(at::block));
    }
  }
}
