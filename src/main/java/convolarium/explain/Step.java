package convolarium.explain;

import convolarium.arithmetic.Cell;
import java.util.List;
import java.util.Optional;

/// How one output cell comes about.
///
/// @param output the cell, `(n, c, spatial…)`
/// @param products every tap that counts, in the order of summation
/// @param ending what makes the result of them
/// @param result the cell's value
public record Step(Cell output, List<Product> products, Ending ending, float result)
    implements Told {
  public Step {
    products = List.copyOf(products);
  }

  /// The input channels that take part, in order.
  public List<Integer> channels() {
    return products.stream().map(product -> product.tap().input().channel()).distinct().toList();
  }

  /// The products of one input channel.
  public List<Product> of(int channel) {
    return products.stream().filter(product -> product.tap().input().channel() == channel).toList();
  }

  /// The product whose value alone is kept; of other steps, and of a window that sees nothing but
  /// padding, none.
  public Optional<Product> winner() {
    return ending instanceof Ending.Kept(int winner) && winner < products.size()
        ? Optional.of(products.get(winner))
        : Optional.empty();
  }

  /// The sum of one input channel's products alone.
  public float partial(int channel) {
    return partial(channel, products.size()).orElse(0f);
  }

  /// The same after so many of all products; nothing before the first of the channel.
  ///
  /// @param made in `[0, products().size()]`
  public Optional<Float> partial(int channel, int made) {
    float sum = 0;
    boolean begun = false;
    for (Product product : products.subList(0, made)) {
      if (product.tap().input().channel() == channel) {
        sum += product.product();
        begun = true;
      }
    }
    return begun ? Optional.of(sum) : Optional.empty();
  }
}
