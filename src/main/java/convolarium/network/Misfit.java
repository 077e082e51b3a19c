package convolarium.network;

/// A model whose parts do not fit together, or a text that is no model: a user's mistake, told in
/// one sentence.
public final class Misfit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String path;
  private final String what;

  /// @param path where: `$.layers[2].stride` in a model, `$` for the whole, `position 17` in the
  ///   notation
  /// @param what one sentence without a full stop, with what was found and what would fit
  public Misfit(String path, String what) {
    super(path + ": " + what);
    this.path = path;
    this.what = what;
  }

  /// Where: `$.layers[2].stride` in a model, `$` for the whole; `position 17`, counted from 1, in
  /// the notation.
  public String path() {
    return path;
  }

  /// What is wrong, with what was found and what would fit.
  public String what() {
    return what;
  }
}
