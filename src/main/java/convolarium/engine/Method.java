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

  /// How many multiplications a run of a task makes that this method does not refuse.
  ///
  /// Everything that grows with the input is counted: products with a border's zeros, and what
  /// transforms of the input and the output multiply by other than powers of two. Not counted are
  /// weights made ready, lanes that stay unused, what neighbouring tiles do twice, and what makes
  /// samples of a photo's sums: so the number is the same on every machine.
  ///
  /// @throws ArithmeticException when the count exceeds 2⁶³−1
  long multiplies(T task);

  /// How much work a run is, as so many multiplications: where values are compared and nothing is
  /// multiplied, the comparisons.
  default long work(T task) {
    return multiplies(task);
  }

  /// Whether it rounds no more than sums of the products do. An engine that is asked for precise
  /// sums passes over methods that round more.
  default boolean precise() {
    return true;
  }
}
