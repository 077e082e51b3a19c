package convolarium.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which method a plan computes by, and why.
///
/// @param algorithm the method's name
/// @param reason why it suits the problem, a clause without a full stop
/// @param passedOver the methods that stand before it in the engine's list
public record Choice(String algorithm, String reason, List<PassedOver> passedOver) {
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
  /// @param methods best first; the last never refuses
  static <T, M extends Method<T>> Of<M> among(List<M> methods, T task) {
    List<PassedOver> passedOver = new ArrayList<>();
    for (M method : methods) {
      Optional<String> refusal = method.refusal(task);
      if (refusal.isEmpty()) {
        return new Of<>(method, new Choice(method.name(), method.reason(task), passedOver));
      }
      passedOver.add(new PassedOver(method.name(), refusal.get()));
    }
    throw new IllegalStateException("every method refuses " + task);
  }
}
