package convolarium.ui.shell;

import java.util.List;
import java.util.Optional;
import org.controlsfx.control.action.Action;

/// Undo and redo, named after what they would take back or do again.
public final class Undoing {
  private final Action undo;
  private final Action redo;

  public Undoing(Runnable undo, Runnable redo) {
    this.undo = Commands.of("Undo", "Shortcut+Z", undo);
    this.redo = Commands.of("Redo", "Shortcut+Shift+Z", redo);
  }

  /// Both, undo first.
  public List<Action> actions() {
    return List.of(undo, redo);
  }

  /// Tells what can be undone and redone from now on.
  public void tell(Optional<String> undoLabel, Optional<String> redoLabel) {
    name(undo, "Undo", undoLabel);
    name(redo, "Redo", redoLabel);
  }

  private static void name(Action action, String verb, Optional<String> label) {
    action.setDisabled(label.isEmpty());
    action.setText(label.map(edit -> verb + " " + edit).orElse(verb));
  }
}
