package convolarium.document.code;

import static convolarium.document.code.Wording.comment;
import static convolarium.document.code.Wording.even;
import static convolarium.document.code.Wording.none;
import static convolarium.document.code.Wording.ones;
import static convolarium.document.code.Wording.perAxis;
import static convolarium.document.code.Wording.sides;
import static convolarium.document.code.Wording.tuple;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.document.Decimal;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Measured;
import convolarium.network.Nonlinearity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Layers as Keras says them. Keras knows padding by rule only: amounts become a ZeroPadding layer
/// before a convolution.
final class KerasWords implements Words {
  static final String LAYERS = "keras.layers.";

  @Override
  public List<String> layer(Measured m, boolean switches) {
    return switch (m.layer()) {
      case Layer.Conv c -> convolution(m, c.operation(), c.bias());
      case Layer.ConvTranspose c -> TransposedWords.of(m, c.operation(), c.bias());
      case Layer.Pool p -> KerasPools.of(m, p.operation());
      case Layer.Unpool _ -> List.of(comment("Keras has no max-unpooling", m.layer()));
      case Layer.AdaptiveAvgPool a ->
          List.of(
              a.operation().outputSize().stream().allMatch(size -> size == 1)
                  ? LAYERS + "GlobalAveragePooling" + suffix(m) + "(keepdims=True)"
                  : comment("Keras has no adaptive pooling", m.layer()));
      case Layer.Activate a -> List.of(LAYERS + module(a.function()));
      case Layer.Dropout _ -> List.of(LAYERS + "Dropout(0.5)");
      case Layer.BatchNorm norm ->
          List.of(LAYERS + "BatchNormalization(epsilon=" + Decimal.plain(norm.eps()) + ")");
      case Layer.LocalResponseNorm _ ->
          List.of(comment("Keras has no local response normalisation", m.layer()));
      case Layer.Flatten _ -> List.of(LAYERS + "Flatten()");
      case Layer.Linear linear ->
          List.of(
              new Wording(LAYERS + "Dense")
                  .add(linear.outFeatures())
                  .unless(!linear.bias().equals(Bias.NONE), "use_bias", "False")
                  .toString());
      case Layer.GatedConv _, Layer.Residual _, Layer.Concat _, Layer.Opaque _ ->
          List.of(comment("Keras has no layer for this", m.layer()));
    };
  }

  private static String module(Nonlinearity function) {
    return switch (function) {
      case Nonlinearity.Relu() -> "ReLU()";
      case Nonlinearity.LeakyRelu(float slope) ->
          "LeakyReLU(negative_slope=" + Decimal.plain(slope) + ")";
      case Nonlinearity.Elu(float alpha) -> "ELU(alpha=" + Decimal.plain(alpha) + ")";
      case Nonlinearity.Sigmoid() -> "Activation(\"sigmoid\")";
      case Nonlinearity.Tanh() -> "Activation(\"tanh\")";
    };
  }

  @Override
  public List<String> convolution(Measured m, Convolution c, Bias bias) {
    Window window = c.window();
    List<Sides> sides = sides(m, window);
    Optional<String> lacking = lacking(window, sides);
    if (lacking.isPresent()) {
      return List.of(comment(lacking.get(), m.layer()));
    }
    boolean depthwise = depthwise(m, c);
    Optional<Rule> rule = rule(m, window, sides, !depthwise);
    Wording conv =
        depthwise
            ? new Wording(LAYERS + "DepthwiseConv" + suffix(m))
            : new Wording(LAYERS + "Conv" + suffix(m)).add(c.outChannels());
    sliding(conv.add(perAxis(window.kernel())), window, rule);
    if (depthwise) {
      int multiplier = c.outChannels() / c.groups();
      conv.unless(multiplier == 1, "depth_multiplier", multiplier);
    } else {
      conv.unless(c.groups() == 1, "groups", c.groups());
    }
    return padded(m, sides, rule, conv.unless(!bias.equals(Bias.NONE), "use_bias", "False"));
  }

  /// Why Keras's convolutions cannot do it.
  private static Optional<String> lacking(Window window, List<Sides> sides) {
    if (window.border() != Border.ZEROS && !none(sides)) {
      return Optional.of("Keras pads with zeros only, not by " + window.border().term());
    }
    return ones(window.stride()) || ones(window.dilation())
        ? Optional.empty()
        : Optional.of("Keras refuses strides above 1 together with a dilation_rate above 1");
  }

  private static boolean depthwise(Measured m, Convolution c) {
    return c.groups() > 1 && c.groups() == m.input().dim(1) && c.window().rank() < 3;
  }

  private static Wording sliding(Wording words, Window window, Optional<Rule> rule) {
    return words
        .perAxis("strides", window.stride(), 1)
        .unless(
            rule.filter(r -> r != Rule.VALID).isEmpty(),
            "padding",
            '"' + rule.orElse(Rule.VALID).term() + '"')
        .perAxis("dilation_rate", window.dilation(), 1);
  }

  /// The rule of Keras that comes to these amounts on this input.
  static Optional<Rule> rule(Measured m, Window window, List<Sides> sides, boolean causal) {
    return List.of(Rule.VALID, Rule.SAME, Rule.CAUSAL).stream()
        .filter(rule -> rule != Rule.CAUSAL || causal && window.rank() == 1)
        .filter(rule -> sides(m, window.withPadding(rule)).equals(sides))
        .findFirst();
  }

  static List<String> padded(Measured m, List<Sides> sides, Optional<Rule> rule, Wording words) {
    return rule.isPresent()
        ? List.of(words.toString())
        : List.of(LAYERS + "ZeroPadding" + suffix(m) + "(" + pairs(sides) + ")", words.toString());
  }

  /// A number, or a pair for each axis; on one axis the pair.
  static String pairs(List<Sides> sides) {
    if (even(sides) && new HashSet<>(sides).size() == 1) {
      return String.valueOf(sides.getFirst().before());
    }
    List<String> pairs = sides.stream().map(s -> tuple(List.of(s.before(), s.after()))).toList();
    return pairs.size() == 1 ? pairs.getFirst() : tuple(pairs);
  }

  @Override
  public Optional<String> both(Measured first, Measured second) {
    if (!(first.layer() instanceof Layer.Conv(_, Convolution spatial, _, Bias none))
        || !(second.layer() instanceof Layer.Conv(_, Convolution mixing, _, Bias bias))) {
      return Optional.empty();
    }
    Window window = spatial.window();
    List<Sides> sides = sides(first, window);
    Optional<Rule> rule = rule(first, window, sides, false);
    Window point = Window.of(IntStream.range(0, window.rank()).mapToObj(_ -> 1).toList());
    boolean pointwise =
        mixing.groups() == 1
            && mixing.window().kernel().equals(point.kernel())
            && ones(mixing.window().stride())
            && none(sides(second, mixing.window()));
    if (!depthwise(first, spatial)
        || !pointwise
        || !none.equals(Bias.NONE)
        || rule.isEmpty()
        || lacking(window, sides).isPresent()) {
      return Optional.empty();
    }
    int multiplier = spatial.outChannels() / spatial.groups();
    Wording words =
        new Wording(LAYERS + "SeparableConv" + suffix(first))
            .add(mixing.outChannels())
            .add(perAxis(window.kernel()));
    return Optional.of(
        sliding(words, window, rule)
            .unless(multiplier == 1, "depth_multiplier", multiplier)
            .unless(!bias.equals(Bias.NONE), "use_bias", "False")
            .toString());
  }

  @Override
  public String product(Nonlinearity activation, String feature, String gate) {
    String parameter =
        switch (activation) {
          case Nonlinearity.LeakyRelu(float slope) -> ", negative_slope=" + Decimal.plain(slope);
          case Nonlinearity.Elu(float alpha) when alpha != 1 -> ", alpha=" + Decimal.plain(alpha);
          default -> "";
        };
    return "keras.activations.%s(%s(x)%s) * keras.activations.sigmoid(%s(x))"
        .formatted(activation.term(), feature, parameter, gate);
  }

  @Override
  public String sequence(List<String> lines) {
    return Words.lines("keras.Sequential([", lines, "])");
  }

  /// `2D`.
  static String suffix(Measured m) {
    return Math.max(1, m.input().rank() - 2) + "D";
  }
}
