package convolarium.engine;

import convolarium.engine.kernels.Kernels;

/// The extremes of neighbours along a row: of twice as many from step to step, for
/// [RunningExtremes].
final class Doubling {
  /// How many samples are gone over at a time: they stay in the first cache.
  private static final int STRETCH = 4096;

  private final Kernels kernels;
  private final byte[] samples;
  private final int[] shifts;
  private final boolean even;
  private final int line;
  private final int stretch;

  /// @param line where there is room for a row
  Doubling(OrderTask task, WideRows<ByteCells> rows, Kernels kernels, int line) {
    this.kernels = kernels;
    this.samples = rows.cells().values();
    this.shifts = rows.shifts(task.columns().kernel());
    this.even = task.columns().stride() == 1;
    this.line = line;
    this.stretch = Math.max(STRETCH, 4 * shifts[shifts.length - 1]);
  }

  /// How many comparisons a window of a width takes: log₂ of it, rounded up.
  static int steps(int width) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(width - 1);
  }

  /// Makes a row of the output.
  ///
  /// @param from where the extremes of the columns begin
  void make(int from, boolean largest, byte[] out, int to, int n) {
    for (int done = 0; done < n; done += stretch) {
      int length = Math.min(stretch, n - done);
      if (shifts.length == 1) {
        System.arraycopy(samples, from + done, out, to + done, length);
      } else if (even) {
        doubled(from + done, largest, out, to + done, length);
      } else {
        oneByOne(from + done, largest, out, to + done, length);
      }
    }
  }

  private void doubled(int from, boolean largest, byte[] out, int to, int n) {
    int width = shifts.length;
    int at = from;
    for (int span = 1; span < width; ) {
      int more = Math.min(span, width - span);
      int other = at + shifts[more];
      span += more;
      if (span == width) {
        kernels.extremes(samples, at, other, largest, out, to, n);
      } else {
        int length = n + shifts[width - span];
        kernels.extremes(samples, at, other, largest, samples, line, length);
      }
      at = line;
    }
  }

  /// With a stride the pixels of neighbouring taps do not lie side by side.
  private void oneByOne(int from, boolean largest, byte[] out, int to, int n) {
    int at = from;
    for (int tap = 1; tap < shifts.length; tap++) {
      boolean last = tap == shifts.length - 1;
      byte[] target = last ? out : samples;
      kernels.extremes(samples, at, from + shifts[tap], largest, target, last ? to : line, n);
      at = line;
    }
  }
}
