package convolarium.filter;

import convolarium.engine.Response;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// A kernel that the user wrote.
///
/// @param text as [KernelText] reads it
/// @param offset added to every sum, finite
/// @param normalised whether the weights are divided by their sum
/// @param anchor the cell over the pixel that is made; the middle, ⌊k/2⌋, when empty
public record Own(String text, double offset, boolean normalised, Optional<Anchor> anchor) {

  /// What of the sum of their sizes weights may add up to and still be balanced.
  private static final double NOTHING = 1e-6;

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

  /// With the numbers, the divisor and the anchor of a draft.
  public Own with(KernelDraft draft) {
    return new Own(draft.text(), offset, normalised, draft.anchor());
  }

  /// The kernel to write on; an anchor that is none of its cells is left away.
  ///
  /// @throws Unusable when the text is no kernel
  public KernelDraft draft() throws Unusable {
    KernelDraft draft = KernelText.draft(text);
    return draft.withAnchor(
        anchor.filter(at -> at.row() < draft.rows() && at.column() < draft.columns()));
  }

  /// The weights `[rows, columns]`, divided by their sum if they shall be and are not balanced.
  ///
  /// @throws Unusable when the text is no kernel
  public Tensor kernel() throws Unusable {
    Tensor weights = KernelText.parse(text);
    if (!normalised || isBalanced(weights)) {
      return weights;
    }
    double sum = sum(weights, weight -> weight);
    return Tensor.generate(weights.shape(), i -> (float) (weights.get(i) / sum));
  }

  /// Whether weights add up to 0 but for rounding: within 10⁻⁶ of the sum of their sizes.
  public static boolean isBalanced(Tensor weights) {
    return Math.abs(sum(weights, weight -> weight)) <= NOTHING * sum(weights, Math::abs);
  }

  private static double sum(Tensor weights, DoubleUnaryOperator part) {
    return IntStream.range(0, weights.shape().elements())
        .mapToDouble(i -> part.applyAsDouble(weights.get(i)))
        .sum();
  }

  /// The filter of this kernel.
  ///
  /// @throws Unusable when the text is no kernel
  KernelFilter filter(String name) throws Unusable {
    return KernelFilter.of(name, List.of(kernel()), Response.CLAMP).with(this);
  }
}
