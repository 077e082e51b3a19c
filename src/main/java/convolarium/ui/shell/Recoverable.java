package convolarium.ui.shell;

import convolarium.studio.Rescue;
import java.util.Optional;

/// A workspace whose unsaved work is kept for the case that the program breaks off.
public interface Recoverable extends Workspace {
  /// Calls the listener whenever [#rescue] may have another answer.
  void onRescue(Runnable listener);

  /// Unsaved work, to be kept; nothing when all is saved.
  Optional<Rescue> rescue();

  /// Goes on with what was rescued.
  ///
  /// @param done run then; never if the user would rather keep what is there
  void restore(Rescue rescue, Runnable done);
}
