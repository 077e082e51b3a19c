package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Indices;
import convolarium.tensor.Tensor;
import java.util.List;

/// Pooling, plane by plane: each channel of each input of the batch is a plane. The semantics are
/// PyTorch's.
final class Pools {
  private final Grid grid;
  private final Span depth;
  private final Span rows;
  private final Span columns;
  private final Workers workers;

  Pools(Problem problem, Workers workers) {
    boolean adaptive = problem.operation() instanceof AdaptivePooling;
    this.grid = Grid.of(problem);
    this.depth = new Span(grid.depth(), adaptive);
    this.rows = new Span(grid.rows(), adaptive);
    this.columns = new Span(grid.columns(), adaptive);
    this.workers = workers;
  }

  /// There is one way: nothing is multiplied that another could save.
  static Choice choice(Problem problem) {
    int taps = Grid.of(problem).taps();
    String values = "at most " + taps + (taps == 1 ? " value" : " values");
    String reason =
        switch (problem.operation()) {
          case Pooling pooling when pooling.kind() == Pooling.Kind.MAX ->
              "the largest of " + values + " is looked for in each window";
          case Unpooling _ -> "each value is put where its maximum was found";
          default -> values + " of each window are added and divided once";
        };
    return new Choice("window by window", reason, 0, List.of());
  }

  /// What an output cell sees on one axis: coordinates from `first` to `end`, in steps.
  private record Span(Axis axis, boolean adaptive) {
    int first(int o) {
      return adaptive ? AdaptivePooling.start(o, axis.input(), axis.output()) : axis.source(o, 0);
    }

    /// Exclusive; what lies behind the padding does not belong to the window.
    int end(int o) {
      return adaptive
          ? AdaptivePooling.end(o, axis.input(), axis.output())
          : Math.min(first(o) + axis.extent(), axis.input() + axis.after());
    }

    int step() {
      return axis.dilation();
    }

    /// The first coordinate that is not before the input.
    int inside(int o) {
      int first = first(o);
      return first >= 0 ? first : first + Math.ceilDiv(-first, step()) * step();
    }

    /// The end of those not behind it.
    int insideEnd(int o) {
      return Math.min(end(o), axis.input());
    }

    int taps(int o) {
      return Math.ceilDiv(end(o) - first(o), step());
    }
  }

  /// Means: the sum in row-major order, divided once; 0 where a window sees nothing.
  Tensor average(Tensor x) {
    boolean countPadding =
        grid.problem().operation() instanceof Pooling pooling && pooling.countPadding();
    float[] in = x.shared();
    float[] out = new float[grid.problem().output().elements()];
    eachCell(
        (plane, z, row, column, at) -> {
          float sum = 0;
          int count = 0;
          for (int i = depth.inside(z); i < depth.insideEnd(z); i += depth.step()) {
            for (int j = rows.inside(row); j < rows.insideEnd(row); j += rows.step()) {
              int line = plane + (i * rows.axis.input() + j) * columns.axis.input();
              for (int k = columns.inside(column);
                  k < columns.insideEnd(column);
                  k += columns.step()) {
                sum += in[line + k];
                count++;
              }
            }
          }
          int taps = depth.taps(z) * rows.taps(row) * columns.taps(column);
          out[at] = count == 0 ? 0 : sum / (countPadding ? taps : count);
        });
    return Tensor.sharing(grid.problem().output(), out);
  }

  /// The largest values. Padding never wins; the first of equals does; a NaN beats everything. A
  /// window that sees nothing but padding yields −∞ and position 0.
  Pooled max(Tensor x) {
    float[] in = x.shared();
    float[] out = new float[grid.problem().output().elements()];
    int[] found = new int[out.length];
    eachCell(
        (plane, z, row, column, at) -> {
          float largest = Float.NEGATIVE_INFINITY;
          int position = -1;
          for (int i = depth.inside(z); i < depth.insideEnd(z); i += depth.step()) {
            for (int j = rows.inside(row); j < rows.insideEnd(row); j += rows.step()) {
              int line = (i * rows.axis.input() + j) * columns.axis.input();
              for (int k = columns.inside(column);
                  k < columns.insideEnd(column);
                  k += columns.step()) {
                float value = in[plane + line + k];
                if (value > largest || position < 0 || Float.isNaN(value)) {
                  largest = value;
                  position = line + k;
                }
              }
            }
          }
          out[at] = largest;
          found[at] = Math.max(position, 0);
        });
    return new Pooled(
        Tensor.sharing(grid.problem().output(), out), Indices.of(grid.problem().output(), found));
  }

  /// Called for each output cell.
  private interface Cell {
    /// @param plane where the input's plane begins
    /// @param at the output cell's flat position
    void at(int plane, int z, int row, int column, int at);
  }

  private void eachCell(Cell cell) {
    workers.run(
        grid.batch() * grid.problem().inChannels(),
        Watch.NONE,
        (plane, _) -> {
          int at = plane * grid.outputCells();
          for (int z = 0; z < depth.axis.output(); z++) {
            for (int row = 0; row < rows.axis.output(); row++) {
              for (int column = 0; column < columns.axis.output(); column++) {
                cell.at(plane * grid.inputCells(), z, row, column, at++);
              }
            }
          }
        });
  }

  /// Values put where `indices` say, the last of those that meet; 0 elsewhere.
  Tensor unpool(Tensor x, Indices indices) {
    if (!indices.shape().equals(x.shape())) {
      throw new IllegalArgumentException(
          "the indices are " + indices.shape() + ", must be " + x.shape());
    }
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
}
