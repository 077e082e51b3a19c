package convolarium.figure;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// What a stage is called on the page.
final class Titles {
  private Titles() {}

  /// `depthwise 3×3, stride 2`.
  static String of(Part part) {
    Problem problem = part.problem();
    String name = part instanceof GatedScene ? "gated" : name(problem);
    return name + " " + each(problem, Axis::kernel) + rest(problem);
  }

  private static String name(Problem problem) {
    return switch (problem.operation()) {
      case Convolution c ->
          c.groups() > 1
              ? problem.groupInputs() == 1 ? "depthwise" : "grouped by " + c.groups()
              : problem.kernel().stream().allMatch(k -> k == 1) ? "pointwise" : "convolution";
      case Transposed _ -> "transposed";
      case Pooling pooling ->
          switch (pooling.kind()) {
            case MAX -> "max pooling";
            case AVERAGE -> "average pooling";
          };
      case AdaptivePooling _ -> "adaptive pooling";
      case Unpooling _ -> "unpooling";
      case Filtering _ -> "filter";
    };
  }

  /// What is not as usual.
  private static String rest(Problem problem) {
    StringBuilder rest = new StringBuilder();
    boolean strides = problem.axes().stream().anyMatch(axis -> axis.stride() > 1);
    boolean pools = problem.weight().isEmpty();
    if (strides && !(pools && problem.axes().stream().allMatch(a -> a.stride() == a.kernel()))) {
      rest.append(", stride ").append(same(problem, Axis::stride));
    }
    if (problem.axes().stream().anyMatch(axis -> axis.dilation() > 1)) {
      rest.append(", dilation ").append(same(problem, Axis::dilation));
    }
    return rest.toString();
  }

  private static String each(Problem problem, ToIntFunction<Axis> number) {
    return problem.axes().stream()
        .map(axis -> String.valueOf(number.applyAsInt(axis)))
        .collect(Collectors.joining("×"));
  }

  /// One number where it is the same on every axis.
  private static String same(Problem problem, ToIntFunction<Axis> number) {
    List<Axis> axes = problem.axes();
    int first = number.applyAsInt(axes.getFirst());
    return axes.stream().allMatch(axis -> number.applyAsInt(axis) == first)
        ? String.valueOf(first)
        : each(problem, number);
  }

  /// `3×6×6`, without the batch.
  static String shape(List<Integer> sizes) {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
