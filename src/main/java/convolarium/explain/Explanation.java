package convolarium.explain;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One problem with its numbers, ready to tell how any output cell comes about.
///
/// Sums are made in float, in the order of [Taps]: input channels first, then the kernel's rows and
/// columns; the bias comes last.
public final class Explanation {
  private final Problem problem;
  private final Taps taps;
  private final Values input;
  private final Values weight;
  private final Optional<Values> bias;

  private Explanation(Problem problem, Values input, Values weight, Optional<Values> bias) {
    if (problem.operation() instanceof Unpooling) {
      throw new IllegalArgumentException(problem + " places values and sums nothing");
    }
    this.problem = problem;
    this.taps = Taps.of(problem);
    this.input = input;
    this.weight = weight;
    this.bias = bias;
  }

  /// Explains a convolution, a transposed convolution or a filter.
  ///
  /// @param input row-major in the problem's input shape
  /// @param weight row-major in the problem's weight shape; not asked where there are no weights
  /// @param bias one number per output channel
  /// @throws IllegalArgumentException when the problem is an unpooling
  public static Explanation of(
      Problem problem, Values input, Values weight, Optional<Values> bias) {
    return new Explanation(problem, input, weight, bias);
  }

  /// Explains an operation without weights.
  ///
  /// @throws IllegalArgumentException when the problem has weights or is an unpooling
  public static Explanation of(Problem problem, Values input) {
    if (problem.weight().isPresent()) {
      throw new IllegalArgumentException(problem + " needs weights " + problem.weight().get());
    }
    return new Explanation(problem, input, _ -> 1, Optional.empty());
  }

  public Problem problem() {
    return problem;
  }

  /// How the output cell comes about.
  ///
  /// @param output an index in the output's shape `[N, C, spatial…]`
  /// @throws IndexOutOfBoundsException when it lies outside
  public Step step(Cell output) {
    problem.output().offset(output.index());
    List<Product> products = products(output);
    return switch (problem.operation()) {
      case Convolution _, Transposed _, Filtering _ -> sum(output, products);
      case Pooling(Pooling.Kind kind, _, _, _) ->
          switch (kind) {
            case AVERAGE -> mean(output, products);
            case MAX -> most(output, products);
          };
      case AdaptivePooling _ -> mean(output, products);
      case Unpooling _ -> throw new IllegalStateException(problem.toString());
    };
  }

  /// What an input cell adds to the outputs of one channel that it reaches: a product for each use,
  /// none of them summed, so that a product's `running` is the product itself.
  ///
  /// @param input an index in the input's shape `[N, C, spatial…]`
  public List<Product> stamp(Cell input, int outChannel) {
    return taps.reaching(input, outChannel).stream()
        .map(
            tap -> {
              float product = value(tap) * weight(tap);
              return new Product(tap, value(tap), weight(tap), product, product);
            })
        .toList();
  }

  /// The value that a tap takes: of the input, or zero.
  public float value(Tap tap) {
    return tap.source().map(cell -> input.at(problem.input().offset(cell.index()))).orElse(0f);
  }

  private float weight(Tap tap) {
    return problem.weight().map(shape -> weight.at(shape.offset(tap.weight().index()))).orElse(1f);
  }

  private List<Product> products(Cell output) {
    List<Product> products = new ArrayList<>();
    float running = 0;
    for (Tap tap : taps.of(output)) {
      if (counts(tap)) {
        float value = value(tap);
        float factor = weight(tap);
        running += value * factor;
        products.add(new Product(tap, value, factor, value * factor, running));
      }
    }
    return List.copyOf(products);
  }

  /// Whether a pooling asks this cell at all: the largest value is never looked for in the padding,
  /// and a mean never counts what lies beyond it.
  private boolean counts(Tap tap) {
    return !(problem.operation() instanceof Pooling pooling)
        || !tap.isPadding()
        || pooling.kind() == Pooling.Kind.AVERAGE && pooling.countPadding() && isDeclared(tap);
  }

  /// A window of `ceil_mode` may end behind the declared padding.
  private boolean isDeclared(Tap tap) {
    for (int a = 0; a < problem.rank(); a++) {
      if (problem.axes().get(a).isBeyond(tap.input().get(a + 2))) {
        return false;
      }
    }
    return true;
  }

  private Step sum(Cell output, List<Product> products) {
    Optional<Float> added = bias.map(values -> values.at(output.channel()));
    float sum = products.isEmpty() ? 0 : products.getLast().running();
    return new Step(output, products, new Ending.Sum(added), sum + added.orElse(0f));
  }

  private static Step mean(Cell output, List<Product> products) {
    int divisor = products.size();
    float sum = products.isEmpty() ? 0 : products.getLast().running();
    return new Step(output, products, new Ending.Mean(divisor), sum / divisor);
  }

  /// Ties go to the first; a NaN wins, the last of several, as in PyTorch.
  private static Step most(Cell output, List<Product> products) {
    int winner = 0;
    for (int i = 1; i < products.size(); i++) {
      float value = products.get(i).value();
      float best = products.get(winner).value();
      if (value > best || Float.isNaN(value)) {
        winner = i;
      }
    }
    float result = products.isEmpty() ? Float.NEGATIVE_INFINITY : products.get(winner).value();
    return new Step(output, products, new Ending.Kept(winner), result);
  }
}
