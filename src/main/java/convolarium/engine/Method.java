package convolarium.engine;

import java.util.Optional;

/// A way of computing a kind of task, which knows what it is good for.
///
/// Rules only, never a clock: the same task is computed the same way every time.
interface Method<T> {
  /// As a learner reads it: `implicit matrix product`.
  String name();

  /// Why this method does not take the task, a clause with the numbers; empty when it does.
  Optional<String> refusal(T task);

  /// Why this method suits a task that it does not refuse, a clause.
  String reason(T task);
}
