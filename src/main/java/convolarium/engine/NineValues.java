package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.Optional;

/// One of 3 × 3 values, compared before any of them leaves the processor.
///
/// Idea: [SelectionNetwork] and [RunningExtremes] compare two rows and write a third, so that each
/// comparison is two loads and a store or two. A window of 3 × 3 fits the registers, and so do two,
/// one below the other: their four rows are loaded, where they lie in the photo, once for each of
/// three places, what both windows see is compared once for both, and only the values that are kept
/// are written. For the middle three values at a time are sorted; the middle of all is that of the
/// largest of the smallest, the middle of the middle and the smallest of the largest.
///
/// It wins for 3 × 3 values, the middle of them by four. Memory: the rows at the border as bytes.
/// Error: none.
///
/// Source: Paeth, Median Finding on a 3×3 Grid (1990); Smith, Implementing median filters in
/// XC4000E FPGAs (1996), for threes that are sorted.
final class NineValues implements OrderMethod {
  private static final int SIDE = 3;

  @Override
  public String name() {
    return "nine values";
  }

  @Override
  public Optional<String> refusal(OrderTask task) {
    int height = task.rows().kernel();
    int width = task.columns().kernel();
    if (height != SIDE || width != SIDE) {
      return Optional.of("%d × %d values a window, it takes 3 × 3".formatted(height, width));
    }
    return FewTaps.notSliding(task);
  }

  @Override
  public String reason(OrderTask task) {
    return "3 × 3 values a window, compared straight from the photo";
  }

  /// Each value is fetched and compared, for the middle three times.
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
    boolean largest = task.order() == Order.MAXIMUM;
    return task.order() == Order.MEDIAN
        ? kernels::middles
        : (x, offsets, y, to, stride, n) -> kernels.extremes(x, offsets, largest, y, to, stride, n);
  }
}
