package convolarium.arithmetic;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An operation on an input that it fits, made by [Operation#on] alone: whoever holds one need not
/// check anything again.
public final class Problem {
  private final Operation operation;
  private final Shape input;
  private final List<Axis> axes;
  private final Shape output;

  Problem(Operation operation, Shape input, List<Axis> axes, Shape output) {
    this.operation = operation;
    this.input = input;
    this.axes = List.copyOf(axes);
    this.output = output;
  }

  public Operation operation() {
    return operation;
  }

  /// `[N, C, spatial…]`.
  public Shape input() {
    return input;
  }

  /// `[N, C', spatial'…]`.
  public Shape output() {
    return output;
  }

  /// The relation on each spatial axis. Of a transposed convolution and an unpooling these are the
  /// axes of the direct operation, from this problem's output to its input. Of an adaptive pooling
  /// they are nominal: kernel the largest window, stride ⌊n/m⌋.
  public List<Axis> axes() {
    return axes;
  }

  /// From the first input coordinate on spatial axis `a` that one of these outputs looks at to the
  /// last: padding and the cells that a dilated kernel steps over are counted in.
  ///
  /// @throws ArithmeticException when a coordinate exceeds 2⁶³−1
  public Interval looked(int a, Interval outputs) {
    Axis axis = axes.get(a);
    if (operation instanceof AdaptivePooling && !outputs.isEmpty()) {
      return new Interval(
          AdaptivePooling.start(outputs.first(), axis.input(), axis.output()),
          AdaptivePooling.end(outputs.last(), axis.input(), axis.output()) - 1);
    }
    return transposed() ? axis.looking(outputs) : axis.looked(outputs);
  }

  /// The number of spatial axes, 1 to 3.
  public int rank() {
    return axes.size();
  }

  public int batch() {
    return input.dim(0);
  }

  public int inChannels() {
    return input.dim(1);
  }

  public int outChannels() {
    return output.dim(1);
  }

  /// The bands into which the channels are parted; of operations that keep channels apart, their
  /// number.
  public int groups() {
    return switch (operation) {
      case Convolution c -> c.groups();
      case Transposed t -> t.groups();
      case Pooling _, Unpooling _, AdaptivePooling _, Filtering _ -> inChannels();
    };
  }

  /// The input channels of one group.
  public int groupInputs() {
    return inChannels() / groups();
  }

  /// The output channels of one group.
  public int groupOutputs() {
    return outChannels() / groups();
  }

  /// Whether the relation is read from output to input.
  public boolean transposed() {
    return operation instanceof Transposed || operation instanceof Unpooling;
  }

  /// What the padding holds; zeros where there is no choice.
  public Border border() {
    return operation instanceof Operation.Windowed windowed
        ? windowed.window().border()
        : Border.ZEROS;
  }

  /// The input cell whose value is taken at `input`: itself, the one that the border copies where
  /// it lies in the padding, or none for the constant zero.
  public Optional<Cell> source(Cell input) {
    List<Integer> index = new ArrayList<>(input.index());
    for (int d = 2; d < index.size(); d++) {
      index.set(d, border().source(index.get(d), this.input.dim(d)));
    }
    return index.contains(-1) ? Optional.empty() : Optional.of(new Cell(index));
  }

  /// The taps per axis.
  public List<Integer> kernel() {
    return axes.stream().map(Axis::kernel).toList();
  }

  /// The shape of the weights, or empty where there are none.
  public Optional<Shape> weight() {
    return switch (operation) {
      case Convolution _ -> Optional.of(weight(outChannels(), groupInputs()));
      case Transposed _ -> Optional.of(weight(inChannels(), groupOutputs()));
      case Filtering _ -> Optional.of(Shape.of(kernel()));
      case Pooling _, Unpooling _, AdaptivePooling _ -> Optional.empty();
    };
  }

  private Shape weight(int outer, int inner) {
    return Shape.of(Stream.concat(Stream.of(outer, inner), kernel().stream()).toList());
  }

  /// What stands before the kernel's position in the index of the weights that join an input
  /// channel to an output channel; empty when groups keep the two apart or there are no weights.
  ///
  /// @param in in `[0, inChannels)`
  /// @param out in `[0, outChannels)`
  public Optional<List<Integer>> slice(int in, int out) {
    if (in / groupInputs() != out / groupOutputs()) {
      return Optional.empty();
    }
    return switch (operation) {
      case Convolution _ -> Optional.of(List.of(out, in % groupInputs()));
      case Transposed _ -> Optional.of(List.of(in, out % groupOutputs()));
      case Filtering _ -> Optional.of(List.of());
      case Pooling _, Unpooling _, AdaptivePooling _ -> Optional.empty();
    };
  }

  /// Multiply-adds of the whole batch, bias not counted; a transposed convolution is counted on its
  /// input, cropping ignored; 0 for pooling.
  ///
  /// @throws ArithmeticException when the count exceeds 2⁶³−1
  public long macs() {
    return switch (operation) {
      case Convolution _ -> product(output, groupInputs());
      case Transposed _ -> product(input, groupOutputs());
      case Filtering _ -> product(output, 1);
      case Pooling _, Unpooling _, AdaptivePooling _ -> 0;
    };
  }

  private long product(Shape cells, long channels) {
    return IntStream.range(0, rank())
        .mapToLong(axis -> axes.get(axis).kernel())
        .reduce(Math.multiplyExact(cells.elements(), channels), Math::multiplyExact);
  }

  @Override
  public String toString() {
    return input + " > " + operation + " > " + output;
  }
}
