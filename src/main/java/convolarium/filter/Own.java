package convolarium.filter;

import convolarium.engine.Response;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// A kernel that the user wrote.
///
/// @param text as [KernelText] reads it
/// @param offset added to every sum
/// @param normalised whether the weights are divided by their sum
/// @param anchor the cell over the pixel that is made; the middle, ⌊k/2⌋, when empty
public record Own(String text, double offset, boolean normalised, Optional<Anchor> anchor) {

  /// A cell of a kernel, counted from 0 at the upper left.
  public record Anchor(int row, int column) {}

  /// The mean of 3×3 pixels.
  public static Own initial() {
    return of("1 1 1\n1 1 1\n1 1 1\n/ 9");
  }

  public static Own of(String text) {
    return new Own(text, 0, false, Optional.empty());
  }

  public Own withText(String text) {
    return new Own(text, offset, normalised, anchor);
  }

  public Own withOffset(double offset) {
    return new Own(text, offset, normalised, anchor);
  }

  public Own withNormalised(boolean normalised) {
    return new Own(text, offset, normalised, anchor);
  }

  public Own withAnchor(Optional<Anchor> anchor) {
    return new Own(text, offset, normalised, anchor);
  }

  /// The filter of this kernel.
  ///
  /// @throws Unusable when the text is no kernel
  KernelFilter filter(String name) throws Unusable {
    Tensor kernel = KernelText.parse(text);
    return KernelFilter.of(name, List.of(kernel), Response.CLAMP).with(this);
  }
}
