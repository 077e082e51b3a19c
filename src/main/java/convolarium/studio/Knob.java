package convolarium.studio;

import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// One number of a document: a dial in a stage, on one spatial axis or on all of them.
///
/// @param stage from 0
/// @param axis a spatial axis from 0, or [#ALL]; of no matter to channels and groups
public record Knob(Dial dial, int stage, int axis) {
  /// Stands for all axes.
  public static final int ALL = -1;

  /// The same dial on one axis.
  public Knob on(int axis) {
    return new Knob(dial, stage, axis);
  }

  /// The number; that of the first axis where this knob turns all.
  ///
  /// @throws IllegalArgumentException when the stage has no such number
  public int get(Document document) {
    int a = Math.max(0, axis);
    Window window = operation(document).window();
    return switch (dial) {
      case SIZE -> document.input().shape().dim(2 + a);
      case IN_CHANNELS -> document.input().shape().dim(1);
      case KERNEL -> window.kernel().get(a);
      case STRIDE -> window.stride().get(a);
      case DILATION -> window.dilation().get(a);
      case PADDING, PADDING_BEFORE -> document.sides(stage, window).get(a).before();
      case PADDING_AFTER -> document.sides(stage, window).get(a).after();
      case OUT_CHANNELS -> get(Parameter.OUT_CHANNELS, document, a);
      case GROUPS -> get(Parameter.GROUPS, document, a);
      case MULTIPLIER ->
          get(Parameter.OUT_CHANNELS, document, a)
              / Math.max(1, get(Parameter.GROUPS, document, a));
      case OUTPUT_PADDING -> get(Parameter.OUTPUT_PADDING, document, a);
      case OUTPUT_SIZE -> outputSize(document).get(a);
    };
  }

  private Windowed operation(Document document) {
    return document.stage(stage).operation();
  }

  /// What the parameters of an operation are counted on.
  private Shape input(Document document) {
    return Made.shape(1, Math.max(1, document.inChannels(stage)), document.sizes(stage));
  }

  private int get(Parameter parameter, Document document, int axis) {
    return parameter
        .get(operation(document), axis, input(document))
        .orElseThrow(
            () -> new IllegalArgumentException(operation(document) + " has no " + parameter));
  }

  /// The size asked for, or else the one that comes of the window.
  private List<Integer> outputSize(Document document) {
    if (operation(document) instanceof Unpooling(Window window, var size)) {
      return size.or(
              () ->
                  document.fit() instanceof Fit.Fits(List<Problem> problems)
                      ? Optional.of(problems.get(stage).output().from(2))
                      : Optional.empty())
          .orElse(Collections.nCopies(window.rank(), 1));
    }
    throw new IllegalArgumentException(operation(document) + " has no output size");
  }

  /// The document with another number.
  ///
  /// @param value in the dial's `[least, most]`
  public Document set(Document document, int value) {
    if (value < dial.least() || value > dial.most()) {
      throw new IllegalArgumentException(
          dial.title() + " " + value + " is not in [" + dial.least() + ", " + dial.most() + "]");
    }
    Shape input = document.input().shape();
    return switch (dial) {
      case SIZE -> document.withInput(Made.shape(1, input.dim(1), replaced(input.from(2), value)));
      case IN_CHANNELS -> document.withInput(Made.shape(1, value, input.from(2)));
      case PADDING_BEFORE, PADDING_AFTER -> padded(document, value);
      case KERNEL -> set(Parameter.KERNEL, document, value);
      case STRIDE -> set(Parameter.STRIDE, document, value);
      case DILATION -> set(Parameter.DILATION, document, value);
      case PADDING -> set(Parameter.PADDING, document, value);
      case OUT_CHANNELS -> set(Parameter.OUT_CHANNELS, document, value);
      case GROUPS -> set(Parameter.GROUPS, document, value);
      case MULTIPLIER ->
          set(
              Parameter.OUT_CHANNELS,
              document,
              value * Math.max(1, document.stage(stage).groups()));
      case OUTPUT_PADDING -> set(Parameter.OUTPUT_PADDING, document, value);
      case OUTPUT_SIZE ->
          document.with(
              stage,
              new Unpooling(
                  operation(document).window(),
                  Optional.of(replaced(outputSize(document), value))));
    };
  }

  private Document set(Parameter parameter, Document document, int value) {
    return document.with(stage, parameter.with(operation(document), axis, value, input(document)));
  }

  private Document padded(Document document, int value) {
    Window window = operation(document).window();
    List<Sides> sides = new ArrayList<>();
    for (Sides old : document.sides(stage, window)) {
      boolean turned = axis == ALL || axis == sides.size();
      sides.add(
          turned
              ? new Sides(
                  dial == Dial.PADDING_BEFORE ? value : old.before(),
                  dial == Dial.PADDING_AFTER ? value : old.after())
              : old);
    }
    return document.with(
        stage, operation(document).with(window.withPadding(new Padding.Explicit(sides))));
  }

  private List<Integer> replaced(List<Integer> numbers, int value) {
    return IntStream.range(0, numbers.size())
        .mapToObj(a -> axis == ALL || axis == a ? value : numbers.get(a))
        .toList();
  }

  /// The next number in a direction with which the document would fit.
  ///
  /// @param direction −1 or 1
  public OptionalInt next(Document document, int direction) {
    return IntStream.iterate(get(document) + direction, v -> v + direction)
        .takeWhile(v -> v >= dial.least() && v <= dial.most())
        .filter(v -> set(document, v).fit() instanceof Fit.Fits)
        .findFirst();
  }

  /// What an edit to this number is called: `Stride 2`, `Kernel height 3`.
  public String label(Document document, int value) {
    return name(document) + " " + value;
  }

  /// `Kernel height`; `Padding left`; of a chain `Stage 2 kernel height`.
  public String name(Document document) {
    boolean chained =
        document.stages().size() > 1 && !(dial == Dial.SIZE || dial == Dial.IN_CHANNELS);
    String name = name(document.rank());
    return chained
        ? "Stage "
            + (stage + 1)
            + " "
            + name.substring(0, 1).toLowerCase(Locale.ROOT)
            + name.substring(1)
        : name;
  }

  private String name(int rank) {
    if (axis == ALL || axis >= rank || !dial.perAxis() || rank == 1) {
      return dial.title();
    }
    int last = axis + 3 - rank;
    return switch (dial) {
      case PADDING_BEFORE -> "Padding " + List.of("front", "top", "left").get(last);
      case PADDING_AFTER -> "Padding " + List.of("back", "bottom", "right").get(last);
      default -> dial.title() + " " + Parameter.axisName(axis, rank);
    };
  }

  /// Reads what the user typed.
  ///
  /// @throws NumberFormatException with a sentence that names the numbers that would do
  public int parse(Document document, String text) {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= dial.least() && value <= dial.most()) {
        return value;
      }
    } catch (NumberFormatException _) {
      // answered below like a number out of range
    }
    String given = text.isBlank() ? "nothing" : "“" + text.strip() + "”";
    throw new NumberFormatException(
        name(document)
            + " is a whole number from "
            + dial.least()
            + " to "
            + dial.most()
            + ", not "
            + given);
  }
}
