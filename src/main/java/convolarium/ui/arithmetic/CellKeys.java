package convolarium.ui.arithmetic;

import convolarium.figure.CellRef;
import convolarium.studio.Playback;
import convolarium.studio.Store;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of this workspace: the clock on Space, arrows, Home and End; the cells on Alt with the
/// arrows; digits, Enter and F2 to type into a cell.
record CellKeys(Bench bench, CellCursor cursor, CellEditor editor, Transport transport) {
  void pressed(KeyEvent event) {
    boolean taken =
        event.isShortcutDown() ? false : event.isAltDown() ? walk(event.getCode()) : plain(event);
    if (taken) {
      event.consume();
    }
  }

  private boolean walk(KeyCode code) {
    switch (code) {
      case UP -> pin(cursor.moved(-1, 0));
      case DOWN -> pin(cursor.moved(1, 0));
      case LEFT -> pin(cursor.moved(0, -1));
      case RIGHT -> pin(cursor.moved(0, 1));
      case PAGE_UP -> pin(cursor.plane(-1));
      case PAGE_DOWN -> pin(cursor.plane(1));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void pin(CellRef cell) {
    bench.select(s -> s.pinning(Optional.of(cell)));
  }

  private boolean plain(KeyEvent event) {
    Store store = bench.store();
    int steps = store.studio().steps();
    switch (event.getCode()) {
      case SPACE -> transport.playOrPause();
      case LEFT -> store.play(Playback::back);
      case RIGHT -> store.play(p -> p.forward(steps));
      case HOME -> store.play(_ -> Playback.START);
      case END -> store.play(_ -> Playback.restingAt(steps, steps));
      case PAGE_UP -> channel(c -> c - 1);
      case PAGE_DOWN -> channel(c -> c + 1);
      case ENTER, F2 -> {
        return edit();
      }
      case ESCAPE -> {
        return unpin();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void channel(UnaryOperator<Integer> change) {
    Sight now = bench.now();
    int channels = now.problem().outChannels();
    int channel = Math.clamp(change.apply(now.channel()), 0, channels - 1);
    bench.show(showing -> showing.in(now.part(), channel));
  }

  private boolean unpin() {
    boolean pinned = bench.now().selection().pinned().isPresent();
    bench.select(s -> s.pinning(Optional.empty()));
    return pinned;
  }

  /// Opens the pinned cell for typing.
  boolean edit() {
    boolean can = editor.canEdit();
    editor.open(Optional.empty());
    return can;
  }

  /// A digit typed on the stage replaces the cell's number.
  void typed(KeyEvent event) {
    String text = event.getCharacter();
    if (text.matches("[0-9.,+-]") && editor.canEdit()) {
      editor.open(Optional.of(text));
      event.consume();
    }
  }
}
