package convolarium.explain;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A random grouped convolution of small integers on two axes with zero padding, slid by plain
/// loops over a padded copy.
record Slide(Problem problem, Tensor input, Tensor weight, Tensor bias) {
  static Slide random(int seed) {
    Random random = new Random(seed);
    int groups = 1 + random.nextInt(3);
    Window window =
        Window.of(1 + random.nextInt(3), 1 + random.nextInt(3))
            .withStride(List.of(1 + random.nextInt(3), 1 + random.nextInt(3)))
            .withDilation(List.of(1 + random.nextInt(2), 1 + random.nextInt(2)))
            .withPadding(
                new Padding.Explicit(
                    List.of(
                        new Padding.Sides(random.nextInt(3), random.nextInt(3)),
                        new Padding.Sides(random.nextInt(3), random.nextInt(3)))));
    int outChannels = groups * (1 + random.nextInt(2));
    Shape shape =
        Shape.of(
            1 + random.nextInt(2),
            groups * (1 + random.nextInt(2)),
            5 + random.nextInt(4),
            5 + random.nextInt(4));
    Problem problem = new Convolution(window, outChannels, groups).on(shape).orThrow();
    return new Slide(
        problem,
        integers(shape, random),
        integers(problem.weight().orElseThrow(), random),
        integers(Shape.of(outChannels), random));
  }

  private static Tensor integers(Shape shape, Random random) {
    return Tensor.generate(shape, _ -> random.nextInt(19) - 9);
  }

  List<Float> explained() {
    Explanation explanation =
        Explanation.of(problem, input::get, weight::get, Optional.of(bias::get));
    List<Float> results = new ArrayList<>();
    for (int i = 0; i < problem.output().elements(); i++) {
      results.add(explanation.step(new Cell(problem.output().index(i))).result());
    }
    return results;
  }

  List<Float> byHand() {
    Axis rows = problem.axes().get(0);
    Axis columns = problem.axes().get(1);
    int inside = problem.inChannels() / problem.groups();
    int outside = problem.outChannels() / problem.groups();
    List<Float> results = new ArrayList<>();
    for (int n = 0; n < problem.batch(); n++) {
      for (int c = 0; c < problem.outChannels(); c++) {
        for (int top = 0; top + rows.extent() <= rows.padded(); top += rows.stride()) {
          for (int left = 0;
              left + columns.extent() <= columns.padded();
              left += columns.stride()) {
            float sum = bias.get(c);
            for (int i = 0; i < inside; i++) {
              for (int ky = 0; ky < rows.kernel(); ky++) {
                for (int kx = 0; kx < columns.kernel(); kx++) {
                  sum +=
                      padded(
                              n,
                              c / outside * inside + i,
                              top + ky * rows.dilation(),
                              left + kx * columns.dilation())
                          * weight.get(
                              ((c * inside + i) * rows.kernel() + ky) * columns.kernel() + kx);
                }
              }
            }
            results.add(sum);
          }
        }
      }
    }
    return results;
  }

  /// The value at a row and column of the padded input.
  private float padded(int n, int channel, int row, int column) {
    int y = row - problem.axes().get(0).before();
    int x = column - problem.axes().get(1).before();
    int height = problem.input().dim(2);
    int width = problem.input().dim(3);
    return y < 0 || y >= height || x < 0 || x >= width
        ? 0
        : input.get(((n * problem.inChannels() + channel) * height + y) * width + x);
  }
}
