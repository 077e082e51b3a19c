package convolarium.ui.network;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.network.Nonlinearity;
import convolarium.tensor.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a layer is called by its kind and its main numbers: `conv 64 · 3×3 · stride 2`.
final class LayerTitle {
  private LayerTitle() {}

  /// @param input what it gets, where that is known: a convolution with a group for each channel is
  ///   called depthwise
  static String of(Layer layer, Optional<Shape> input) {
    return switch (layer) {
      case Layer.Conv conv -> convolution("conv", conv.operation(), input);
      case Layer.GatedConv conv -> convolution("gated conv", conv.operation(), input);
      case Layer.ConvTranspose(_, Transposed(Window window, int out, int groups, _), _, _) ->
          joined("transposed conv " + out, window(window), groups(groups));
      case Layer.Pool(_, Pooling pooling) ->
          joined(kind(pooling) + " " + kernel(pooling.window()), steps(pooling.window()));
      case Layer.Unpool(_, var unpooling, _) ->
          joined("max-unpool " + kernel(unpooling.window()), steps(unpooling.window()));
      case Layer.AdaptiveAvgPool pool -> adaptive(pool.operation().outputSize());
      case Layer.Activate activate -> function(activate.function());
      case Layer.Dropout _ -> "dropout";
      case Layer.BatchNorm _ -> "batch norm";
      case Layer.LocalResponseNorm norm -> "local response norm " + norm.size();
      case Layer.Flatten _ -> "flatten";
      case Layer.Linear linear -> "linear " + linear.outFeatures();
      case Layer.Residual residual -> residual(residual);
      case Layer.Concat concat -> concat(concat);
      case Layer.Opaque opaque -> opaque.kind();
    };
  }

  /// A block that has a name of its own.
  static String of(String known, Layer block) {
    return block instanceof Layer.Residual residual ? shortcut(known, residual) : known;
  }

  private static String convolution(String kind, Convolution conv, Optional<Shape> input) {
    boolean depthwise =
        conv.groups() > 1 && input.filter(shape -> shape.dim(1) == conv.groups()).isPresent();
    return joined(
        (depthwise ? "depthwise " + kind : kind) + " " + conv.outChannels(),
        window(conv.window()),
        depthwise ? List.of() : groups(conv.groups()));
  }

  private static String kind(Pooling pooling) {
    return switch (pooling.kind()) {
      case MAX -> "max-pool";
      case AVERAGE -> "average pool";
    };
  }

  private static String adaptive(List<Integer> size) {
    return size.stream().allMatch(cells -> cells == 1)
        ? "global average pool"
        : "average pool to " + Amounts.times(size);
  }

  static String function(Nonlinearity function) {
    return switch (function) {
      case Nonlinearity.Relu _ -> "ReLU";
      case Nonlinearity.LeakyRelu(float slope) -> "leaky ReLU " + decimal(slope);
      case Nonlinearity.Elu(float alpha) -> "ELU" + (alpha == 1 ? "" : " " + decimal(alpha));
      case Nonlinearity.Sigmoid _ -> "sigmoid";
      case Nonlinearity.Tanh _ -> "tanh";
    };
  }

  static String decimal(float value) {
    return new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
  }

  private static String residual(Layer.Residual residual) {
    return shortcut(bottleneck(residual.body()) ? "bottleneck" : "residual", residual);
  }

  private static String shortcut(String kind, Layer.Residual residual) {
    return residual.shortcut().isEmpty()
        ? kind
        : kind + " · shortcut " + first(residual.shortcut());
  }

  private static String first(List<Layer> path) {
    return path.getFirst() instanceof Layer.Conv conv
        ? kernel(conv.operation().window())
        : of(path.getFirst(), Optional.empty());
  }

  /// Narrowed by a 1×1, looked around, widened by a 1×1.
  private static boolean bottleneck(List<Layer> body) {
    List<Convolution> convs =
        body.stream()
            .filter(Layer.Conv.class::isInstance)
            .map(layer -> ((Layer.Conv) layer).operation())
            .toList();
    return convs.size() == 3
        && pointwise(convs.get(0))
        && !pointwise(convs.get(1))
        && pointwise(convs.get(2))
        && convs.get(0).outChannels() < convs.get(2).outChannels();
  }

  private static boolean pointwise(Convolution conv) {
    return conv.window().kernel().stream().allMatch(taps -> taps == 1);
  }

  private static String concat(Layer.Concat concat) {
    return concat.branches().size() == 1 ? "block" : concat.branches().size() + " paths joined";
  }

  /// `3 convolutions`; `12 layers` where there is none.
  static String inside(Layer block) {
    long convs = leaves(block).filter(LayerTitle::convolves).count();
    long layers = leaves(block).count();
    return convs == 0 ? counted(layers, "layer") : counted(convs, "convolution");
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static Stream<Layer> leaves(Layer layer) {
    return layer.paths().isEmpty()
        ? Stream.of(layer)
        : layer.paths().stream().flatMap(List::stream).flatMap(LayerTitle::leaves);
  }

  private static boolean convolves(Layer layer) {
    return layer instanceof Layer.Conv
        || layer instanceof Layer.ConvTranspose
        || layer instanceof Layer.GatedConv;
  }

  private static List<String> window(Window window) {
    List<String> words = new ArrayList<>();
    words.add(kernel(window));
    words.addAll(steps(window));
    return words;
  }

  private static String kernel(Window window) {
    return window.rank() == 1
        ? "kernel " + window.kernel().getFirst()
        : Amounts.times(window.kernel());
  }

  private static List<String> steps(Window window) {
    List<String> words = new ArrayList<>();
    if (!all(window.stride(), 1)) {
      words.add("stride " + each(window.stride()));
    }
    if (!all(window.dilation(), 1)) {
      words.add("dilation " + each(window.dilation()));
    }
    return words;
  }

  private static boolean all(List<Integer> numbers, int usual) {
    return numbers.stream().allMatch(n -> n == usual);
  }

  private static String each(List<Integer> numbers) {
    return all(numbers, numbers.getFirst())
        ? String.valueOf(numbers.getFirst())
        : Amounts.times(numbers);
  }

  private static List<String> groups(int groups) {
    return groups == 1 ? List.of() : List.of(groups + " groups");
  }

  @SafeVarargs
  private static String joined(String first, List<String>... more) {
    List<String> words = new ArrayList<>(List.of(first));
    for (List<String> some : more) {
      words.addAll(some);
    }
    return String.join(" · ", words);
  }
}
