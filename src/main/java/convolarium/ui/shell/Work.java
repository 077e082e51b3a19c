package convolarium.ui.shell;

import convolarium.engine.Watch;

/// Something slow.
@FunctionalInterface
public interface Work<T> {
  /// Runs on a thread of its own.
  ///
  /// @param watch to be told of progress and asked whether to go on
  /// @throws Exception whatever goes wrong; what it says is shown to the user
  T run(Watch watch) throws Exception;
}
