package convolarium.network;

/// A model whose parts do not fit together: a user's mistake, told in one sentence.
public final class Misfit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String path;
  private final String what;

  /// @param path where, as in a model document: `$.layers[2].stride`
  /// @param what one sentence without a full stop, with the numbers
  public Misfit(String path, String what) {
    super(path + ": " + what);
    this.path = path;
    this.what = what;
  }

  /// Where, as in a model document: `$.layers[2].stride`.
  public String path() {
    return path;
  }

  /// What is wrong, with the numbers.
  public String what() {
    return what;
  }
}
