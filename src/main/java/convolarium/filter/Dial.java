package convolarium.filter;

/// What a parameter can be in one filter.
///
/// @param least the smallest value
/// @param most the largest
/// @param usual the value when nothing is set; of a size beside a sigma that sigma decides
/// @param even whether it may be even; of no meaning where fractions are taken
public record Dial(Parameter parameter, double least, double most, double usual, boolean even) {

  /// An odd number of taps on each axis, 3 when nothing is set.
  static final Dial ODD = taps(Parameter.SIZE, 3, false);

  /// A number of taps, 3 when nothing is set.
  static Dial taps(Parameter parameter, int least, boolean even) {
    return new Dial(parameter, least, Builtin.MOST, 3, even);
  }

  /// A number that need not be whole.
  static Dial number(Parameter parameter, double least, double most, double usual) {
    return new Dial(parameter, least, most, usual, true);
  }

  /// Whether it can have that value.
  public boolean takes(double value) {
    return value >= least
        && value <= most
        && (!parameter.isWhole() || value == Math.rint(value) && (even || value % 2 == 1));
  }

  /// @throws Unusable when it cannot have that value, with those that would fit
  void check(String filter, double value) throws Unusable {
    if (takes(value)) {
      return;
    }
    boolean odd = parameter.isWhole() && !even;
    String term = (odd ? "odd " : "") + parameter.term();
    String kind = ("aeiou".indexOf(term.charAt(0)) < 0 ? "a " : "an ") + term;
    String range =
        " from " + KernelText.number(least) + " to " + KernelText.number(most) + ", not ";
    throw new Unusable(
        parameter.term(),
        filter + " takes " + kind + range + KernelText.number(value) + ": " + nearest(value));
  }

  private String nearest(double value) {
    if (!(value >= least)) {
      return KernelText.number(least) + " would fit";
    }
    if (value > most) {
      return KernelText.number(most) + " would fit";
    }
    double below = Math.ceil(value) - 1;
    double above = Math.floor(value) + 1;
    return KernelText.number(below) + " or " + KernelText.number(above) + " would fit";
  }
}
