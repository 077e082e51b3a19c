package convolarium.network;

import convolarium.arithmetic.Binding.Refused;
import java.util.Optional;

/// A model whose parts do not fit together, or a text that is no model: a user's mistake, told in
/// one sentence.
public final class Misfit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String path;
  private final String what;
  private final transient Optional<Refused> refused;

  /// @param path where: `$.layers[2].stride` in a model, `$` for the whole, `position 17` in the
  ///   notation
  /// @param what one sentence without a full stop, with what was found and what would fit
  public Misfit(String path, String what) {
    this(path, what, Optional.empty());
  }

  /// An operation that refuses its input.
  Misfit(String path, Refused refused) {
    this(path, refused.sentence(), Optional.of(refused));
  }

  private Misfit(String path, String what, Optional<Refused> refused) {
    super(path + ": " + what);
    this.path = path;
    this.what = what;
    this.refused = refused;
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

  /// The operation that refuses its input, if that is what is wrong, with what would fit.
  public Optional<Refused> refused() {
    return refused;
  }
}
