package convolarium.studio;

import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Padding.Explicit;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Linear;
import convolarium.network.Layer.LocalResponseNorm;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A whole number of a layer of a network that the user can turn.
public enum LayerDial {
  OUT_CHANNELS("Output channels", false, 1, LayerDial.MOST_CHANNELS, Parameter.OUT_CHANNELS),
  KERNEL("Kernel", true, 1, LayerDial.MOST_CELLS, Parameter.KERNEL),
  STRIDE("Stride", true, 1, LayerDial.MOST_CELLS, Parameter.STRIDE),
  DILATION("Dilation", true, 1, LayerDial.MOST_CELLS, Parameter.DILATION),
  /// Both sides of an axis.
  PADDING("Padding", true, 0, LayerDial.MOST_CELLS, Parameter.PADDING),
  /// In front, above and left.
  PADDING_BEFORE("Padding before", true, 0, LayerDial.MOST_CELLS, Parameter.PADDING),
  /// Behind, below and right.
  PADDING_AFTER("Padding after", true, 0, LayerDial.MOST_CELLS, Parameter.PADDING),
  GROUPS("Groups", false, 1, LayerDial.MOST_CHANNELS, Parameter.GROUPS),
  OUTPUT_PADDING("Output padding", true, 0, LayerDial.MOST_CELLS, Parameter.OUTPUT_PADDING),
  OUTPUT_SIZE("Output size", true, 1, LayerDial.MOST_CELLS, Parameter.OUTPUT_SIZE),
  /// Of a linear layer.
  FEATURES("Output features", false, 1, LayerDial.MOST_CHANNELS, Parameter.OUT_CHANNELS),
  /// Channels that a local response normalisation looks at.
  NEIGHBOURS("Channels seen", false, 1, LayerDial.MOST_CELLS, Parameter.INPUT);

  /// Stands for all axes.
  public static final int ALL = -1;

  private static final int MOST_CELLS = 4096;
  private static final int MOST_CHANNELS = 65_536;

  private final String title;
  private final boolean perAxis;
  private final int least;
  private final int most;
  private final Parameter parameter;

  LayerDial(String title, boolean perAxis, int least, int most, Parameter parameter) {
    this.title = title;
    this.perAxis = perAxis;
    this.least = least;
    this.most = most;
    this.parameter = parameter;
  }

  public String title() {
    return title;
  }

  /// Whether each spatial axis has a number of its own.
  public boolean perAxis() {
    return perAxis;
  }

  /// Whether a layer has this number.
  public boolean in(Layer layer) {
    Optional<Operation> operation = Operations.of(layer);
    boolean windowed = operation.filter(Windowed.class::isInstance).isPresent();
    boolean weighted = operation.filter(o -> o instanceof Convolution || transposed(o)).isPresent();
    return switch (this) {
      case KERNEL, STRIDE, PADDING, PADDING_BEFORE, PADDING_AFTER -> windowed;
      case DILATION ->
          weighted
              || operation
                  .filter(o -> o instanceof Pooling p && p.kind() == Pooling.Kind.MAX)
                  .isPresent();
      case OUT_CHANNELS, GROUPS -> weighted;
      case OUTPUT_PADDING -> operation.filter(LayerDial::transposed).isPresent();
      case OUTPUT_SIZE ->
          operation
              .filter(
                  o ->
                      o instanceof AdaptivePooling
                          || o instanceof Unpooling u && u.outputSize().isPresent())
              .isPresent();
      case FEATURES -> layer instanceof Linear;
      case NEIGHBOURS -> layer instanceof LocalResponseNorm;
    };
  }

  private static boolean transposed(Operation operation) {
    return operation instanceof Transposed;
  }

  /// How many spatial axes this has numbers for in a layer; 1 when it has one number.
  public int rank(Layer layer) {
    return perAxis
        ? Operations.of(layer)
            .map(
                operation ->
                    switch (operation) {
                      case Windowed windowed -> windowed.window().rank();
                      case AdaptivePooling pooling -> pooling.outputSize().size();
                    })
            .orElse(1)
        : 1;
  }

  /// Whether this turns that number of an operation.
  public boolean turns(Parameter blamed) {
    return parameter == blamed && this != NEIGHBOURS;
  }

  /// The number on a spatial axis, that of the first for [#ALL].
  ///
  /// @param input what the layer gets: padding by a rule depends on it
  /// @throws IllegalArgumentException when the layer has no such number
  public int get(Layer layer, int axis, Shape input) {
    int a = Math.max(0, axis);
    return switch (this) {
      case FEATURES -> ((Linear) layer).outFeatures();
      case NEIGHBOURS -> ((LocalResponseNorm) layer).size();
      case PADDING_BEFORE -> sides(layer, input).get(a).before();
      case PADDING_AFTER -> sides(layer, input).get(a).after();
      default ->
          Operations.of(layer)
              .flatMap(operation -> parameter.get(operation, a, input))
              .orElseThrow(() -> new IllegalArgumentException(layer.type() + " has no " + title));
    };
  }

  /// The layer with another number; weights that do not go with it are made up from then on.
  ///
  /// @throws IllegalArgumentException when the layer has no such number
  public Layer set(Layer layer, int axis, int value, Shape input) {
    return switch (this) {
      case FEATURES -> features((Linear) layer, value);
      case NEIGHBOURS -> neighbours((LocalResponseNorm) layer, value);
      case PADDING_BEFORE, PADDING_AFTER -> padded(layer, axis, value, input);
      default ->
          Operations.with(
              layer, parameter.with(Operations.of(layer).orElseThrow(), axis, value, input));
    };
  }

  private static Linear features(Linear linear, int value) {
    boolean given = linear.bias() instanceof Bias.Given;
    return value == linear.outFeatures()
        ? linear
        : new Linear(linear.name(), value, Optional.empty(), given ? Bias.MADE_UP : linear.bias());
  }

  private static LocalResponseNorm neighbours(LocalResponseNorm norm, int value) {
    return new LocalResponseNorm(norm.name(), value, norm.alpha(), norm.beta(), norm.k());
  }

  private Layer padded(Layer layer, int axis, int value, Shape input) {
    List<Sides> sides = new ArrayList<>();
    for (Sides old : sides(layer, input)) {
      boolean turned = axis == ALL || axis == sides.size();
      sides.add(
          turned
              ? new Sides(
                  this == PADDING_BEFORE ? value : old.before(),
                  this == PADDING_AFTER ? value : old.after())
              : old);
    }
    Windowed windowed = windowed(layer);
    return Operations.with(
        layer, windowed.with(windowed.window().withPadding(new Explicit(sides))));
  }

  private static Windowed windowed(Layer layer) {
    return Operations.of(layer)
        .filter(Windowed.class::isInstance)
        .map(Windowed.class::cast)
        .orElseThrow(() -> new IllegalArgumentException(layer.type() + " has no window"));
  }

  /// The padding of every axis.
  private static List<Sides> sides(Layer layer, Shape input) {
    Window window = windowed(layer).window();
    return IntStream.range(0, window.rank())
        .mapToObj(axis -> window.padding().on(window, axis, input.dim(axis + 2)))
        .toList();
  }

  /// The next number in a direction with which the layer fits its input.
  ///
  /// @param direction −1 or 1
  public OptionalInt next(Layer layer, int axis, int direction, Shape input) {
    return IntStream.iterate(get(layer, axis, input) + direction, v -> v + direction)
        .takeWhile(v -> v >= least && v <= most)
        .filter(v -> fits(set(layer, axis, v, input), input))
        .findFirst();
  }

  private static boolean fits(Layer layer, Shape input) {
    return Operations.of(layer).map(o -> o.on(input) instanceof Bound).orElse(true);
  }

  /// `Kernel`; of one axis `Kernel height`, `Padding left`.
  ///
  /// @param rank spatial axes
  public String name(int axis, int rank) {
    if (axis == ALL || !perAxis || rank == 1) {
      return title;
    }
    int last = axis + 3 - rank;
    return switch (this) {
      case PADDING_BEFORE -> "Padding " + List.of("front", "top", "left").get(last);
      case PADDING_AFTER -> "Padding " + List.of("back", "bottom", "right").get(last);
      default -> title + " " + Parameter.axisName(axis, rank);
    };
  }

  /// Reads what the user typed.
  ///
  /// @throws NumberFormatException with a sentence that names the numbers that would do
  public int parse(String text) {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException _) {
      // answered below like a number out of range
    }
    String given = text.isBlank() ? "nothing" : "“" + text.strip() + "”";
    throw new NumberFormatException(
        title + " is a whole number from " + least + " to " + most + ", not " + given);
  }
}
