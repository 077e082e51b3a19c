package convolarium.document.imports;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.tensor.Shape;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The poolings of ONNX.
final class Pools {
  private Pools() {}

  static Meaning window(Applied a, Kind kind) {
    int rank = a.in().rank() - 2;
    if (rank < 1) {
      return Meaning.UNKNOWN;
    }
    List<Integer> kernel = a.attributes().counts("kernel_shape", rank, 1, 1);
    Window window = new Windows(a.node()).of(kernel, a.in());
    Windows windows = new Windows(a.node());
    if (windows.disputed(window, a.in())) {
      return new Meaning.Disputed(shape(a, window));
    }
    if (windows.ruled() && window.dilation().stream().anyMatch(d -> d > 1)) {
      return new Meaning.Disputed(Optional.empty());
    }
    if (overhanging(window)) {
      return new Meaning.Other(false, shape(a, window));
    }
    boolean counted = kind == Kind.MAX || a.attributes().flag("count_include_pad", false);
    return Meaning.Layers.of(
        new Layer.Pool(
            a.name(-1),
            new Pooling(kind, window, a.attributes().flag("ceil_mode", false), counted)));
  }

  /// Whether a padding is more than half the kernel: no layer here has that, as in PyTorch.
  private static boolean overhanging(Window window) {
    return window.padding() instanceof Padding.Explicit(List<Sides> sides)
        && IntStream.range(0, window.rank())
            .anyMatch(
                axis ->
                    Math.max(sides.get(axis).before(), sides.get(axis).after())
                        > window.kernel().get(axis) / 2);
  }

  private static Optional<Shape> shape(Applied a, Window window) {
    int[] dims = a.in().dims();
    boolean ceil = a.attributes().flag("ceil_mode", false);
    for (int axis = 0; axis < window.rank(); axis++) {
      int cells = dims[axis + 2];
      Sides sides = window.padding().on(window, axis, cells);
      int kernel = window.kernel().get(axis);
      int stride = window.stride().get(axis);
      int dilation = window.dilation().get(axis);
      long outputs =
          ceil
              ? Axis.outputsCeil(cells, kernel, stride, dilation, sides.before(), sides.after())
              : Axis.outputs(cells, kernel, stride, dilation, sides.before(), sides.after());
      if (outputs < 1 || outputs > Shape.MOST_ELEMENTS) {
        return Optional.empty();
      }
      dims[axis + 2] = (int) outputs;
    }
    return Shape.elements(dims) > Shape.MOST_ELEMENTS
        ? Optional.empty()
        : Optional.of(Shape.of(dims));
  }

  static Meaning globalAverage(Applied a) {
    int rank = a.in().rank() - 2;
    return rank < 1
        ? Meaning.UNKNOWN
        : Meaning.Layers.of(
            new Layer.AdaptiveAvgPool(
                a.name(-1), new AdaptivePooling(Collections.nCopies(rank, 1))));
  }

  static Meaning globalMax(Applied a) {
    if (a.in().rank() < 3) {
      return Meaning.UNKNOWN;
    }
    Window whole = Window.of(a.in().from(2));
    return Meaning.Layers.of(new Layer.Pool(a.name(-1), new Pooling(Kind.MAX, whole, false, true)));
  }

  /// A mean over all spatial axes is a global pooling; without those axes it is flat as well.
  static Meaning mean(Applied a) {
    int rank = a.in().rank();
    Optional<List<Long>> axes = a.wholes(1, "axes");
    List<Long> spatial = LongStream.range(2, rank).boxed().toList();
    boolean all =
        axes.isPresent()
            && rank > 2
            && axes.get().stream().map(x -> x < 0 ? x + rank : x).sorted().toList().equals(spatial);
    if (!all) {
      return Meaning.UNKNOWN;
    }
    Layer pool =
        new Layer.AdaptiveAvgPool(
            a.name(-1), new AdaptivePooling(Collections.nCopies(rank - 2, 1)));
    return a.attributes().flag("keepdims", true)
        ? Meaning.Layers.of(pool)
        : Meaning.Layers.of(pool, new Layer.Flatten(Optional.empty()));
  }
}
