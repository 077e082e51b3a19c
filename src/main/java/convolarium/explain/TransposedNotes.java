package convolarium.explain;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Problem;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is worth knowing of a transposed convolution.
final class TransposedNotes {
  private TransposedNotes() {}

  static void add(List<String> notes, Problem problem) {
    notes.add(
        ("as a matrix, the transpose of the convolution from %s to %s cells:"
                + " the shape comes back, the values do not")
            .formatted(
                Notes.times(problem.output().from(2)), Notes.times(problem.input().from(2))));
    if (problem.axes().stream().anyMatch(axis -> axis.stride() > 1)) {
      notes.add(overlaps(problem));
      sharing(notes, problem);
    }
    if (problem.axes().stream().anyMatch(axis -> axis.before() + axis.after() > 0)) {
      notes.add("padding cuts the hatched cells off the output");
    }
  }

  /// Away from the border the number of kernels that overlap in a cell depends on the cell's place
  /// within a stride alone; where it varies, the output shows a checkerboard (Odena, Dumoulin and
  /// Olah, Deconvolution and checkerboard artifacts, 2016).
  private static String overlaps(Problem problem) {
    SortedSet<Integer> counts = new TreeSet<>(List.of(problem.groupInputs()));
    for (Axis axis : problem.axes()) {
      counts =
          counts.stream()
              .flatMap(
                  count -> IntStream.range(0, axis.stride()).mapToObj(i -> count * axis.overlap(i)))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    String kernel = Notes.size(problem.kernel());
    String stride = Notes.size(problem.axes().stream().map(Axis::stride).toList());
    return counts.size() == 1
        ? ("kernel %s covers stride %s evenly: away from the border every output sums %d %s,"
                + " so there is no checkerboard")
            .formatted(kernel, stride, counts.first(), counts.first() == 1 ? "product" : "products")
        : ("kernel %s does not cover stride %s evenly: outputs sum %s products in turn,"
                + " which shows as a checkerboard")
            .formatted(kernel, stride, list(counts.stream().toList(), "or"));
  }

  /// Which inputs of the direct convolution share one output: output padding tells them apart.
  private static void sharing(List<String> notes, Problem problem) {
    if (!(problem.operation() instanceof Transposed transposed)) {
      return;
    }
    for (int a = 0; a < problem.rank(); a++) {
      Axis axis = problem.axes().get(a);
      int more = transposed.outputPadding().get(a);
      int least = axis.input() - more;
      boolean shares = more < axis.stride(); // with dilation there may be more, and none shares
      if (axis.stride() == 1 || !shares || a > 0 && axis.equals(problem.axes().get(a - 1))) {
        continue;
      }
      List<Integer> sizes =
          IntStream.range(0, axis.stride()).map(i -> least + i).filter(n -> n > 0).boxed().toList();
      String shrink =
          switch (sizes.size()) {
            case 1 -> "shrinks";
            case 2 -> "both shrink";
            default -> "all shrink";
          };
      notes.add(
          "%s %s to %d in the convolution; output padding %d makes it %d again"
              .formatted(list(sizes, "and"), shrink, axis.output(), more, axis.input()));
    }
  }

  /// `1, 2 or 4`.
  private static String list(List<Integer> numbers, String last) {
    String text = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    int comma = text.lastIndexOf(", ");
    return comma < 0 ? text : text.substring(0, comma) + " " + last + text.substring(comma + 1);
  }
}
