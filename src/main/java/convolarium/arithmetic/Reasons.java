package convolarium.arithmetic;

import convolarium.arithmetic.Binding.Refusal;
import java.util.ArrayList;
import java.util.List;

/// The reasons against an operation on an input, as they are found.
final class Reasons {
  private final List<Refusal> found = new ArrayList<>();

  /// @param parameter what to blame, and to cure when no `cures` are named
  /// @param axis the spatial axis, or −1
  /// @param sentence without a full stop
  void refuse(Parameter parameter, int axis, String sentence, Parameter... cures) {
    found.add(
        new Refusal(
            parameter, axis, sentence, cures.length == 0 ? List.of(parameter) : List.of(cures)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Refusal> all() {
    return List.copyOf(found);
  }
}
