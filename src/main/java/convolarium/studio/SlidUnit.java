package convolarium.studio;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.network.Weights;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A unit of a layer whose window slides over its input: a convolution, gated or not, or a pooling.
record SlidUnit(UnitExcerpt unit) {
  Excerpt convolved() throws Unsuited {
    int taken = unit.channels();
    Weights weights = Weights.of(unit.layer()).orElseThrow();
    Tensor weight = kernel(weights, taken);
    return slid(
        taken,
        window ->
            new Weighted(
                Optional.empty(), new Convolution(window, 1, 1), weight, unit.bias(weights)));
  }

  Excerpt gated(Layer.GatedConv gated) throws Unsuited {
    int taken = unit.channels();
    Weights feature = Weights.of(unit.layer()).orElseThrow();
    Weights gate = Weights.gate(unit.layer()).orElseThrow();
    Tensor weight = kernel(feature, taken);
    Tensor gateWeight = kernel(gate, taken);
    return slid(
        taken,
        window ->
            new Gated(
                Optional.empty(),
                new Convolution(window, 1, 1),
                weight,
                unit.bias(feature),
                gateWeight,
                unit.bias(gate),
                gated.activation()));
  }

  /// The kernels of the unit's channel for the first input channels.
  private Tensor kernel(Weights weights, int taken) {
    List<Integer> kernel = new ArrayList<>(List.of(1, taken));
    kernel.addAll(unit.problem().kernel());
    Shape shape = Shape.of(kernel);
    int from = unit.channel() * (shape.elements() / taken) * unit.problem().groupInputs();
    return Tensor.generate(shape, i -> weights.weight().get(from + i));
  }

  private Excerpt slid(int taken, Making making) throws Unsuited {
    int all = unit.problem().groupInputs();
    int first = unit.channel() / unit.problem().groupOutputs() * all;
    return cut(unit.title(taken, all, "input channels"), first, taken, making);
  }

  Excerpt pooled(Pooling pooling) throws Unsuited {
    boolean mean = pooling.kind() == Pooling.Kind.AVERAGE;
    for (int a = 0; mean && a < unit.problem().rank(); a++) {
      if (unit.problem().axes().get(a).isBeyond(last(a))) {
        throw new Unsuited(
            "the window goes beyond the padding, where a mean counts fewer cells than Arithmetic");
      }
    }
    return cut(
        unit.title(1, 1, ""),
        unit.channel(),
        1,
        window ->
            new Pooled(
                Optional.empty(),
                new Pooling(pooling.kind(), window, false, pooling.countPadding())));
  }

  /// The last cell that the unit looks at on an axis, which may lie in the padding.
  private int last(int axis) {
    return unit.problem()
        .axes()
        .get(axis)
        .source(unit.output(axis), unit.problem().kernel().get(axis) - 1);
  }

  /// Makes the stage for a window.
  private interface Making {
    Stage on(Window window);
  }

  private Excerpt cut(String title, int first, int channels, Making making) throws Unsuited {
    return unit.widest(margin -> cut(title, first, channels, making, margin));
  }

  private Excerpt cut(String title, int first, int channels, Making making, int margin)
      throws Unsuited {
    Problem problem = unit.problem();
    List<Cut> cuts = new ArrayList<>();
    for (int a = 0; a < problem.rank(); a++) {
      cuts.add(
          Cut.of(problem.axes().get(a), problem.border(), unit.output(a), margin, false)
              .orElseThrow(
                  () ->
                      new Unsuited("the window of this unit is larger than Arithmetic can show")));
    }
    List<Integer> from = cuts.stream().map(Cut::from).toList();
    List<Integer> cells = cuts.stream().map(Cut::cells).toList();
    Tensor seen = unit.seen(first, channels, from, cells);
    List<Integer> place =
        IntStream.range(0, cuts.size()).mapToObj(a -> cuts.get(a).place(unit.output(a))).toList();
    return UnitExcerpt.excerpt(Document.of(title, seen, making.on(window(problem, cuts))), place);
  }

  private static Window window(Problem problem, List<Cut> cuts) {
    boolean padded = cuts.stream().map(Cut::padding).anyMatch(p -> p.before() > 0 || p.after() > 0);
    return Window.of(problem.kernel())
        .withStride(problem.axes().stream().map(axis -> axis.stride()).toList())
        .withDilation(problem.axes().stream().map(axis -> axis.dilation()).toList())
        .withPadding(new Padding.Explicit(cuts.stream().map(Cut::padding).toList()))
        .withBorder(padded ? problem.border() : Border.ZEROS);
  }
}
