package convolarium.document;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Switches;
import convolarium.network.Model;
import convolarium.network.Nonlinearity;
import convolarium.network.Numbers;
import convolarium.network.Positions;
import convolarium.tensor.Fill;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Models that say anything that can be said, whether or not it fits.
final class RandomModels {
  private final Random random;
  private final int rank;
  private int names;

  RandomModels(Random random) {
    this.random = random;
    this.rank = 1 + random.nextInt(3);
  }

  /// A model of layers that the notation can say.
  Model notated() {
    return new Model("", new Numbers.Made(shape(1), Fill.RAMP), layers(false, 5));
  }

  /// A model of any layers.
  Model any() {
    Numbers input = random.nextBoolean() ? new Numbers.Unknown(shape(2)) : numbers(shape(2));
    return new Model(random.nextBoolean() ? "" : "\"ü\" \\ \t\n 🙂", input, layers(true, 3));
  }

  private Shape shape(int batch) {
    return Shape.of(
        IntStream.range(0, rank + 2).map(i -> i == 0 ? batch : 1 + random.nextInt(9)).toArray());
  }

  private List<Layer> layers(boolean any, int most) {
    List<Layer> layers = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      layers.add(layer(any));
    }
    return layers;
  }

  private Layer layer(boolean any) {
    Optional<String> name =
        random.nextBoolean() ? Optional.empty() : Optional.of("n" + names++ + (any ? " '\"" : ""));
    return switch (random.nextInt(any ? 16 : 14)) {
      case 0, 1 -> {
        Convolution operation = convolution();
        yield new Layer.Conv(name, operation, weight(any, operation), bias(any));
      }
      case 2 -> {
        List<Integer> more = per(0, 2);
        yield new Layer.ConvTranspose(
            name, new Transposed(window(true), 1 + random.nextInt(9), 1, more), none(), bias(any));
      }
      case 3 ->
          new Layer.GatedConv(
              name, convolution(), none(), bias(any), none(), bias(any), nonlinearity(false));
      case 4 ->
          new Layer.Pool(
              name, new Pooling(Kind.MAX, window(true).withBorder(Border.ZEROS), flip(), true));
      case 5 -> new Layer.Pool(name, new Pooling(Kind.AVERAGE, plain(), flip(), flip()));
      case 6 ->
          new Layer.Unpool(
              name,
              new Unpooling(plain(), flip() ? Optional.empty() : Optional.of(per(1, 9))),
              any && flip()
                  ? new Switches.Given(Positions.of(Indices.of(Shape.of(2), 7, 16_777_217)))
                  : new Switches.Of("p" + random.nextInt(5)));
      case 7 -> new Layer.AdaptiveAvgPool(name, new AdaptivePooling(per(1, 9)));
      case 8 -> new Layer.Activate(name, nonlinearity(true));
      case 9 -> new Layer.Dropout(name);
      case 10 ->
          new Layer.BatchNorm(
              name, tensor(any), tensor(any), tensor(any), tensor(any), decimal(1e-5f));
      case 11 ->
          new Layer.LocalResponseNorm(
              name, 1 + random.nextInt(9), decimal(1e-4f), decimal(0.75f), decimal(1));
      case 12 -> new Layer.Flatten(name);
      case 13 -> new Layer.Linear(name, 1 + random.nextInt(99), none(), bias(any));
      case 14 -> new Layer.Residual(name, layers(true, 2), layers(true, 2));
      default -> new Layer.Concat(name, List.of(layers(true, 2), layers(true, 2)));
    };
  }

  private Nonlinearity nonlinearity(boolean tuned) {
    return switch (random.nextInt(5)) {
      case 0 -> new Nonlinearity.Relu();
      case 1 -> new Nonlinearity.LeakyRelu(tuned ? decimal(0.01f) : 0.01f);
      case 2 -> new Nonlinearity.Elu(tuned ? decimal(1) : 1);
      case 3 -> new Nonlinearity.Sigmoid();
      default -> new Nonlinearity.Tanh();
    };
  }

  private Convolution convolution() {
    return new Convolution(window(true), 1 + random.nextInt(9), 1 + random.nextInt(3));
  }

  private Window plain() {
    return window(false).withBorder(Border.ZEROS);
  }

  private Window window(boolean dilated) {
    Padding padding =
        random.nextInt(3) == 0
            ? Padding.Rule.values()[random.nextInt(4)]
            : new Padding.Explicit(
                flip()
                    ? sides(flip())
                    : IntStream.range(0, rank).mapToObj(_ -> new Sides(1, 2)).toList());
    Border border = Border.values()[random.nextInt(4)];
    List<Integer> dilation =
        dilated ? per(1, 3) : IntStream.range(0, rank).mapToObj(_ -> 1).toList();
    return new Window(per(1, 5), per(1, 4), dilation, padding, border);
  }

  private List<Sides> sides(boolean even) {
    return per(0, 3).stream().map(p -> new Sides(p, even ? p : random.nextInt(4))).toList();
  }

  private List<Integer> per(int from, int to) {
    int same = from + random.nextInt(to - from + 1);
    boolean even = flip();
    return IntStream.range(0, rank)
        .mapToObj(_ -> even ? same : from + random.nextInt(to - from + 1))
        .toList();
  }

  private Bias bias(boolean any) {
    return any && random.nextInt(3) == 0
        ? new Bias.Given(numbers(Shape.of(3)))
        : flip() ? Bias.NONE : Bias.MADE_UP;
  }

  private Optional<Numbers> weight(boolean any, Convolution operation) {
    if (!any || flip()) {
      return none();
    }
    List<Integer> dims = new ArrayList<>(List.of(operation.outChannels(), 2));
    dims.addAll(operation.window().kernel());
    return Optional.of(numbers(Shape.of(dims)));
  }

  private static Optional<Numbers> none() {
    return Optional.empty();
  }

  private Optional<Numbers> tensor(boolean any) {
    return any && flip() ? Optional.of(numbers(Shape.of(2))) : none();
  }

  private Numbers numbers(Shape shape) {
    return switch (random.nextInt(5)) {
      case 0 -> new Numbers.Made(shape, Fill.ZEROS);
      case 1 -> new Numbers.Made(shape, Fill.ONES);
      case 2 -> new Numbers.Made(shape, Fill.RAMP);
      case 3 -> new Numbers.Made(shape, new Fill.Uniform(random.nextLong(), 1));
      default -> new Numbers.Given(Tensor.generate(shape, _ -> anyFloat()));
    };
  }

  private float anyFloat() {
    float value = Float.intBitsToFloat(random.nextInt());
    return Float.isFinite(value) ? value : -0f;
  }

  private float decimal(float usual) {
    return flip() ? usual : Math.abs(random.nextFloat());
  }

  private boolean flip() {
    return random.nextBoolean();
  }
}
