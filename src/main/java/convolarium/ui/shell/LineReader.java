package convolarium.ui.shell;

import java.util.Optional;

/// Takes the one line of the status bar after the user has changed it.
@FunctionalInterface
public interface LineReader {
  /// Why a line was not taken.
  ///
  /// @param position of the character to blame, from 0
  /// @param sentence without a full stop
  record Fault(int position, String sentence) {}

  /// @return what is wrong with the line, or nothing when it was taken
  Optional<Fault> read(String line);
}
