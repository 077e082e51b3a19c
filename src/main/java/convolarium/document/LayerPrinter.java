package convolarium.document;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Switches;
import convolarium.network.Nonlinearity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The canonical words of a layer: fields in the order k, s, d, p, padding mode, g, o, then the
/// others; what has its usual value is left out, but for the stride of a pooling.
final class LayerPrinter {
  private final StringBuilder text = new StringBuilder();

  private LayerPrinter() {}

  static Optional<String> print(Layer layer) {
    LayerPrinter printer = new LayerPrinter();
    layer
        .name()
        .filter(LayerPrinter::word)
        .ifPresent(name -> printer.text.append(name).append('='));
    printer.text.append(layer.type());
    return printer.fields(layer) ? Optional.of(printer.text.toString()) : Optional.empty();
  }

  /// Whether a name can be said in the notation.
  private static boolean word(String name) {
    return name.chars().noneMatch(c -> Character.isWhitespace(c) || c == '>' || c == '=');
  }

  private boolean fields(Layer layer) {
    switch (layer) {
      case Layer.Conv c -> {
        convolution(c.operation());
        bias("bias", c.bias(), Bias.NONE);
      }
      case Layer.ConvTranspose c -> {
        Transposed operation = c.operation();
        add(operation.outChannels());
        window(operation.window());
        groups(operation.groups());
        unless(
            operation.outputPadding().stream().allMatch(more -> more == 0),
            "o" + perAxis(operation.outputPadding()));
        bias("bias", c.bias(), Bias.NONE);
      }
      case Layer.GatedConv c -> {
        convolution(c.operation());
        bias("bias", c.bias(), Bias.NONE);
        boolean biased = !c.bias().equals(Bias.NONE);
        bias("gate_bias", c.gateBias(), biased ? Bias.MADE_UP : Bias.NONE);
        unless(
            c.activation().equals(new Nonlinearity.Elu(1)), "activation=" + c.activation().term());
      }
      case Layer.Pool(_, Pooling pooling) -> {
        pool(pooling.window());
        unless(!pooling.ceil(), "ceil");
        unless(pooling.kind() == Kind.MAX || pooling.countPadding(), "count_include_pad=false");
      }
      case Layer.Unpool(_, var operation, Switches switches) -> {
        pool(operation.window());
        operation.outputSize().ifPresent(size -> add("output_size=" + perAxis(size)));
        if (!(switches instanceof Switches.Of(String pool)) || !word(pool)) {
          return false;
        }
        add("of " + pool);
      }
      case Layer.AdaptiveAvgPool a -> add(perAxis(a.operation().outputSize()));
      case Layer.Activate a -> {
        switch (a.function()) {
          case Nonlinearity.LeakyRelu(float slope) -> decimal("negative_slope", slope, 0.01f);
          case Nonlinearity.Elu(float alpha) -> decimal("alpha", alpha, 1);
          case Nonlinearity.Relu _, Nonlinearity.Sigmoid _, Nonlinearity.Tanh _ -> {}
        }
      }
      case Layer.BatchNorm norm -> decimal("eps", norm.eps(), 1e-5f);
      case Layer.LocalResponseNorm norm -> {
        add(norm.size());
        decimal("alpha", norm.alpha(), 1e-4f);
        decimal("beta", norm.beta(), 0.75f);
        decimal("k", norm.k(), 1);
      }
      case Layer.Linear linear -> {
        add(linear.outFeatures());
        bias("bias", linear.bias(), Bias.MADE_UP);
      }
      case Layer.Dropout _, Layer.Flatten _ -> {}
      case Layer.Residual _, Layer.Concat _, Layer.Opaque _ -> {
        return false;
      }
    }
    return true;
  }

  private void convolution(Convolution operation) {
    add(operation.outChannels());
    window(operation.window());
    groups(operation.groups());
  }

  private void window(Window window) {
    add("k" + perAxis(window.kernel()));
    unless(ones(window.stride()), "s" + perAxis(window.stride()));
    sliding(window);
  }

  private void pool(Window window) {
    add("k" + perAxis(window.kernel()));
    add("s" + perAxis(window.stride()));
    sliding(window);
  }

  private void sliding(Window window) {
    unless(ones(window.dilation()), "d" + perAxis(window.dilation()));
    switch (window.padding()) {
      case Padding.Rule rule -> add("p" + rule.term());
      case Padding.Explicit(List<Sides> sides) ->
          unless(sides.stream().allMatch(new Sides(0, 0)::equals), "p" + sides(sides));
    }
    unless(window.border() == Border.ZEROS, window.border().term());
  }

  private static String sides(List<Sides> sides) {
    boolean even = sides.stream().allMatch(side -> side.before() == side.after());
    return perAxis(
        sides.stream()
            .map(side -> even ? "" + side.before() : side.before() + ":" + side.after())
            .toList());
  }

  private void groups(int groups) {
    unless(groups == 1, "g" + groups);
  }

  private void bias(String field, Bias bias, Bias usual) {
    boolean some = !bias.equals(Bias.NONE);
    boolean expected = !usual.equals(Bias.NONE);
    String word = field.equals("bias") && some ? "bias" : field + "=" + some;
    unless(some == expected, word);
  }

  private void decimal(String field, float value, float usual) {
    unless(Float.compare(value, usual) == 0, field + "=" + Decimal.plain(value));
  }

  private void unless(boolean usual, String word) {
    if (!usual) {
      add(word);
    }
  }

  private void add(Object word) {
    text.append(' ').append(word);
  }

  private static boolean ones(List<Integer> values) {
    return values.stream().allMatch(value -> value == 1);
  }

  private static String perAxis(List<?> values) {
    return new HashSet<>(values).size() == 1
        ? values.getFirst().toString()
        : values.stream().map(Object::toString).collect(Collectors.joining("x"));
  }
}
