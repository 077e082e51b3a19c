package convolarium.document;

import convolarium.arithmetic.Problem;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Measured;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Numbers.Given;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// Models to step through: a line of notation with numbers that fit into a cell.
final class SmallModels {
  /// The guide's own 3×3 kernel.
  static final float[] GUIDE = {0, 1, 2, 2, 2, 0, 0, 1, 2};

  private static final float[] GUIDE4 = {0, 1, 2, 0, 2, 2, 0, 1, 0, 1, 2, 1, 1, 0, 1, 2};

  /// Digits of π: numbers that look like nothing else and fit into a cell.
  private static final String DIGITS =
      "3141592653589793238462643383279502884197169399375105820974944592307816406286208998628034825342"
          + "1170679821480865132823066470938446095505822317253594081284811174502841027019385211055596";

  private SmallModels() {}

  /// A line of notation on digits, with these weights or the guide's.
  static Model digits(String line, float... weights) {
    Shape shape = Notation.parse(line).input().shape();
    Tensor input = Tensor.generate(shape, i -> DIGITS.charAt(i % DIGITS.length()) - '0');
    float[] guide = line.contains("k4") ? GUIDE4 : GUIDE;
    return on(input, line, weights.length == 0 ? guide : weights);
  }

  /// A line of notation on an input, its convolutions with these weights, turned by one for each
  /// further slice; biases are 1, 2, 3, ….
  static Model on(Tensor input, String line, float... weights) {
    List<Layer> layers =
        Analysis.of(Notation.parse(line)).layers().stream()
            .map(measured -> weighted(measured, weights))
            .toList();
    return new Model("", new Given(input), layers);
  }

  private static Layer weighted(Measured measured, float... weights) {
    Optional<Numbers> given =
        measured.problem().flatMap(Problem::weight).map(shape -> turned(shape, weights));
    return switch (measured.layer()) {
      case Layer.Conv(var name, var operation, _, Bias bias) ->
          new Layer.Conv(name, operation, given, counted(bias, operation.outChannels()));
      case Layer.ConvTranspose(var name, var operation, _, Bias bias) ->
          new Layer.ConvTranspose(name, operation, given, counted(bias, operation.outChannels()));
      default -> measured.layer();
    };
  }

  private static Bias counted(Bias bias, int channels) {
    return bias.equals(Bias.MADE_UP)
        ? new Bias.Given(new Given(Tensor.generate(Shape.of(channels), i -> i + 1)))
        : bias;
  }

  private static Numbers turned(Shape shape, float... weights) {
    int n = weights.length;
    return new Given(Tensor.generate(shape, i -> weights[(i + i / n) % n]));
  }
}
