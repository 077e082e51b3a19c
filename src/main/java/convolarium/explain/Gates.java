package convolarium.explain;

/// The product of a gated convolution written out. What a function makes has endless digits: it is
/// shown with few, and `≈` says so.
final class Gates {
  private static final int DIGITS = 4;

  private Gates() {}

  static Formula product(GateStep step) {
    Meaning feature = new Meaning.In(Lane.FEATURE, new Meaning.Result(step.output()));
    Meaning gate = new Meaning.In(Lane.GATE, new Meaning.Result(step.output()));
    String activated = text(step.activated());
    String opened = text(step.opened());
    Pen pen =
        new Pen()
            .sign(step.activation().sign() + "(")
            .term(text(step.feature().result()), feature)
            .sign(") · σ(")
            .term(text(step.gate().result()), gate)
            .sign(isExact(step.activated()) && isExact(step.opened()) ? ") = " : ") ≈ ")
            .term(step.activated() < 0 ? "(" + activated + ")" : activated, feature)
            .sign(" · ")
            .term(opened, gate)
            .sign(isExact(step.result()) ? " = " : " ≈ ");
    return pen.term(text(step.result()), new Meaning.Result(step.output())).formula();
  }

  /// Whole numbers in full, fractions with few digits.
  private static String text(float value) {
    return isExact(value) ? Numeral.exact(value) : Numeral.brief(value, DIGITS);
  }

  private static boolean isExact(float value) {
    return value == Math.rint(value)
        || Numeral.exact(value).equals(Numeral.brief(value, DIGITS))
        || !Float.isFinite(value);
  }
}
