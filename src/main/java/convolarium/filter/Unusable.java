package convolarium.filter;

/// A filter that cannot be as it was asked for.
public final class Unusable extends Exception {
  private static final long serialVersionUID = 1;

  private final String part;

  /// @param part what is to blame: `kernel`, `size` or `sigma`
  /// @param what one sentence without a full stop
  Unusable(String part, String what) {
    super(what);
    this.part = part;
  }

  /// What is to blame: `kernel`, `size` or `sigma`.
  public String part() {
    return part;
  }

  /// One sentence without a full stop, with the numbers and what would fit.
  public String what() {
    return getMessage();
  }
}
