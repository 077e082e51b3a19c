package convolarium.studio;

import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A number of a document that the user can turn.
public enum Dial {
  SIZE("Input", true, 1, Fit.MOST_CELLS),
  IN_CHANNELS("Input channels", false, 1, Fit.MOST_CHANNELS),
  KERNEL("Kernel", true, 0, Fit.MOST_CELLS),
  STRIDE("Stride", true, 0, Fit.MOST_CELLS),
  DILATION("Dilation", true, 0, Fit.MOST_CELLS),
  /// Both sides of an axis.
  PADDING("Padding", true, 0, Fit.MOST_CELLS),
  /// Above and left.
  PADDING_BEFORE("Padding before", true, 0, Fit.MOST_CELLS),
  /// Below and right.
  PADDING_AFTER("Padding after", true, 0, Fit.MOST_CELLS),
  OUT_CHANNELS("Output channels", false, 0, Fit.MOST_CHANNELS),
  GROUPS("Groups", false, 0, Fit.MOST_CHANNELS),
  /// Of a transposed convolution only.
  OUTPUT_PADDING("Output padding", true, 0, Fit.MOST_CELLS);

  /// Stands for both axes.
  public static final int BOTH = -1;

  private final String title;
  private final boolean perAxis;
  private final int least;
  private final int most;

  Dial(String title, boolean perAxis, int least, int most) {
    this.title = title;
    this.perAxis = perAxis;
    this.least = least;
    this.most = most;
  }

  public String title() {
    return title;
  }

  /// Whether height and width have a number each.
  public boolean perAxis() {
    return perAxis;
  }

  /// The smallest number that a document can hold, though it may not fit.
  public int least() {
    return least;
  }

  /// The largest number that a document can hold.
  public int most() {
    return most;
  }

  /// Whether the document's operation has this number.
  public boolean in(Document document) {
    return this != OUTPUT_PADDING || document.transposed();
  }

  /// The number on an axis.
  ///
  /// @param axis 0 height, 1 width; of no matter to channels and groups
  /// @throws IllegalArgumentException when the operation has no such number
  public int get(Document document, int axis) {
    Shape input = document.input().shape();
    Window window = document.operation().window();
    return switch (this) {
      case SIZE -> input.dim(2 + axis);
      case IN_CHANNELS -> input.dim(1);
      case PADDING, PADDING_BEFORE -> sides(window, input).get(axis).before();
      case PADDING_AFTER -> sides(window, input).get(axis).after();
      case KERNEL -> window.kernel().get(axis);
      case STRIDE -> window.stride().get(axis);
      case DILATION -> window.dilation().get(axis);
      case OUT_CHANNELS -> get(Parameter.OUT_CHANNELS, document, axis);
      case GROUPS -> get(Parameter.GROUPS, document, axis);
      case OUTPUT_PADDING -> get(Parameter.OUTPUT_PADDING, document, axis);
    };
  }

  private static int get(Parameter parameter, Document document, int axis) {
    return parameter
        .get(document.operation(), axis, document.input().shape())
        .orElseThrow(
            () -> new IllegalArgumentException(document.operation() + " has no " + parameter));
  }

  /// The document with another number.
  ///
  /// @param axis 0, 1 or [#BOTH]
  /// @param value in `[least, most]`
  public Document set(Document document, int axis, int value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          title + " " + value + " is not in [" + least + ", " + most + "]");
    }
    Shape input = document.input().shape();
    return switch (this) {
      case SIZE ->
          document.withInput(
              Shape.of(
                  1,
                  input.dim(1),
                  axis == 1 ? input.dim(2) : value,
                  axis == 0 ? input.dim(3) : value));
      case IN_CHANNELS -> document.withInput(Shape.of(1, value, input.dim(2), input.dim(3)));
      case PADDING_BEFORE, PADDING_AFTER -> padded(document, axis, value);
      case KERNEL -> set(Parameter.KERNEL, document, axis, value);
      case STRIDE -> set(Parameter.STRIDE, document, axis, value);
      case DILATION -> set(Parameter.DILATION, document, axis, value);
      case PADDING -> set(Parameter.PADDING, document, axis, value);
      case OUT_CHANNELS -> set(Parameter.OUT_CHANNELS, document, axis, value);
      case GROUPS -> set(Parameter.GROUPS, document, axis, value);
      case OUTPUT_PADDING -> set(Parameter.OUTPUT_PADDING, document, axis, value);
    };
  }

  private static Document set(Parameter parameter, Document document, int axis, int value) {
    return document.with(
        parameter.with(document.operation(), axis, value, document.input().shape()));
  }

  private Document padded(Document document, int axis, int value) {
    Window window = document.operation().window();
    List<Sides> sides = new ArrayList<>();
    for (Sides old : sides(window, document.input().shape())) {
      boolean turned = axis == BOTH || axis == sides.size();
      sides.add(
          turned
              ? new Sides(
                  this == PADDING_BEFORE ? value : old.before(),
                  this == PADDING_AFTER ? value : old.after())
              : old);
    }
    return document.with(
        document.operation().with(window.withPadding(new Padding.Explicit(sides))));
  }

  private static List<Sides> sides(Window window, Shape input) {
    return IntStream.range(0, window.rank())
        .mapToObj(axis -> window.padding().on(window, axis, input.dim(2 + axis)))
        .toList();
  }

  /// Whether this turns that number of an operation.
  public boolean turns(Parameter parameter) {
    return switch (this) {
      case SIZE, IN_CHANNELS -> parameter == Parameter.INPUT;
      case KERNEL -> parameter == Parameter.KERNEL;
      case STRIDE -> parameter == Parameter.STRIDE;
      case DILATION -> parameter == Parameter.DILATION;
      case PADDING, PADDING_BEFORE, PADDING_AFTER -> parameter == Parameter.PADDING;
      case OUT_CHANNELS -> parameter == Parameter.OUT_CHANNELS;
      case GROUPS -> parameter == Parameter.GROUPS;
      case OUTPUT_PADDING -> parameter == Parameter.OUTPUT_PADDING;
    };
  }

  /// The next number in a direction with which the document would fit.
  ///
  /// @param direction −1 or 1
  public OptionalInt next(Document document, int axis, int direction) {
    return IntStream.iterate(get(document, Math.max(0, axis)) + direction, v -> v + direction)
        .takeWhile(v -> v >= least && v <= most)
        .filter(v -> set(document, axis, v).fit() instanceof Fit.Fits)
        .findFirst();
  }

  /// What an edit to this number is called: `Stride 2`, `Kernel height 3`.
  public String label(int axis, int value) {
    return name(axis) + " " + value;
  }

  /// `Kernel height`; `Padding left`.
  public String name(int axis) {
    return switch (this) {
      case PADDING_BEFORE -> axis == BOTH ? title : axis == 0 ? "Padding top" : "Padding left";
      case PADDING_AFTER -> axis == BOTH ? title : axis == 0 ? "Padding bottom" : "Padding right";
      default -> axis == BOTH || !perAxis ? title : title + " " + Parameter.axisName(axis, 2);
    };
  }

  /// Reads what the user typed.
  ///
  /// @throws NumberFormatException with a sentence that names the numbers that would do
  public int parse(String text, int axis) {
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
        name(axis) + " is a whole number from " + least + " to " + most + ", not " + given);
  }
}
