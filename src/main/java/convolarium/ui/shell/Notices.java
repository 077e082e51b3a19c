package convolarium.ui.shell;

import java.util.List;
import org.controlsfx.control.action.Action;

/// Tells the user something, in one sentence, inside the window.
public interface Notices {
  /// Says what has happened; goes by itself.
  void say(String sentence);

  /// Says what has failed; stays until it is read.
  ///
  /// @param ways what can be done about it, as buttons
  void error(String sentence, List<Action> ways);

  default void error(String sentence) {
    error(sentence, List.of());
  }
}
