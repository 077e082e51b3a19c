package convolarium.studio;

import convolarium.arithmetic.Border;
import convolarium.filter.Builtin;
import convolarium.filter.Filter;
import convolarium.filter.Filters;
import convolarium.filter.KernelText;
import convolarium.filter.Unusable;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Which filter a photograph gets, as the user sets it; what is set for a filter that is not chosen
/// is kept for when it is.
///
/// @param name a built-in filter's, or [#WRITTEN]
/// @param size taps on each axis of a built-in filter; its usual size when empty
/// @param sigma of a Gaussian, in pixels
/// @param text the written kernel, as [KernelText] reads it
public record FilterChoice(
    String name,
    OptionalInt size,
    double sigma,
    Border border,
    int stride,
    int dilation,
    String text) {

  /// The name of the user's own kernel.
  public static final String WRITTEN = "own kernel";

  /// What the window begins with: the mean of 3×3 pixels.
  public static FilterChoice initial() {
    return new FilterChoice(
        "average", OptionalInt.empty(), 1, Border.REFLECT, 1, 1, "1 1 1\n1 1 1\n1 1 1\n/ 9");
  }

  public boolean isWritten() {
    return name.equals(WRITTEN);
  }

  /// The filter.
  ///
  /// @throws Unusable when the size, the sigma or the written kernel cannot be
  public Filter filter() throws Unusable {
    Filter plain =
        isWritten()
            ? KernelText.filter(WRITTEN, text)
            : builtin().make(size, OptionalDouble.of(sigma));
    return plain.withBorder(border).withStride(stride).withDilation(dilation);
  }

  /// The built-in filter.
  ///
  /// @throws IllegalStateException when the kernel is written
  public Builtin builtin() {
    return Filters.named(name).orElseThrow(() -> new IllegalStateException(name));
  }

  /// Another filter; a size that it cannot have gives way to its usual one.
  public FilterChoice named(String name) {
    boolean fits = Filters.named(name).stream().anyMatch(b -> size.stream().allMatch(b::takes));
    OptionalInt kept = fits ? size : OptionalInt.empty();
    return new FilterChoice(name, kept, sigma, border, stride, dilation, text);
  }

  public FilterChoice sized(OptionalInt size) {
    return new FilterChoice(name, size, sigma, border, stride, dilation, text);
  }

  public FilterChoice withSigma(double sigma) {
    return new FilterChoice(name, size, sigma, border, stride, dilation, text);
  }

  public FilterChoice with(Border border) {
    return new FilterChoice(name, size, sigma, border, stride, dilation, text);
  }

  public FilterChoice withStride(int stride) {
    return new FilterChoice(name, size, sigma, border, stride, dilation, text);
  }

  public FilterChoice withDilation(int dilation) {
    return new FilterChoice(name, size, sigma, border, stride, dilation, text);
  }

  public FilterChoice written(String text) {
    return new FilterChoice(WRITTEN, size, sigma, border, stride, dilation, text);
  }
}
