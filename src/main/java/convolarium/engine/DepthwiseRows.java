package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.ArrayList;
import java.util.List;

/// Sums of any taps, row by row: where an output row begins, and how far its inputs are from there.
///
/// In a transposed convolution of stride s, outputs s cells apart see through the same taps. Such
/// outputs are summed for several output rows in one go, over the border between them; then s of
/// these sets take turns in the output's rows.
final class DepthwiseRows implements DepthwiseSums {
  /// How many sums are made until they take turns: they are still in the first cache then.
  private static final int NEAR = 4096;

  /// Outputs that see by one pattern.
  ///
  /// @param taps flat positions in a kernel slice
  /// @param first where their weights begin among the channel's
  private record Phase(Windows windows, int[] taps, int first) {}

  private final Grid grid;
  private final Sheet sheet;
  // those that take turns in the same output rows
  private final List<List<Phase>> sides;
  private final int height;
  private final int width;
  private final int turns;
  // how many rows are summed in one go, and how many numbers they take in each phase
  private final int together;
  private final int stride;

  DepthwiseRows(Grid grid) {
    this.grid = grid;
    Layout layout = Layout.of(grid);
    sheet = layout.sheet();
    sides = sides(layout);
    boolean transposed = grid.problem().transposed();
    height = transposed ? grid.rows().input() : grid.rows().output();
    width = transposed ? grid.columns().input() : grid.columns().output();
    turns = layout.columns().size();
    together = Math.max(1, NEAR / turns / sheet.row());
    stride = together * sheet.row();
  }

  private static List<List<Phase>> sides(Layout layout) {
    List<List<Phase>> sides = new ArrayList<>();
    int first = 0;
    for (List<Windows> windows : layout.windows()) {
      List<Phase> side = new ArrayList<>();
      for (Windows each : windows) {
        Phase phase = new Phase(each, each.taps(layout.grid()), first);
        side.add(phase);
        first += phase.taps.length;
      }
      sides.add(side);
    }
    return sides;
  }

  @Override
  public long numbers() {
    return sheet.channels(1);
  }

  @Override
  public float[] weights(float[] weight) {
    float[] laid = new float[weight.length];
    for (int slice = 0; slice < weight.length; slice += grid.taps()) {
      int at = slice;
      for (List<Phase> side : sides) {
        for (Phase phase : side) {
          for (int tap : phase.taps) {
            laid[at++] = weight[slice + tap];
          }
        }
      }
    }
    return laid;
  }

  @Override
  public Hand hand(Kernels kernels, float[] weights) {
    return new Rows(kernels, weights);
  }

  private final class Rows implements Hand {
    private final Kernels kernels;
    private final float[] weights;
    private final float[] padded;
    // the phases of some rows, one behind the other, and taking turns
    private final float[] apart;
    private final float[] joined;

    Rows(Kernels kernels, float[] weights) {
      this.kernels = kernels;
      this.weights = weights;
      this.padded = new float[sheet.channel() + kernels.slack()];
      this.apart = new float[turns == 1 ? 0 : turns * stride];
      this.joined = new float[apart.length];
    }

    @Override
    public void take(float[] x, int from) {
      sheet.fill(kernels, x, from, padded, 0);
    }

    @Override
    public void sum(int first, float start, float[] y, int to, int spare) {
      for (List<Phase> side : sides) {
        Windows windows = side.getFirst().windows;
        int rows = windows.count() / windows.row();
        for (int row = 0, count; row < rows; row += count) {
          int at = windows.at(row * windows.row());
          int line = to + windows.target(row, height) * width;
          if (turns == 1) {
            count = 1;
            sums(at, side.getFirst(), first, start, y, line, width);
          } else {
            count = Math.min(together, windows.below(row));
            join(at, side, first, start, count);
            int pitch = turns * sheet.row();
            kernels.copy(joined, 0, pitch, y, line, windows.gap() * width, count, width);
          }
        }
      }
    }

    /// Some rows that stand below each other, each as long as the sheet's.
    private void join(int at, List<Phase> side, int first, float start, int count) {
      int n = (count - 1) * sheet.row() + side.getFirst().windows.row();
      for (int p = 0; p < turns; p++) {
        sums(at, side.get(p), first, start, apart, p * stride, n);
      }
      kernels.interleave(apart, 0, stride, turns, joined, 0, n);
    }

    private void sums(int at, Phase phase, int first, float start, float[] y, int to, int n) {
      int[] offsets = phase.windows.offsets();
      int from = first + phase.first;
      kernels.sums(padded, at, offsets, weights, from, offsets.length, start, y, to, n);
    }
  }
}
