package convolarium.explain;

import convolarium.arithmetic.Parameter;
import java.util.ArrayList;
import java.util.List;

/// Writes a formula from left to right.
final class Pen {
  private final List<Term> terms = new ArrayList<>();

  /// Operators, brackets and words.
  Pen sign(String text) {
    return text.isEmpty() ? this : term(text, new Meaning.Sign());
  }

  /// An integer of the operation.
  Pen setting(int value, Parameter parameter, int axis) {
    return term(Numeral.integer(value), new Meaning.Setting(parameter, axis));
  }

  /// A number that follows an operator: in brackets when it is negative.
  Pen operand(float value, Meaning meaning) {
    String text = Numeral.exact(value);
    return term(value < 0 ? "(" + text + ")" : text, meaning);
  }

  /// The first or a further summand: `−3`, then ` + 3` or ` − 3`.
  Pen summand(float value, Meaning meaning, boolean first) {
    if (first) {
      return term(Numeral.exact(value), meaning);
    }
    boolean less = value < 0;
    return sign(less ? " − " : " + ").term(Numeral.exact(less ? -value : value), meaning);
  }

  Pen term(String text, Meaning meaning) {
    terms.add(new Term(text, meaning));
    return this;
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  Formula formula() {
    return new Formula(terms);
  }
}
