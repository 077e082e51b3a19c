package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.Optional;

/// One of up to nine values, compared before any of them leaves the processor.
///
/// Idea: [SelectionNetwork] and [RunningExtremes] compare two rows and write a third, so that each
/// comparison is two loads and a store or two. A window of 3 × 3 fits the registers: its rows are
/// loaded, where they lie in the photo, once for each of the nine places, and only the value that
/// is kept is written. For the middle three values at a time are sorted; the middle of all is that
/// of the largest of the smallest, the middle of the middle and the smallest of the largest.
///
/// It wins for the middle of nine values, by four, and for the extremes of up to nine. Memory: the
/// rows at the border as bytes. Error: none.
///
/// Source: Paeth, Median Finding on a 3×3 Grid (1990); Smith, Implementing median filters in
/// XC4000E FPGAs (1996), for threes that are sorted.
final class NineValues implements OrderMethod {
  private static final int MOST = 9;

  @Override
  public String name() {
    return "nine values";
  }

  @Override
  public Optional<String> refusal(OrderTask task) {
    boolean median = task.order() == Order.MEDIAN;
    if (task.values() > MOST || median && task.values() < MOST) {
      return Optional.of(
          "%d values a window, it takes %s".formatted(task.values(), median ? "9" : "up to 9"));
    }
    return FewTaps.notSliding(task);
  }

  @Override
  public String reason(OrderTask task) {
    return "%d values a window, compared straight from the photo".formatted(task.values());
  }

  /// Each value is compared twice, for the middle four times.
  @Override
  public long work(OrderTask task) {
    long each = task.order() == Order.MEDIAN ? 4 : 2;
    return each * task.values() * task.problem().output().elements();
  }

  @Override
  public void run(OrderTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    TwoRows.run(task, photo, out, machine, watch, loop(task, machine.kernels()));
  }

  private static TwoRows.Loop loop(OrderTask task, Kernels kernels) {
    int width = task.columns().kernel();
    boolean largest = task.order() == Order.MAXIMUM;
    return task.order() == Order.MEDIAN
        ? (x, offsets, y, to, stride, n) -> {
          kernels.middles(x, offsets, 0, y, to, n);
          kernels.middles(x, offsets, width, y, to + stride, n);
        }
        : (x, offsets, y, to, stride, n) ->
            kernels.extremes(x, offsets, width, largest, y, to, stride, n);
  }
}
