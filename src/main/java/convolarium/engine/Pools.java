package convolarium.engine;

import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Indices;
import convolarium.tensor.Tensor;
import java.util.List;

/// Pooling, plane by plane: each channel of each input of the batch is a plane. The semantics are
/// PyTorch's.
final class Pools {
  /// How the largest values are found.
  static final Maxima MAXIMA = new Maxima();

  private final Grid grid;
  private final PoolWindows windows;
  private final Span depth;
  private final Span rows;
  private final Span columns;
  private final Workers workers;

  Pools(Problem problem, Workers workers) {
    this.grid = Grid.of(problem);
    this.windows = PoolWindows.of(grid);
    this.depth = windows.depth();
    this.rows = windows.rows();
    this.columns = windows.columns();
    this.workers = workers;
  }

  /// There is one way: nothing is multiplied that another could save.
  static Choice choice(Problem problem) {
    return switch (problem.operation()) {
      case Pooling pooling when pooling.kind() == Pooling.Kind.MAX -> alone(MAXIMA.reason(problem));
      case Pooling pooling -> Means.choice(problem, pooling);
      case Unpooling _ -> alone("each value is put where its maximum was found");
      default ->
          alone(
              "the sum of %s is taken of each window and divided once".formatted(values(problem)));
    };
  }

  private static Choice alone(String reason) {
    return new Choice(MAXIMA.name(), reason, 0, List.of());
  }

  /// What a window sees.
  static String values(Problem problem) {
    int taps = Grid.of(problem).taps();
    return "at most " + taps + (taps == 1 ? " value" : " values");
  }

  /// Means of the parts of an adaptive pooling: the sum in row-major order, divided once.
  Tensor parts(Tensor x) {
    float[] in = x.shared();
    float[] out = new float[grid.problem().output().elements()];
    windows.eachCell(
        workers,
        (plane, z, row, column, at) -> {
          float sum = 0;
          for (int i = depth.inside(z); i < depth.insideEnd(z); i++) {
            for (int j = rows.inside(row); j < rows.insideEnd(row); j++) {
              int line = plane + (i * rows.axis().input() + j) * columns.axis().input();
              for (int k = columns.inside(column); k < columns.insideEnd(column); k++) {
                sum += in[line + k];
              }
            }
          }
          out[at] = sum / windows.seen(z, row, column);
        });
    return Tensor.sharing(grid.problem().output(), out);
  }

  /// Values put where `indices` say, the last of those that meet; 0 elsewhere.
  Tensor unpool(Tensor x, Indices indices) {
    agree(indices, x);
    float[] in = x.shared();
    float[] out = new float[grid.problem().output().elements()];
    workers.run(
        grid.batch() * grid.problem().inChannels(),
        Watch.NONE,
        (plane, _) -> {
          for (int i = 0, at = plane * grid.inputCells(); i < grid.inputCells(); i++, at++) {
            int index = indices.get(at);
            if (index < 0 || index >= grid.outputCells()) {
              throw new IllegalArgumentException(
                  "index "
                      + index
                      + " at "
                      + x.shape().index(at)
                      + " lies outside [0, "
                      + grid.outputCells()
                      + ")");
            }
            out[plane * grid.outputCells() + index] = in[at];
          }
        });
    return Tensor.sharing(grid.problem().output(), out);
  }

  static void agree(Indices indices, Tensor x) {
    if (!indices.shape().equals(x.shape())) {
      throw new IllegalArgumentException(
          "the indices are " + indices.shape() + ", must be " + x.shape());
    }
  }
}
