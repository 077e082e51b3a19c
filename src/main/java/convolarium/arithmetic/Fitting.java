package convolarium.arithmetic;

import static convolarium.arithmetic.Parameter.DILATION;
import static convolarium.arithmetic.Parameter.GROUPS;
import static convolarium.arithmetic.Parameter.INPUT;
import static convolarium.arithmetic.Parameter.KERNEL;
import static convolarium.arithmetic.Parameter.OUTPUT_SIZE;
import static convolarium.arithmetic.Parameter.OUT_CHANNELS;
import static convolarium.arithmetic.Parameter.PADDING;
import static convolarium.arithmetic.Parameter.STRIDE;

import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Binding.Refused;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts one operation on one input: checks channels and sizes, with the numbers in each reason, and
/// has the axes fitted one by one. All checking of the program's windows is here and in
/// [AxisFitting].
final class Fitting {
  private final Operation operation;
  private final Shape input;
  private final Reasons reasons = new Reasons();

  Fitting(Operation operation, Shape input) {
    this.operation = operation;
    this.input = input;
  }

  Binding bind() {
    int rank = rank();
    if (input.rank() < 3 || input.rank() > 5 || input.rank() - 2 != rank) {
      reasons.refuse(
          INPUT,
          -1,
          "the input "
              + input
              + " has "
              + spatial(input.rank() - 2)
              + " after batch and channels, the layer "
              + (rank > 3 ? rank + "; 1 to 3 are possible" : "needs " + rank));
      return refused();
    }
    int channels = channels();
    if (operation instanceof Windowed windowed) {
      numbers(windowed.window());
    }
    if (!reasons.isEmpty()) {
      return refused();
    }
    AxisFitting fitting = new AxisFitting(operation, input, reasons);
    List<Axis> axes = new ArrayList<>();
    List<Integer> output = new ArrayList<>(List.of(input.dim(0), channels));
    for (int a = 0; a < rank; a++) {
      Optional<Axis> axis = fitting.axis(a);
      axis.ifPresent(axes::add);
      axis.ifPresent(found -> output.add(reversed() ? found.input() : found.output()));
    }
    if (reasons.isEmpty()) {
      size("output", output, largest());
    }
    if (!reasons.isEmpty()) {
      return refused();
    }
    return new Bound(new Problem(operation, input, axes, Shape.of(output)));
  }

  private int rank() {
    return switch (operation) {
      case Windowed windowed -> windowed.window().rank();
      case AdaptivePooling adaptive -> adaptive.outputSize().size();
    };
  }

  /// What to turn when the output is too large.
  private Parameter largest() {
    return switch (operation) {
      case Convolution _, Transposed _ -> OUT_CHANNELS;
      case AdaptivePooling _ -> OUTPUT_SIZE;
      case Pooling _, Unpooling _, Filtering _ -> STRIDE;
    };
  }

  private boolean reversed() {
    return operation instanceof Transposed || operation instanceof Unpooling;
  }

  private int channels() {
    return switch (operation) {
      case Convolution(Window window, int out, int groups) -> channels(window, out, groups, false);
      case Transposed(Window window, int out, int groups, _) -> channels(window, out, groups, true);
      case Pooling _, Unpooling _, AdaptivePooling _, Filtering _ -> input.dim(1);
    };
  }

  private int channels(Window window, int out, int groups, boolean transposed) {
    int in = input.dim(1);
    if (out < 1) {
      reasons.refuse(OUT_CHANNELS, -1, out + " output channels, at least 1 is needed");
    }
    if (groups < 1) {
      reasons.refuse(GROUPS, -1, "groups " + groups + " must be at least 1");
    }
    if (!reasons.isEmpty()) {
      return out;
    }
    if (in % groups != 0) {
      reasons.refuse(
          GROUPS, -1, in + " input channels cannot be parted into " + groups + " equal groups");
    } else if (out % groups != 0) {
      reasons.refuse(
          GROUPS,
          -1,
          out + " output channels cannot be parted into " + groups + " equal groups",
          GROUPS,
          OUT_CHANNELS);
    } else if (window.kernel().stream().allMatch(k -> k > 0)) {
      List<Integer> weight =
          new ArrayList<>(transposed ? List.of(in, out / groups) : List.of(out, in / groups));
      weight.addAll(window.kernel());
      size("weight", weight, KERNEL);
    }
    return out;
  }

  private void numbers(Window window) {
    for (int axis = 0; axis < window.rank(); axis++) {
      atLeast(1, KERNEL, axis, window.kernel().get(axis));
      atLeast(1, STRIDE, axis, window.stride().get(axis));
      atLeast(1, DILATION, axis, window.dilation().get(axis));
      if (window.padding() instanceof Padding.Explicit(List<Padding.Sides> sides)) {
        atLeast(0, PADDING, axis, sides.get(axis).before());
        atLeast(0, PADDING, axis, sides.get(axis).after());
      }
    }
  }

  private void atLeast(int least, Parameter parameter, int axis, int value) {
    if (value < least) {
      reasons.refuse(
          parameter, axis, parameter.title() + " " + value + " must be at least " + least);
    }
  }

  private void size(String what, List<Integer> dims, Parameter cure) {
    long elements = Shape.elements(dims.stream().mapToInt(Integer::intValue).toArray());
    if (elements > Shape.MOST_ELEMENTS) {
      reasons.refuse(
          cure,
          -1,
          "the "
              + what
              + " "
              + String.join("×", dims.stream().map(String::valueOf).toList())
              + " would have more than 2^31-1 elements");
    }
  }

  private Refused refused() {
    return new Refused(operation, input, reasons.all());
  }

  private static String spatial(int axes) {
    return axes == 1 ? "1 spatial axis" : Math.max(0, axes) + " spatial axes";
  }
}
