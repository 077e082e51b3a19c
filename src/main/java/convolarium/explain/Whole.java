package convolarium.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The products of a step in whole weights, where these share a divisor: of an average of nine
/// values nine products by 1, whose sum is divided by 9 at last.
///
/// @param divisor at least 1; 1 leaves everything as it is
/// @param products by the weights that many times as large, in the step's order
public record Whole(int divisor, List<Product> products) {
  public Whole {
    products = List.copyOf(products);
  }

  /// @param divisor by which all weights of the step become whole, or 1
  /// @throws IllegalArgumentException when it is less
  public static Whole of(Step step, int divisor) {
    if (divisor < 1) {
      throw new IllegalArgumentException("a divisor of " + divisor);
    }
    if (divisor == 1) {
      return new Whole(1, step.products());
    }
    List<Product> products = new ArrayList<>();
    float running = 0;
    for (Product product : step.products()) {
      float weight = Math.round(product.weight() * divisor);
      float whole = product.value() * weight;
      running += whole;
      products.add(new Product(product.tap(), product.value(), weight, whole, running));
    }
    return new Whole(divisor, products);
  }

  /// The sum of the products.
  public float sum() {
    return products.isEmpty() ? 0 : products.getLast().running();
  }

  /// The places of the products that count most, the largest size first; equals in their order.
  ///
  /// @param most how many at most
  public List<Integer> largest(int most) {
    return IntStream.range(0, products.size())
        .boxed()
        .filter(i -> products.get(i).product() != 0)
        .sorted(
            Comparator.comparingDouble((Integer i) -> Math.abs(products.get(i).product()))
                .reversed())
        .limit(most)
        .toList();
  }
}
