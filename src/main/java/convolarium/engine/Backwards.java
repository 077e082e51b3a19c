package convolarium.engine;

import convolarium.arithmetic.Adjoint;
import convolarium.arithmetic.Adjoint.Return;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The gradient of a convolution's outputs with respect to its input, by a convolution that is
/// planned like any other: at the price of a forward run.
///
/// Source: Dumoulin and Visin, A Guide to Convolution Arithmetic for Deep Learning (2016), chapter
/// 4.
record Backwards(Problem forward, Adjoint adjoint, Plan plan) {
  Prepared prepare(Tensor weight, Workers workers) {
    Tensor laid = adjoint.turned() ? turned(weight) : weight;
    Prepared prepared = plan.prepare(laid, Optional.empty());
    Shape padded = plan.problem().output();
    return new Prepared(
        forward.output(),
        forward.input(),
        (dy, dx, watch) -> {
          if (padded.equals(forward.input())) {
            prepared.run(Tensor.sharing(forward.output(), dy), dx, watch);
          } else {
            Tensor all = prepared.run(Tensor.sharing(forward.output(), dy), watch);
            giveBack(all, dx, workers);
          }
        });
  }

  /// The weights `[outC, inC/groups, kernel…]` as `[inC, outC/groups, kernel…]`, every kernel
  /// turned around.
  private Tensor turned(Tensor weight) {
    Grid grid = Grid.of(forward);
    Shape shape = plan.problem().weight().orElseThrow();
    int taps = grid.taps();
    return Tensor.generate(
        shape,
        at -> {
          int slice = at / taps;
          int in = slice / grid.outside();
          int out = in / grid.inside() * grid.outside() + slice % grid.outside();
          int from = grid.slice(out, in % grid.inside());
          return weight.get(from * taps + taps - 1 - at % taps);
        });
  }

  /// Cells of the border give what they got to those that they copy; those behind the input, to
  /// nobody.
  private void giveBack(Tensor padded, float[] to, Workers workers) {
    int lacking = 3 - forward.rank();
    int[] z = lacking > 0 ? new int[1] : targets(padded, 0);
    int[] y = lacking > 1 ? new int[1] : targets(padded, 1 - lacking);
    int[] x = targets(padded, 2 - lacking);
    List<Integer> sizes = forward.input().from(2);
    int height = lacking > 1 ? 1 : sizes.get(1 - lacking);
    int width = sizes.getLast();
    int planes = forward.batch() * forward.inChannels();
    int cells = to.length / planes;
    float[] from = padded.shared();
    workers.run(
        planes,
        Watch.NONE,
        (plane, _) -> {
          Arrays.fill(to, plane * cells, (plane + 1) * cells, 0);
          int at = plane * z.length * y.length * x.length;
          for (int tz : z) {
            for (int ty : y) {
              int row = tz < 0 || ty < 0 ? -1 : plane * cells + (tz * height + ty) * width;
              for (int i = 0; i < x.length; i++, at++) {
                if (row >= 0 && x[i] >= 0) {
                  to[row + x[i]] += from[at];
                }
              }
            }
          }
        });
  }

  private int[] targets(Tensor padded, int axis) {
    Return returns = adjoint.returns().get(axis);
    return IntStream.range(0, padded.shape().dim(axis + 2)).map(returns::cell).toArray();
  }
}
