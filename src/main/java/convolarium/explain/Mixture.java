package convolarium.explain;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;

/// How one colour of a pixel is mixed from those of the same pixel.
///
/// @param level with one step, of a product for each old colour
/// @param offset added to the sum of the products
public record Mixture(Level level, float offset) {

  /// The pixel at row `y` and column `x`.
  ///
  /// @param problem a [Convolution] by 1 × 1 weights
  /// @param photo the samples as `[1, C, H, W]`
  /// @param weights `[C', C]`
  /// @param offsets `[C']`
  /// @param channel of the output, in `[0, C')`
  /// @throws IllegalArgumentException when the problem is of another kind
  public static Mixture of(
      Problem problem, Values photo, Values weights, Values offsets, int channel, int y, int x) {
    if (!(problem.operation() instanceof Convolution) || !problem.kernel().equals(List.of(1, 1))) {
      throw new IllegalArgumentException(problem.toString());
    }
    Step step =
        Explanation.of(problem, photo, weights, Optional.of(offsets))
            .step(Cell.of(0, channel, y, x));
    return new Mixture(Level.of(List.of(step), Making.PLAIN), offsets.at(channel));
  }

  /// The one step.
  public Step step() {
    return level.steps().getFirst();
  }

  /// `0.393·120 + 0.769·80 + 0.189·60 = 120.02`, the offset behind the products where there is one.
  public String sum() {
    StringBuilder text = new StringBuilder();
    for (Product product : step().products()) {
      signed(text, product.weight());
      text.append(Numeral.brief(Math.abs(product.weight()), 4))
          .append('·')
          .append(Numeral.exact(product.value()));
    }
    if (offset != 0) {
      signed(text, offset);
      text.append(Numeral.brief(Math.abs(offset), 4));
    }
    return text + " = " + Numeral.exact(step().result());
  }

  private static void signed(StringBuilder text, float next) {
    boolean negative = next < 0;
    text.append(text.isEmpty() ? negative ? "−" : "" : negative ? " − " : " + ");
  }

  /// `120.02 → 120 (rounded)`.
  public String ending() {
    return level.text();
  }
}
