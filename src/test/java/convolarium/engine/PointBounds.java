package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// How far the sums of [Winograd] and [WinogradRows] may be from the exact ones: by the
/// definitions, in double, of a direct convolution of one image in the plane, without dilation.
///
/// Everything is row-major, as the output.
///
/// @param bias one for each output channel
record PointBounds(Problem problem, Tensor x, Tensor weight, Tensor bias) {
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

  static PointBounds of(LayerTry tried) {
    return new PointBounds(tried.problem(), tried.x(), tried.weight(), tried.bias().orElseThrow());
  }

  /// What a cell of an output channel should be, or how far from it it may be.
  private interface Cell {
    double of(int channel, int row, int column);
  }

  private double[] each(Cell cell) {
    Shape output = problem.output();
    double[] all = new double[output.elements()];
    int at = 0;
    for (int channel = 0; channel < problem.outChannels(); channel++) {
      for (int row = 0; row < output.dim(2); row++) {
        for (int column = 0; column < output.dim(3); column++) {
          all[at++] = cell.of(channel, row, column);
        }
      }
    }
    return all;
  }

  /// The exact sums.
  double[] exact() {
    return each(this::sum);
  }

  private double sum(int channel, int row, int column) {
    double sum = bias.get(channel);
    for (int c = 0; c < problem.groupInputs(); c++) {
      for (int i = 0; i < rows().kernel(); i++) {
        for (int j = 0; j < columns().kernel(); j++) {
          int y = row * rows().stride() + i;
          double seen = input(channel, c, y, column * columns().stride() + j);
          sum += weight(channel, c, i, j) * seen;
        }
      }
    }
    return sum;
  }

  private Axis rows() {
    return problem.axes().getFirst();
  }

  private Axis columns() {
    return problem.axes().getLast();
  }

  /// What an output channel sees in channel `c` of its group.
  private double input(int out, int c, int row, int column) {
    int channel = out / problem.groupOutputs() * problem.groupInputs() + c;
    int i = row - rows().before();
    int j = column - columns().before();
    return rows().isPadding(i) || columns().isPadding(j)
        ? 0
        : x.get((channel * rows().input() + i) * columns().input() + j);
  }

  private double weight(int out, int c, int row, int column) {
    int slice = out * problem.groupInputs() + c;
    return weight.get((slice * rows().kernel() + row) * columns().kernel() + column);
  }

  /// N·u / (1 − N·u), where a number on its way is rounded N times.
  private static double gamma(int roundings) {
    return roundings * 0x1p-24 / (1 - roundings * 0x1p-24);
  }

  /// N·u / (1 − N·u) · |Aᵀ| · [ Σ |G·g·Gᵀ| ⊙ (|Bᵀ|·|d|·|B|) ] · |A|, for [Winograd] with stride 1.
  double[] tiles() {
    int products = problem.groupInputs();
    double gamma = gamma(Math.min(products, 256) + Math.ceilDiv(products, 256) + 14);
    double[][][] bounds = new double[problem.outChannels()][][];
    for (int channel = 0; channel < bounds.length; channel++) {
      bounds[channel] = tiles(channel);
    }
    return each((channel, row, column) -> gamma * bounds[channel][row][column]);
  }

  private double[][] tiles(int channel) {
    int height = problem.output().dim(2);
    int width = problem.output().dim(3);
    int m = 7 - rows().kernel();
    int n = 7 - columns().kernel();
    double[][] bounds = new double[height + m][width + n];
    double[][][] weights = weights(channel);
    for (int row = 0; row < height; row += m) {
      for (int column = 0; column < width; column += n) {
        double[][] products = products(channel, weights, row, column);
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

  private double[][] products(int channel, double[][][] weights, int row, int column) {
    double[][] products = new double[6][6];
    products[1][1] = Math.abs(bias.get(channel));
    for (int c = 0; c < problem.groupInputs(); c++) {
      for (int a = 0; a < 6; a++) {
        for (int b = 0; b < 6; b++) {
          double seen = 0;
          for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
              seen += B[a][i] * B[b][j] * Math.abs(input(channel, c, row + i, column + j));
            }
          }
          products[a][b] += weights[c][a][b] * seen;
        }
      }
    }
    return products;
  }

  /// |G·g·Gᵀ| for each channel of a group.
  private double[][][] weights(int out) {
    double[][][] weights = new double[problem.groupInputs()][6][6];
    for (int c = 0; c < weights.length; c++) {
      for (int a = 0; a < 6; a++) {
        for (int b = 0; b < 6; b++) {
          weights[c][a][b] = Math.abs(point(out, c, a, b));
        }
      }
    }
    return weights;
  }

  /// G·g·Gᵀ.
  private double point(int out, int c, int a, int b) {
    double sum = 0;
    for (int i = 0; i < rows().kernel(); i++) {
      for (int j = 0; j < columns().kernel(); j++) {
        double across = weight(out, c, i, j) * power(b, j, columns().kernel());
        sum += power(a, i, rows().kernel()) * across;
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

  /// N·u / (1 − N·u) · |Aᵀ| · [ Σ |G·g| ⊙ (|Bᵀ|·|d|) ], for [WinogradRows].
  double[] rowsOfTiles() {
    int outputs = WinogradRows.layout(problem).outputs();
    return each((channel, row, column) -> bound(outputs, channel, row, column));
  }

  private double bound(int outputs, int channel, int row, int column) {
    int taps = 7 - outputs;
    int stride = rows().stride();
    double sum = Math.abs(bias.get(channel));
    int products = 0;
    for (int phase = 0; phase < Math.min(stride, rows().kernel()); phase++) {
      for (int first = phase; first < rows().kernel(); first += taps * stride) {
        products += problem.groupInputs() * columns().kernel();
        for (int point = 0; point < 6; point++) {
          double back = back(row % outputs, outputs, point);
          for (int c = 0; c < problem.groupInputs() && back > 0; c++) {
            for (int j = 0; j < columns().kernel(); j++) {
              double seen = 0;
              for (int e = 0; e < 6; e++) {
                int y = (row / outputs * outputs + e) * stride + first;
                int x = column * columns().stride() + j;
                seen += B[point][e] * Math.abs(input(channel, c, y, x));
              }
              sum += back * Math.abs(weight(channel, c, first, j, taps, point)) * seen;
            }
          }
        }
      }
    }
    // a chain may be shorter than it might be: channels are shared out evenly
    return gamma(Math.min(products, 256) + 2 * Math.ceilDiv(products, 256) + 8) * sum;
  }

  /// G·g.
  private double weight(int out, int c, int first, int column, int taps, int point) {
    double sum = 0;
    for (int t = 0; t < taps; t++) {
      int row = first + t * rows().stride();
      if (row < rows().kernel()) {
        sum += power(point, t, taps) * weight(out, c, row, column);
      }
    }
    return sum;
  }
}
