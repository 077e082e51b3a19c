package convolarium.filter;

import convolarium.engine.Response;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A filter that comes with the program, at any size it can have.
///
/// @param name as the command line says it
/// @param summary what it does, in a few words
/// @param least the smallest size
/// @param even whether a size may be even
/// @param usesSigma whether `sigma` changes it, and its default size
/// @param response from sums to samples
/// @param recipe the kernels of a size and a sigma
public record Builtin(
    String name,
    String summary,
    int least,
    boolean even,
    boolean usesSigma,
    Response response,
    Recipe recipe) {

  /// The largest size; a Gaussian of σ 42 needs no more.
  public static final int MOST = 255;

  private static final int USUAL = 3;

  /// Makes the kernels of one size.
  @FunctionalInterface
  public interface Recipe {
    List<Tensor> kernels(int size, double sigma);
  }

  /// The filter at its usual size, with σ = 1.
  public Filter make() {
    try {
      return make(OptionalInt.empty(), OptionalDouble.empty());
    } catch (Unusable e) {
      throw new IllegalStateException(name, e);
    }
  }

  /// The filter at that size.
  ///
  /// @param size taps on each axis; 3 when empty, and the smallest odd number ≥ 6σ, at least 3,
  ///   where sigma matters
  /// @param sigma in pixels; 1 when empty; of no effect where [#usesSigma] says so
  /// @throws Unusable when there is no such size or sigma
  public Filter make(OptionalInt size, OptionalDouble sigma) throws Unusable {
    double width = sigma.orElse(1);
    if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
      throw new Unusable(
          "sigma", "a sigma must be a positive number, not " + KernelText.number(width));
    }
    int taps = size.isPresent() ? checked(size.getAsInt()) : usualSize(width);
    return Filter.of(name, recipe.kernels(taps, width), response);
  }

  /// The size that it has when none is asked for.
  ///
  /// @param sigma in pixels, positive
  /// @throws Unusable when that would be larger than [#MOST]
  public int usualSize(double sigma) throws Unusable {
    if (!usesSigma) {
      return USUAL;
    }
    double least = Math.ceil(6 * sigma);
    if (least > MOST) {
      throw new Unusable(
          "sigma",
          "sigma "
              + KernelText.number(sigma)
              + " needs a kernel larger than "
              + MOST
              + "; up to "
              + KernelText.number(MOST / 6.0)
              + " would fit, or a size of your own");
    }
    return Math.max(USUAL, (int) least | 1);
  }

  /// Whether it can have that size.
  public boolean takes(int size) {
    return size >= least && size <= MOST && (even || size % 2 == 1);
  }

  private int checked(int size) throws Unusable {
    if (takes(size)) {
      return size;
    }
    String range = name + " takes an " + (even ? "" : "odd ") + "size from ";
    String sentence =
        (even ? range.replace(" an ", " a ") : range) + least + " to " + MOST + ", not " + size;
    throw new Unusable("size", sentence + nearest(size));
  }

  private String nearest(int size) {
    if (size < least) {
      return ": " + least + " would fit";
    }
    return size > MOST
        ? ": " + MOST + " would fit"
        : ": " + (size - 1) + " or " + (size + 1) + " would fit";
  }
}
