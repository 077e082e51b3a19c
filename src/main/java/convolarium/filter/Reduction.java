package convolarium.filter;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Filters for a photograph of which `factor` × `factor` pixels were made into one, that do there
/// nearly what the given ones do in full size.
///
/// A tap at a distance of o pixels is one at o/factor of the larger pixels, and where that is
/// between two of them its weight is shared out, the nearer one getting more. So weights keep their
/// sum and their centre: blurs come out right but for the little that sharing blurs itself. What a
/// filter makes of detail smaller than a large pixel is lost.
final class Reduction {
  private Reduction() {}

  /// @param photo of the full size
  /// @param factor 1 or more
  /// @throws IllegalArgumentException with the reason when the filter refuses
  static Filter of(Filter filter, Shape photo, int factor) {
    if (factor == 1) {
      return filter;
    }
    return switch (filter) {
      case KernelFilter kernels -> reduced(kernels, kernels.on(photo).orThrow(), factor);
      case OrderFilter order -> reduced(order, order.on(photo).orThrow(), factor);
      case Mixing mixing -> mixing;
    };
  }

  private static KernelFilter reduced(KernelFilter filter, Problem problem, int factor) {
    double[][] rows = shares(problem.axes().getFirst(), factor);
    double[][] columns = shares(problem.axes().getLast(), factor);
    List<Tensor> kernels =
        filter.kernels().stream().map(kernel -> binned(kernel, rows, columns)).toList();
    return new KernelFilter(
        filter.name(),
        kernels,
        filter.response(),
        filter.showing(),
        filter.offset(),
        Optional.empty(),
        filter.sliding().withDilation(1),
        filter.linear());
  }

  /// How much of each tap goes to each of the large pixels, as many on both sides of the anchor.
  ///
  /// @return `[taps][cells]`
  private static double[][] shares(Axis axis, int factor) {
    int last = axis.kernel() - 1;
    int reach = Math.max(Math.abs(axis.source(0, 0)), Math.abs(axis.source(0, last)));
    int middle = Math.ceilDiv(reach, factor);
    double[][] shares = new double[axis.kernel()][2 * middle + 1];
    for (int t = 0; t <= last; t++) {
      int offset = axis.source(0, t);
      int cell = middle + Math.floorDiv(offset, factor);
      double beyond = (double) Math.floorMod(offset, factor) / factor;
      shares[t][cell] += 1 - beyond;
      if (beyond > 0) {
        shares[t][cell + 1] += beyond;
      }
    }
    return shares;
  }

  private static Tensor binned(Tensor kernel, double[][] rows, double[][] columns) {
    int width = columns[0].length;
    double[] across = new double[rows.length * width];
    for (int t = 0; t < rows.length; t++) {
      for (int u = 0; u < columns.length; u++) {
        add(across, t * width, columns[u], kernel.get(t * columns.length + u));
      }
    }
    double[] cells = new double[rows[0].length * width];
    for (int t = 0; t < rows.length; t++) {
      double[] line = Arrays.copyOfRange(across, t * width, (t + 1) * width);
      for (int y = 0; y < rows[t].length; y++) {
        add(cells, y * width, line, rows[t][y]);
      }
    }
    return Tensor.generate(Shape.of(rows[0].length, width), i -> (float) cells[i]);
  }

  private static void add(double[] to, int at, double[] some, double weight) {
    for (int i = 0; weight != 0 && i < some.length; i++) {
      to[at + i] += weight * some[i];
    }
  }

  /// A window of the nearest odd number of large pixels, or with wider gaps.
  private static OrderFilter reduced(OrderFilter filter, Problem problem, int factor) {
    Sliding sliding = filter.sliding();
    if (sliding.dilation() >= factor) {
      return filter.with(sliding.withDilation(Math.round((float) sliding.dilation() / factor)));
    }
    return new OrderFilter(
        filter.name(),
        filter.order(),
        odd(problem.axes().getFirst().extent(), factor),
        odd(problem.axes().getLast().extent(), factor),
        sliding.withDilation(1));
  }

  private static int odd(int extent, int factor) {
    return 2 * (extent / factor / 2) + 1;
  }
}
