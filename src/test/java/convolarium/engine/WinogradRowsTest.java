package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WinogradRowsTest {
  private static final String SHAPES =
      """
      1x2x1 > conv 1 k2x1
      1x9x1 > conv 3 k3x1 p1x0
      3x4x4 > conv 9 k3 p1 bias
      2x5x70 > conv 17 k3 p1 bias
      2x70x5 > conv 3 k4 p2 bias
      3x40x41 > conv 20 k11 s4 p2 bias
      3x29x30 > conv 9 k7 s2 p3 bias
      5x28x28 > conv 12 k3 s2 p1 bias
      4x17x19 > conv 7 k5 s2 p2 replicate
      2x23x18 > conv 5 k5 s3x1 pfull reflect
      2x19x18 > conv 5 k4x2 psame circular
      2x30x9 > conv 4 k9x1 s2x3 p4x0
      3x16x20 > conv 6 k7x1 p3x0
      3x16x40 > conv 6 k13x2 s1x5 p6x1
      2x17x19 > conv 3 k3 d1x5 p1x5 circular
      2x9x9 > conv 3 k6 s3 p5 bias
      6x14x15 > conv 6 k3 p1 g3 bias
      8x21x22 > conv 34 k3x2 s2x1 g2
      2x4x9x8 > conv 3 k3 p1 bias
      2x7x9x8 > conv 3 k3x3x2 s2x2x1 p2x1x0
      2x9x16x7 > conv 3 k2x5x3 s1x3x1 d3x1x2 p1
      8x150x4x4 > conv 3 k3 p1
      150x13x9 > conv 10 k3 s2 p1
      101x12x9 > conv 10 k3x5 p1x2 bias
      1x90x200 > conv 70 k3 s2 p1
      """;

  @Test
  void wholeNumbersStayWholeWhereWeightsAreMultiplesOfAllDistances() {
    PointTries.exact(new WinogradRows(), SHAPES, 24);
  }

  @Test
  void whatAThreadWorkedInServesTheNextRun() {
    Problem problem = Problems.of("40x13x14 > conv 17 k3 s2 p1");
    Problems problems = new Problems(3);
    Tensor weight = problems.whole(problem.weight().orElseThrow());
    Tensor zeros = Tensor.generate(problem.input(), _ -> 0);
    Tensor x = problems.whole(problem.input());
    for (Kernels kernels : Problems.twins()) {
      Machine machine = new Machine(kernels, new Workers(1));
      Prepared once = new WinogradRows().prepare(problem, weight, Optional.empty(), machine);
      Tensor first = once.run(zeros, Watch.NONE);
      assertArrayEquals(new float[first.shape().elements()], first.shared());
      assertArrayEquals(
          PointTries.run(new WinogradRows(), problem, x, weight, Optional.empty(), kernels, 1),
          once.run(x, Watch.NONE).shared());
    }
  }

  @Test
  void errorStaysBelowTheBound() {
    Stream.of(
            "70x21x22 > conv 34 k3 p1",
            "3x60x61 > conv 9 k11 s4 p2",
            "300x9x13 > conv 8 k3 s2 p1",
            "40x22x13 > conv 12 k7x2 s2x1")
        .map(Problems::of)
        .forEach(WinogradRowsTest::bounded);
  }

  private static void bounded(Problem problem) {
    Tensor x = new Fill.Uniform(1, 1).fill(problem.input());
    Tensor weight = new Fill.Uniform(2, 1).fill(problem.weight().orElseThrow());
    Tensor bias = new Fill.Uniform(3, 1).fill(Shape.of(problem.outChannels()));
    Double64 exact = new Double64(problem, x, weight, bias);
    for (Kernels kernels : Problems.twins()) {
      float[] y =
          PointTries.run(new WinogradRows(), problem, x, weight, Optional.of(bias), kernels, 2);
      double largest = 0;
      double worst = 0;
      int at = 0;
      for (int channel = 0; channel < problem.outChannels(); channel++) {
        for (int row = 0; row < problem.output().dim(2); row++) {
          for (int column = 0; column < problem.output().dim(3); column++) {
            double expected = exact.cell(channel, row, column);
            double error = Math.abs(y[at++] - expected);
            double bound = exact.bound(channel, row, column);
            String place = problem + " " + channel + " " + row + " " + column;
            assertTrue(error <= bound, () -> place + ": " + error + " > " + bound);
            largest = Math.max(largest, Math.abs(expected));
            worst = Math.max(worst, error);
          }
        }
      }
      assertTrue(worst < 5e-6 * largest, problem + ": " + worst / largest);
    }
  }

  @Test
  void multipliesCountTilesNotOutputs() {
    Problem problem = Problems.of("3x224x224 > conv 64 k11 s4 p2");
    // 14 rows of tiles, of 4 outputs each; 23 products for each column of the kernel
    long products = 14L * 55 * 64 * 3 * 11 * 23;
    // 4 phases of rows by 4 phases of columns, each 57 wide, and two fives
    long fives = 14L * 3 * 4 * 4 * 57 * 2;
    assertEquals(products + fives, new WinogradRows().multiplies(problem));
  }

  /// One image and no groups or dilation, by the definitions, in double.
  private record Double64(Problem problem, Tensor x, Tensor weight, Tensor bias) {
    private static final int[] POINTS = {0, 1, -1, 2, -2};

    /// |Bᵀ|, as the literature gives it for tiles of six inputs.
    private static final int[][] B = {
      {4, 0, 5, 0, 1, 0},
      {0, 4, 4, 1, 1, 0},
      {0, 4, 4, 1, 1, 0},
      {0, 2, 1, 2, 1, 0},
      {0, 2, 1, 2, 1, 0},
      {0, 4, 0, 5, 0, 1}
    };

    /// Distances of each finite point from the others, multiplied.
    private static final double[] DISTANCES = {4, -6, -6, 24, 24};

    double input(int channel, int row, int column) {
      int i = row - rows().before();
      int j = column - columns().before();
      int height = problem.input().dim(2);
      int width = problem.input().dim(3);
      return i < 0 || j < 0 || i >= height || j >= width
          ? 0
          : x.get((channel * height + i) * width + j);
    }

    private Axis rows() {
      return problem.axes().getFirst();
    }

    private Axis columns() {
      return problem.axes().getLast();
    }

    double weight(int out, int in, int row, int column) {
      int slice = out * problem.inChannels() + in;
      return weight.get((slice * rows().kernel() + row) * columns().kernel() + column);
    }

    double cell(int channel, int row, int column) {
      double sum = bias.get(channel);
      for (int c = 0; c < problem.inChannels(); c++) {
        for (int i = 0; i < rows().kernel(); i++) {
          for (int j = 0; j < columns().kernel(); j++) {
            int y = row * rows().stride() + i;
            sum += weight(channel, c, i, j) * input(c, y, column * columns().stride() + j);
          }
        }
      }
      return sum;
    }

    /// N·u / (1 − N·u) · |Aᵀ| · [ Σ |G·g| ⊙ (|Bᵀ|·|d|) ].
    double bound(int channel, int row, int column) {
      int outputs = WinogradRows.layout(problem).outputs();
      int taps = 7 - outputs;
      int stride = rows().stride();
      double sum = Math.abs(bias.get(channel));
      int products = 0;
      for (int phase = 0; phase < Math.min(stride, rows().kernel()); phase++) {
        for (int first = phase; first < rows().kernel(); first += taps * stride) {
          products += problem.inChannels() * columns().kernel();
          for (int point = 0; point < 6; point++) {
            double back = back(row % outputs, outputs, point);
            for (int c = 0; c < problem.inChannels() && back > 0; c++) {
              for (int j = 0; j < columns().kernel(); j++) {
                double seen = 0;
                for (int e = 0; e < 6; e++) {
                  int y = (row / outputs * outputs + e) * stride + first;
                  seen += B[point][e] * Math.abs(input(c, y, column * columns().stride() + j));
                }
                sum += back * Math.abs(weight(channel, c, first, j, taps, point)) * seen;
              }
            }
          }
        }
      }
      // a chain may be shorter than it might be: channels are shared out evenly
      int roundings = Math.min(products, 256) + 2 * Math.ceilDiv(products, 256) + 8;
      return roundings * 0x1p-24 / (1 - roundings * 0x1p-24) * sum;
    }

    /// |Aᵀ|, of which the point's row is 1, |p|, p², …
    private static double back(int output, int outputs, int point) {
      if (point == 5) {
        return output == outputs - 1 ? 1 : 0;
      }
      return Math.pow(Math.abs(POINTS[point]), output);
    }

    /// G·g.
    private double weight(int out, int in, int first, int column, int taps, int point) {
      double sum = 0;
      for (int t = 0; t < taps; t++) {
        int row = first + t * rows().stride();
        if (row < rows().kernel()) {
          sum += power(point, t, taps) * weight(out, in, row, column);
        }
      }
      return sum;
    }

    private static double power(int point, int tap, int taps) {
      if (point == 5) {
        return tap == taps - 1 ? 1 : 0;
      }
      return Math.pow(POINTS[point], tap) / DISTANCES[point];
    }
  }
}
