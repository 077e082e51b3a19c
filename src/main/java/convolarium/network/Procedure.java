package convolarium.network;

import convolarium.engine.Choice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// How an engine computes a layer, and why so.
///
/// @param algorithm its name
/// @param reason why it suits the layer, a clause without a full stop
/// @param multiplications of a whole run; of a gated convolution those of both
/// @param passedOver the algorithms that would have been taken first, in this order, each with why
///   it was not, a clause without a full stop
public record Procedure(
    String algorithm,
    String reason,
    long multiplications,
    SequencedMap<String, String> passedOver) {
  public Procedure {
    passedOver = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(passedOver));
  }

  /// @param runs how often the engine computes the problem
  /// @throws ArithmeticException when the count exceeds 2⁶³−1
  static Procedure of(Choice choice, int runs) {
    SequencedMap<String, String> passedOver = new LinkedHashMap<>();
    choice.passedOver().forEach(other -> passedOver.put(other.algorithm(), other.refusal()));
    long multiplications = Math.multiplyExact(choice.multiplies(), runs);
    return new Procedure(choice.algorithm(), choice.reason(), multiplications, passedOver);
  }
}
