package convolarium.document.imports;

import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Numbers;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The operators of ONNX that have weights. One whose weights are not constants is no layer here.
///
/// Source: the operators' page of ONNX.
final class Weighted {
  private Weighted() {}

  static Meaning convolution(Applied a) {
    Optional<Constant> weight = a.weight(1);
    if (weight.isEmpty() || !spatial(a, weight.get())) {
      return Meaning.UNKNOWN;
    }
    Shape shape = Shape.of(weight.get().dims());
    Optional<Bias> bias = a.bias(2, shape.dim(0));
    if (bias.isEmpty()) {
      return Meaning.UNKNOWN;
    }
    Window own = window(a, shape);
    int groups = a.attributes().count("group", 1, 1);
    Convolution convolution = new Convolution(padded(a, own), shape.dim(0), groups);
    if (new Windows(a.node()).disputed(own, a.in())) {
      return new Meaning.Disputed(
          convolution.on(a.in()) instanceof Bound(Problem problem)
              ? Optional.of(problem.output())
              : Optional.empty());
    }
    return Meaning.Layers.of(
        new Layer.Conv(a.name(1), convolution, Optional.of(weight.get().numbers()), bias.get()));
  }

  private static boolean spatial(Applied a, Constant weight) {
    int rank = weight.dims().size();
    return rank >= 3 && rank <= 5 && a.in().rank() == rank;
  }

  private static Window window(Applied a, Shape weight) {
    List<Integer> kernel = weight.from(2);
    Optional<List<Long>> said = a.attributes().wholes("kernel_shape");
    if (said.isPresent() && !said.get().equals(kernel.stream().map(Long::valueOf).toList())) {
      throw a.node().wrong("kernel_shape is " + said.get() + ", but the weight is " + weight);
    }
    return new Windows(a.node()).of(kernel, a.in());
  }

  /// With the padding that stands before it as a node of its own.
  private static Window padded(Applied a, Window window) {
    if (a.flow().pad().isEmpty()) {
      return window;
    }
    Pad pad = a.flow().pad().get();
    List<Sides> sides = new ArrayList<>();
    for (int axis = 0; axis < window.rank(); axis++) {
      Sides own = window.padding().on(window, axis, a.in().dim(axis + 2));
      Sides before = pad.sides().get(axis);
      sides.add(new Sides(before.before() + own.before(), before.after() + own.after()));
    }
    return window.withPadding(new Padding.Explicit(sides)).withBorder(pad.border());
  }

  static Meaning transposed(Applied a) {
    Optional<Constant> weight = a.weight(1);
    if (weight.isEmpty() || !spatial(a, weight.get())) {
      return Meaning.UNKNOWN;
    }
    Shape shape = Shape.of(weight.get().dims());
    int groups = a.attributes().count("group", 1, 1);
    long channels = (long) shape.dim(1) * groups;
    Optional<Bias> bias = a.bias(2, (int) Math.min(channels, Integer.MAX_VALUE));
    if (bias.isEmpty() || channels > Shape.MOST_ELEMENTS) {
      return Meaning.UNKNOWN;
    }
    Window bare = window(a, shape).withBorder(Border.ZEROS);
    List<Integer> more = a.attributes().counts("output_padding", bare.rank(), 0, 0);
    Optional<Padding> padding = new Windows(a.node()).transposed(bare, a.in(), more);
    if (padding.isEmpty()) {
      return new Meaning.Disputed(Optional.empty());
    }
    Window window = bare.withPadding(padding.get());
    return Meaning.Layers.of(
        new Layer.ConvTranspose(
            a.name(1),
            new Transposed(window, (int) channels, groups, more),
            Optional.of(weight.get().numbers()),
            bias.get()));
  }

  /// alpha·x·B + beta·C.
  static Meaning gemm(Applied a) {
    Attributes attributes = a.attributes();
    Optional<Constant> weight = a.weight(1).filter(w -> w.dims().size() == 2);
    if (weight.isEmpty() || attributes.flag("transA", false) || a.in().rank() != 2) {
      return Meaning.UNKNOWN;
    }
    Numbers matrix =
        attributes.flag("transB", false) ? weight.get().numbers() : weight.get().turned();
    int features = matrix.shape().dim(0);
    Optional<Bias> bias = a.bias(2, features);
    if (bias.isEmpty()) {
      return Meaning.UNKNOWN;
    }
    float beta = attributes.decimal("beta", 1);
    Bias scaled =
        bias.get() instanceof Bias.Given(Numbers numbers)
            ? new Bias.Given(times(numbers, beta))
            : bias.get();
    return Meaning.Layers.of(
        new Layer.Linear(
            a.name(1),
            features,
            Optional.of(times(matrix, attributes.decimal("alpha", 1))),
            scaled));
  }

  private static Numbers times(Numbers numbers, float factor) {
    return factor != 1 && numbers instanceof Constant.Weight weight
        ? weight.times(factor)
        : numbers;
  }

  /// x·B.
  static Meaning product(Applied a) {
    Optional<Constant> weight = a.weight(1).filter(w -> w.dims().size() == 2);
    if (weight.isEmpty()) {
      return Meaning.UNKNOWN;
    }
    Numbers matrix = weight.get().turned();
    int features = matrix.shape().dim(0);
    if (a.in().rank() == 2) {
      return Meaning.Layers.of(
          new Layer.Linear(a.name(1), features, Optional.of(matrix), Bias.NONE));
    }
    int[] dims = a.in().dims();
    dims[dims.length - 1] = features;
    return new Meaning.Other(false, Optional.of(Shape.of(dims)));
  }

  static Meaning batchNorm(Applied a) {
    int channels = a.in().dim(1);
    for (int place = 1; place <= 4; place++) {
      if (a.weight(place).isEmpty()) {
        return Meaning.KEPT;
      }
      if (!a.weight(place).get().dims().equals(List.of(channels))) {
        throw a.node()
            .wrong(
                "its input "
                    + (place + 1)
                    + " has the dimensions "
                    + a.weight(place).get().dims()
                    + ", but "
                    + channels
                    + " channels come");
      }
    }
    return Meaning.Layers.of(
        new Layer.BatchNorm(
            a.name(1),
            a.weight(1).map(Constant::numbers),
            a.weight(2).map(Constant::numbers),
            a.weight(3).map(Constant::numbers),
            a.weight(4).map(Constant::numbers),
            a.attributes().decimal("epsilon", 1e-5f)));
  }
}
