package convolarium.arithmetic;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A number that a reader can turn on an operation.
public enum Parameter {
  INPUT("input", "input"),
  KERNEL("kernel", "kernel_size"),
  STRIDE("stride", "stride"),
  PADDING("padding", "padding"),
  BORDER("padding mode", "padding_mode"),
  DILATION("dilation", "dilation"),
  GROUPS("groups", "groups"),
  OUT_CHANNELS("output channels", "out_channels"),
  OUTPUT_PADDING("output padding", "output_padding"),
  OUTPUT_SIZE("output size", "output_size");

  private final String title;
  private final String field;

  Parameter(String title, String field) {
    this.title = title;
    this.field = field;
  }

  /// The name in a sentence.
  public String title() {
    return title;
  }

  /// The name in a model document.
  public String field() {
    return field;
  }

  /// The value on a spatial axis, or empty where the operation has no such number.
  ///
  /// @param axis in `[0, rank)`; of no matter to groups and channels
  public Optional<Integer> get(Operation operation, int axis, Shape input) {
    return switch (this) {
      case KERNEL -> window(operation).map(w -> w.kernel().get(axis));
      case STRIDE -> window(operation).map(w -> w.stride().get(axis));
      case DILATION -> window(operation).map(w -> w.dilation().get(axis));
      case PADDING ->
          window(operation).map(w -> w.padding().on(w, axis, input.dim(axis + 2)).before());
      case GROUPS ->
          switch (operation) {
            case Convolution c -> Optional.of(c.groups());
            case Transposed t -> Optional.of(t.groups());
            default -> Optional.empty();
          };
      case OUT_CHANNELS ->
          switch (operation) {
            case Convolution c -> Optional.of(c.outChannels());
            case Transposed t -> Optional.of(t.outChannels());
            default -> Optional.empty();
          };
      case OUTPUT_PADDING ->
          operation instanceof Transposed t
              ? Optional.of(t.outputPadding().get(axis))
              : Optional.empty();
      case OUTPUT_SIZE ->
          switch (operation) {
            case Unpooling u -> u.outputSize().map(size -> size.get(axis));
            case AdaptivePooling a -> Optional.of(a.outputSize().get(axis));
            default -> Optional.empty();
          };
      case INPUT, BORDER -> Optional.empty();
    };
  }

  /// The operation with this number changed on one spatial axis, or on all when `axis` is −1.
  ///
  /// @throws IllegalArgumentException when the operation has no such number
  public Operation with(Operation operation, int axis, int value, Shape input) {
    return switch (this) {
      case KERNEL -> windowed(operation, w -> w.withKernel(set(w.kernel(), axis, value)));
      case STRIDE -> windowed(operation, w -> w.withStride(set(w.stride(), axis, value)));
      case DILATION -> windowed(operation, w -> w.withDilation(set(w.dilation(), axis, value)));
      case PADDING ->
          windowed(
              operation,
              w ->
                  w.withPadding(
                      new Padding.Explicit(
                          set(w.sides(input.from(2)), axis, new Padding.Sides(value, value)))));
      case GROUPS ->
          switch (operation) {
            case Convolution(Window w, int out, _) -> new Convolution(w, out, value);
            case Transposed(Window w, int out, _, var more) -> new Transposed(w, out, value, more);
            default -> throw none(operation);
          };
      case OUT_CHANNELS ->
          switch (operation) {
            case Convolution(Window w, _, int groups) -> new Convolution(w, value, groups);
            case Transposed(Window w, _, int g, var more) -> new Transposed(w, value, g, more);
            default -> throw none(operation);
          };
      case OUTPUT_PADDING ->
          switch (operation) {
            case Transposed(Window w, int out, int g, var more) ->
                new Transposed(w, out, g, set(more, axis, value));
            default -> throw none(operation);
          };
      case OUTPUT_SIZE ->
          switch (operation) {
            case Unpooling(Window w, Optional<List<Integer>> size) when size.isPresent() ->
                new Unpooling(w, Optional.of(set(size.get(), axis, value)));
            case AdaptivePooling(List<Integer> size) -> new AdaptivePooling(set(size, axis, value));
            default -> throw none(operation);
          };
      case INPUT, BORDER -> throw none(operation);
    };
  }

  /// What an axis is called: `length`; `height`, `width`; `depth`, `height`, `width`.
  public static String axisName(int axis, int rank) {
    return rank == 1 ? "length" : List.of("depth", "height", "width").get(axis + 3 - rank);
  }

  private static Optional<Window> window(Operation operation) {
    return operation instanceof Windowed windowed
        ? Optional.of(windowed.window())
        : Optional.empty();
  }

  private Operation windowed(Operation operation, UnaryOperator<Window> change) {
    if (operation instanceof Windowed windowed) {
      return windowed.with(change.apply(windowed.window()));
    }
    throw none(operation);
  }

  private IllegalArgumentException none(Operation operation) {
    return new IllegalArgumentException(operation + " has no " + title);
  }

  private static <T> List<T> set(List<T> values, int axis, T value) {
    List<T> changed = new ArrayList<>(values);
    for (int a = 0; a < changed.size(); a++) {
      if (axis < 0 || axis == a) {
        changed.set(a, value);
      }
    }
    return List.copyOf(changed);
  }
}
