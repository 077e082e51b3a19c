package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JoinedPhasesTest {
  private static final Algorithm AT_POINTS = new JoinedPhases(false);

  @Test
  void errorByTilesStaysBelowTheirBound() {
    for (String notation :
        List.of(
            "32x13x14 > conv_transpose 3 k4 s2 p1",
            "70x11x12 > conv_transpose 2 k3 s2 p1 o1",
            "64x11x12 > conv_transpose 9 k2 p1x0",
            "64x9x10 > conv_transpose 4 k4 s2 p1 g2",
            "48x9x8 > conv_transpose 4 k6x3 s2x1 p2x1 o1x0",
            "300x5x6 > conv_transpose 1 k5 s3 p1x2 o1",
            "64x19x20 > conv_transpose 24 k6x5 s2 p2x1 o0x1",
            "128x16x16 > conv_transpose 64 k6 s2 p2 g2")) {
      bounded(notation, "tiles of . × . outputs", PointBounds::tiles);
    }
  }

  @Test
  void errorByRowsStaysBelowTheirBound() {
    for (String notation :
        List.of(
            "64x13x14 > conv_transpose 8 k4 s2 p1",
            "70x14x13 > conv_transpose 9 k3 s2 p1 o1",
            "16x23x24 > conv_transpose 3 k7 s2 p3 o1",
            "20x20x21 > conv_transpose 3 k9 s3 p4 o2x1",
            "16x14x15 > conv_transpose 2 k11 s4 p2 o3x1",
            "32x20x21 > conv_transpose 8 k7 s2 p1x2 o1 g2",
            "16x23x24 > conv_transpose 3 k6x4 s2 p2x1",
            "40x17x16 > conv_transpose 16 k3x1 p1x0")) {
      bounded(notation, "tiles of . outputs down a column", PointBounds::rowsOfTiles);
    }
  }

  /// @param method how the joined convolution is computed, as its reason tells
  /// @param bounds its errors
  private static void bounded(
      String notation, String method, Function<PointBounds, double[]> bounds) {
    Problem problem = Problems.of(notation);
    String reason = AT_POINTS.reason(problem);
    assertTrue(reason.matches(".*" + method + ":.*"), () -> notation + ": " + reason);
    LayerTry tried = LayerTry.random(problem);
    double[] joined = bounds.apply(joined(tried));
    double worst = PointTries.worst(AT_POINTS, tried, exact(tried), taken(problem, joined));
    assertTrue(worst < 2e-5, () -> notation + ": " + worst);
  }

  /// The same as one convolution.
  private static PointBounds joined(LayerTry tried) {
    JoinedConvolution joined = JoinedConvolution.of(tried.problem());
    return new PointBounds(
        joined.direct(),
        tried.x(),
        joined.weights(tried.weight()),
        joined.biases(tried.bias().orElseThrow()));
  }

  /// What its outputs have, of which some are left out, for those of the problem: of each stride
  /// outputs that are neighbours, counted from the first window on, each is in another channel.
  private static double[] taken(Problem problem, double[] joined) {
    Problem direct = JoinedConvolution.of(problem).direct();
    Axis rows = problem.axes().getFirst();
    Axis columns = problem.axes().getLast();
    int stride = columns.stride();
    int phases = rows.stride() * stride;
    double[] taken = new double[problem.output().elements()];
    int at = 0;
    for (int channel = 0; channel < problem.outChannels(); channel++) {
      for (int i = rows.before(); i < rows.before() + rows.input(); i++) {
        for (int j = columns.before(); j < columns.before() + columns.input(); j++) {
          int set = channel * phases + i % rows.stride() * stride + j % stride;
          int row = i / rows.stride() - rows.before() / rows.stride();
          int column = j / stride - columns.before() / stride;
          int height = direct.output().dim(2);
          int width = direct.output().dim(3);
          taken[at++] = joined[(set * height + row) * width + column];
        }
      }
    }
    return taken;
  }

  /// By the definition, in double: each input cell is put, times the weights, where a direct
  /// convolution would have seen it from.
  private static double[] exact(LayerTry tried) {
    Problem problem = tried.problem();
    Axis rows = problem.axes().getFirst();
    Axis columns = problem.axes().getLast();
    int plane = rows.input() * columns.input();
    double[] y = new double[problem.output().elements()];
    for (int i = 0; i < y.length; i++) {
      y[i] = tried.bias().orElseThrow().get(i / plane);
    }
    int at = 0;
    for (int in = 0; in < problem.inChannels(); in++) {
      int first = in / problem.groupInputs() * problem.groupOutputs();
      for (int i = 0; i < rows.output(); i++) {
        for (int j = 0; j < columns.output(); j++) {
          double x = tried.x().get(at++);
          int slice = in * problem.groupOutputs() * rows.kernel() * columns.kernel();
          for (int out = first; out < first + problem.groupOutputs(); out++) {
            for (int t = 0; t < rows.kernel(); t++) {
              for (int u = 0; u < columns.kernel(); u++) {
                int row = rows.source(i, t);
                int column = columns.source(j, u);
                double product = x * tried.weight().get(slice++);
                if (!rows.isPadding(row) && !columns.isPadding(column)) {
                  y[out * plane + row * columns.input() + column] += product;
                }
              }
            }
          }
        }
      }
    }
    return y;
  }

  @Test
  void kernelsNoLongerThanTheirStrideFallIntoSingleTaps() {
    assertEquals(
        Optional.of("as one convolution: at stride 1 a kernel 1 high sees no row through 2 taps"),
        AT_POINTS.refusal(Problems.of("64x14x14 > conv_transpose 16 k2 s2")));
  }
}
