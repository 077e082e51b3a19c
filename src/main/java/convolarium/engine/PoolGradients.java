package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.tensor.Indices;
import convolarium.tensor.Tensor;

/// Pooling read backwards, plane by plane: what each output cell has goes to the cells that it was
/// made of.
final class PoolGradients {
  private final Grid grid;
  private final PoolWindows windows;
  private final Workers workers;

  PoolGradients(Problem problem, Workers workers) {
    this.grid = Grid.of(problem);
    this.windows = PoolWindows.of(grid);
    this.workers = workers;
  }

  /// All of it to the cell where the largest value was; a window of nothing but padding had none.
  Tensor max(Indices found, Tensor dy) {
    Pools.agree(found, dy);
    float[] in = dy.shared();
    float[] out = new float[grid.problem().input().elements()];
    boolean[] empty = windows.empty();
    workers.run(
        grid.batch() * grid.problem().inChannels(),
        Watch.NONE,
        (plane, _) -> {
          int from = plane * grid.inputCells();
          for (int i = 0, at = plane * empty.length; i < empty.length; i++, at++) {
            if (!empty[i]) {
              out[from + found.get(at)] += in[at];
            }
          }
        });
    return Tensor.sharing(grid.problem().input(), out);
  }

  /// An equal part to each cell of a part of an adaptive pooling.
  Tensor parts(Tensor dy) {
    Span depth = windows.depth();
    Span rows = windows.rows();
    Span columns = windows.columns();
    float[] in = dy.shared();
    float[] out = new float[grid.problem().input().elements()];
    windows.eachCell(
        workers,
        (plane, z, row, column, at) -> {
          float part = in[at] / windows.seen(z, row, column);
          for (int i = depth.inside(z); i < depth.insideEnd(z); i++) {
            for (int j = rows.inside(row); j < rows.insideEnd(row); j++) {
              int line = plane + (i * rows.axis().input() + j) * columns.axis().input();
              for (int k = columns.inside(column); k < columns.insideEnd(column); k++) {
                out[line + k] += part;
              }
            }
          }
        });
    return Tensor.sharing(grid.problem().input(), out);
  }

  /// To each value of an unpooling what stands where it was put; nothing to one that a later one
  /// replaced.
  Tensor unpool(Indices indices, Tensor dy) {
    float[] in = dy.shared();
    float[] out = new float[grid.problem().input().elements()];
    int cells = grid.inputCells();
    workers.run(
        grid.batch() * grid.problem().inChannels(),
        Watch.NONE,
        (plane, _) -> {
          boolean[] taken = new boolean[grid.outputCells()];
          for (int at = (plane + 1) * cells - 1; at >= plane * cells; at--) {
            int index = indices.get(at);
            if (!taken[index]) {
              taken[index] = true;
              out[at] = in[plane * grid.outputCells() + index];
            }
          }
        });
    return Tensor.sharing(grid.problem().input(), out);
  }
}
