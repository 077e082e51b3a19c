package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WinogradTest {
  /// The points' matrices as the literature gives them, for tiles of six inputs.
  private static final int[][] B = {
    {4, 0, -5, 0, 1, 0},
    {0, -4, -4, 1, 1, 0},
    {0, 4, -4, -1, 1, 0},
    {0, -2, -1, 2, 1, 0},
    {0, 2, -1, -2, 1, 0},
    {0, 4, 0, -5, 0, 1}
  };

  /// Distances of each finite point from the others, multiplied.
  private static final double[] DISTANCES = {4, -6, -6, 24, 24};

  private static final int[] POINTS = {0, 1, -1, 2, -2};

  private static final String SHAPES =
      """
      1x1x1 > conv 1 k2 p1
      1x2x2 > conv 1 k2
      2x1x9 > conv 3 k3x2 p1
      3x4x4 > conv 9 k3 p1 bias
      2x5x70 > conv 17 k3 p1 bias
      2x70x5 > conv 3 k4 p2 bias
      1x33x35 > conv 2 k5 p2
      40x16x45 > conv 9 k3 p1 bias
      2x28x27 > conv 8 k5 psame bias
      3x19x18 > conv 5 k3x5 pfull reflect
      2x19x18 > conv 5 k4x2 psame circular
      2x19x18 > conv 5 k2x4 pfull replicate
      3x28x29 > conv 10 k3 d2 p2 bias
      2x17x9 > conv 3 k3 d5x3 p5x3 circular
      2x5x6 > conv 3 k2 d4
      2x9x9 > conv 3 k3 d20 p20
      6x14x15 > conv 6 k3 p1 g3 bias
      4x23x22 > conv 34 k3x2 d1x2 g2
      2x4x9x8 > conv 3 k3 p1 bias
      2x7x9x8 > conv 3 k3x3x2 s2x1x1 p2x1x0
      2x9x6x7 > conv 3 k2x3x3 d3x1x2 p1
      8x150x4x4 > conv 3 k3 p1
      3x40x41 > conv 20 k3 p1 bias
      """;

  @Test
  void wholeNumbersStayWholeWhereWeightsAreMultiplesOfAllDistances() {
    PointTries.exact(new Winograd(), SHAPES, 576);
  }

  @Test
  void numbersThatAnotherLayerLeftDoNoHarm() {
    Problem problem = Problems.of("40x13x14 > conv 12 k3 p1 bias");
    Tensor x = new Fill.Uniform(1, 1).fill(problem.input());
    Tensor weight = new Fill.Uniform(2, 1).fill(problem.weight().orElseThrow());
    Optional<Tensor> bias = Optional.of(new Fill.Uniform(3, 1).fill(Shape.of(12)));
    for (Kernels kernels : Problems.twins()) {
      Workers workers = new Workers(1);
      for (int i = 0; i < 2; i++) {
        float[] left = new float[1 << 18];
        Arrays.fill(left, Float.NaN);
        workers.spares().give(left);
      }
      float[] y =
          new Winograd()
              .prepare(problem, weight, bias, new Machine(kernels, workers))
              .run(x, Watch.NONE)
              .shared();
      assertArrayEquals(PointTries.run(new Winograd(), problem, x, weight, bias, kernels, 1), y);
    }
  }

  @Test
  void errorStaysBelowTheBound() {
    Stream.of(
            "70x21x22 > conv 34 k3 p1",
            "64x14x15 > conv 9 k5 p2",
            "300x9x13 > conv 8 k3 p1",
            "40x12x13 > conv 12 k2x4")
        .map(Problems::of)
        .forEach(WinogradTest::bounded);
  }

  private static void bounded(Problem problem) {
    Tensor x = new Fill.Uniform(1, 1).fill(problem.input());
    Tensor weight = new Fill.Uniform(2, 1).fill(problem.weight().orElseThrow());
    Tensor bias = new Fill.Uniform(3, 1).fill(Shape.of(problem.outChannels()));
    Double64 exact = new Double64(problem, x, weight, bias);
    int channels = problem.inChannels();
    int roundings = Math.min(channels, 256) + Math.ceilDiv(channels, 256) + 14;
    double gamma = roundings * 0x1p-24 / (1 - roundings * 0x1p-24);
    for (Kernels kernels : Problems.twins()) {
      float[] y = PointTries.run(new Winograd(), problem, x, weight, Optional.of(bias), kernels, 2);
      int at = 0;
      for (int channel = 0; channel < problem.outChannels(); channel++) {
        double[][] bounds = exact.bounds(channel);
        for (int row = 0; row < problem.output().dim(2); row++) {
          for (int column = 0; column < problem.output().dim(3); column++) {
            double error = Math.abs(y[at++] - exact.cell(channel, row, column));
            double bound = gamma * bounds[row][column];
            int cell = at - 1;
            assertTrue(
                error <= bound,
                () -> problem + " " + kernels.name() + " cell " + cell + ": " + error);
          }
        }
      }
    }
  }

  @Test
  void errorIsSmallOnRandomNumbers() {
    assertTrue(worst("64x20x20 > conv 8 k3 p1") < 1e-5);
    assertTrue(worst("512x20x20 > conv 8 k3 p1") < 1.5e-5);
    assertTrue(worst("64x20x20 > conv 8 k5 p2") < 1e-5);
  }

  /// The largest error over the largest output.
  private static double worst(String notation) {
    Problem problem = Problems.of(notation);
    Tensor x = new Fill.Uniform(1, 1).fill(problem.input());
    Tensor weight = new Fill.Uniform(2, 1).fill(problem.weight().orElseThrow());
    Tensor bias = Tensor.generate(Shape.of(problem.outChannels()), _ -> 0);
    Double64 exact = new Double64(problem, x, weight, bias);
    double error = 0;
    double largest = 0;
    for (Kernels kernels : Problems.twins()) {
      float[] y = PointTries.run(new Winograd(), problem, x, weight, Optional.empty(), kernels, 1);
      int at = 0;
      for (int channel = 0; channel < problem.outChannels(); channel++) {
        for (int row = 0; row < problem.output().dim(2); row++) {
          for (int column = 0; column < problem.output().dim(3); column++) {
            double expected = exact.cell(channel, row, column);
            error = Math.max(error, Math.abs(y[at++] - expected));
            largest = Math.max(largest, Math.abs(expected));
          }
        }
      }
    }
    return error / largest;
  }

  @Test
  void multipliesCountTilesNotOutputs() {
    Problem problem = Problems.of("64x224x224 > conv 64 k3 p1");
    long products = 36L * 64 * 64 * 56 * 56;
    long transforms = 24L * 64 * 56 * 56;
    assertEquals(products + transforms, new Winograd().multiplies(problem));
  }

  /// One image and no groups, stride or dilation, by the definitions, in double.
  private record Double64(Problem problem, Tensor x, Tensor weight, Tensor bias) {

    double input(int channel, int row, int column) {
      int top = problem.axes().get(0).before();
      int left = problem.axes().get(1).before();
      int height = problem.input().dim(2);
      int width = problem.input().dim(3);
      int i = row - top;
      int j = column - left;
      return i < 0 || j < 0 || i >= height || j >= width
          ? 0
          : x.get((channel * height + i) * width + j);
    }

    double weight(int out, int in, int row, int column) {
      int height = problem.axes().get(0).kernel();
      int width = problem.axes().get(1).kernel();
      return weight.get(((out * problem.inChannels() + in) * height + row) * width + column);
    }

    double cell(int channel, int row, int column) {
      double sum = bias.get(channel);
      for (int c = 0; c < problem.inChannels(); c++) {
        for (int i = 0; i < problem.axes().get(0).kernel(); i++) {
          for (int j = 0; j < problem.axes().get(1).kernel(); j++) {
            sum += weight(channel, c, i, j) * input(c, row + i, column + j);
          }
        }
      }
      return sum;
    }

    /// |Aᵀ| · [ Σ |G·g·Gᵀ| ⊙ (|Bᵀ|·|d|·|B|) ] · |A| for each cell of an output channel.
    double[][] bounds(int channel) {
      int height = problem.output().dim(2);
      int width = problem.output().dim(3);
      int m = 7 - problem.axes().get(0).kernel();
      int n = 7 - problem.axes().get(1).kernel();
      double[][] bounds = new double[height + m][width + n];
      for (int row = 0; row < height; row += m) {
        for (int column = 0; column < width; column += n) {
          double[][] products = products(channel, row, column);
          for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
              for (int a = 0; a < 6; a++) {
                for (int b = 0; b < 6; b++) {
                  bounds[row + i][column + j] += back(i, m, a) * products[a][b] * back(j, n, b);
                }
              }
            }
          }
        }
      }
      return bounds;
    }

    /// |Aᵀ|, of which the point's row is 1, |p|, p², …
    private static double back(int output, int outputs, int point) {
      if (point == 5) {
        return output == outputs - 1 ? 1 : 0;
      }
      return Math.pow(Math.abs(POINTS[point]), output);
    }

    private double[][] products(int channel, int row, int column) {
      double[][] products = new double[6][6];
      products[1][1] = Math.abs(bias.get(channel));
      for (int c = 0; c < problem.inChannels(); c++) {
        for (int a = 0; a < 6; a++) {
          for (int b = 0; b < 6; b++) {
            double seen = 0;
            for (int i = 0; i < 6; i++) {
              for (int j = 0; j < 6; j++) {
                seen += Math.abs(B[a][i] * B[b][j] * input(c, row + i, column + j));
              }
            }
            products[a][b] += Math.abs(point(channel, c, a, b)) * seen;
          }
        }
      }
      return products;
    }

    /// G·g·Gᵀ.
    private double point(int out, int in, int a, int b) {
      int height = problem.axes().get(0).kernel();
      int width = problem.axes().get(1).kernel();
      double sum = 0;
      for (int i = 0; i < height; i++) {
        for (int j = 0; j < width; j++) {
          sum += power(a, i, height) * weight(out, in, i, j) * power(b, j, width);
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
