package convolarium.document.code;

import static convolarium.document.code.KerasWords.LAYERS;
import static convolarium.document.code.KerasWords.padded;
import static convolarium.document.code.KerasWords.rule;
import static convolarium.document.code.KerasWords.suffix;
import static convolarium.document.code.Wording.comment;
import static convolarium.document.code.Wording.none;
import static convolarium.document.code.Wording.ones;
import static convolarium.document.code.Wording.perAxis;
import static convolarium.document.code.Wording.sides;

import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Measured;
import java.util.List;
import java.util.Optional;

/// Poolings as Keras says them. Padding never counts in a mean of Keras, so zeros that count are a
/// layer before it.
final class KerasPools {
  private KerasPools() {}

  static List<String> of(Measured m, Pooling pooling) {
    Window window = pooling.window();
    List<Sides> sides = sides(m, window);
    Optional<Rule> rule = rule(m, window, sides, false);
    boolean max = pooling.kind() == Kind.MAX;
    Optional<String> lacking = lacking(m, pooling, rule);
    if (lacking.isPresent()) {
      return List.of(comment(lacking.get(), m.layer()));
    }
    Wording words =
        new Wording(LAYERS + (max ? "MaxPooling" : "AveragePooling") + suffix(m))
            .add(perAxis(window.kernel()))
            .unless(window.stride().equals(window.kernel()), "strides", perAxis(window.stride()));
    boolean counted = !max && !none(sides) && pooling.countPadding();
    Optional<Rule> said = counted ? Optional.empty() : rule;
    return padded(
        m,
        sides,
        said,
        words.unless(said.filter(Rule.SAME::equals).isEmpty(), "padding", "\"same\""));
  }

  private static Optional<String> lacking(Measured m, Pooling pooling, Optional<Rule> rule) {
    boolean beyond =
        m.problem().orElseThrow().axes().stream()
            .anyMatch(axis -> axis.reach() > axis.input() + axis.after());
    if (beyond) {
      return Optional.of("Keras has no ceil_mode");
    }
    if (!ones(pooling.window().dilation())) {
      return Optional.of("Keras has no dilated pooling");
    }
    boolean zeros = pooling.kind() == Kind.AVERAGE && pooling.countPadding();
    return rule.isPresent() || zeros
        ? Optional.empty()
        : Optional.of("Keras pads a pooling by \"same\" only, which is another amount here");
  }
}
