package convolarium.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which method a plan computes by, and why.
///
/// @param algorithm the method's name
/// @param reason why it suits the problem, a clause without a full stop
/// @param multiplies how many multiplications a run makes; transforms of the input and the output
///   count, weights made ready do not
/// @param passedOver the methods that stand before it in the engine's list
public record Choice(
    String algorithm, String reason, long multiplies, List<PassedOver> passedOver) {
  private static final String ROUNDS = "precise sums are wanted, and it rounds more than they do";

  public Choice {
    passedOver = List.copyOf(passedOver);
  }

  /// A method that would have been taken first.
  ///
  /// @param refusal why it does not take this problem, a clause without a full stop
  public record PassedOver(String algorithm, String refusal) {}

  /// A method with the reasons for having taken it.
  record Of<M>(M method, Choice choice) {}

  /// The first method of an ordered list that does not refuse.
  ///
  /// @param methods best first; the last never refuses and is precise
  /// @param precise whether methods that are not precise are passed over
  static <T, M extends Method<T>> Of<M> among(List<M> methods, T task, boolean precise) {
    List<PassedOver> passedOver = new ArrayList<>();
    for (M method : methods) {
      Optional<String> refusal = refusal(method, task, precise);
      if (refusal.isEmpty()) {
        return new Of<>(
            method,
            new Choice(method.name(), method.reason(task), method.multiplies(task), passedOver));
      }
      passedOver.add(new PassedOver(method.name(), refusal.get()));
    }
    throw new IllegalStateException("every method refuses " + task);
  }

  /// What a task itself forbids comes first: it stays true when precise sums are no longer wanted.
  private static <T> Optional<String> refusal(Method<T> method, T task, boolean precise) {
    Optional<String> refusal = method.refusal(task);
    return refusal.isEmpty() && precise && !method.precise() ? Optional.of(ROUNDS) : refusal;
  }
}
