package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.Optional;

/// Weighted sums of so few samples that they may become floats anew for each tap.
///
/// Idea: [ShiftedRows] turns a sample into a float once and keeps it, four times as large, in the
/// second cache; for 3 × 3 taps that took a third of the time. Here samples stay bytes where they
/// lie in the photo, and become floats on their way into a sum: two rows of sums at once, so each
/// serves two products.
///
/// It wins up to some 3 × 3 taps; with 5 × 5 a sample becomes a float 15 times, which costs as much
/// as keeping it. Memory: the rows under the kernel as bytes. Error: one rounding for each product,
/// and 2⁻¹⁵ of a level where a sum becomes a sample: under 0.01 of a level.
///
/// Source: the rows of bytes are those of [Slopes]; that fetching costs more than arithmetic is
/// Wulf and McKee's, Hitting the Memory Wall (1995).
final class FewTaps implements PhotoMethod {
  /// How often a sample may become a float for two rows.
  private static final int MOST = 16;

  @Override
  public String name() {
    return "few taps";
  }

  @Override
  public Optional<String> refusal(PhotoTask task) {
    int height = task.rows().kernel();
    int width = task.columns().kernel();
    long floats = (height + 1L) * width;
    if (floats > MOST) {
      return Optional.of(
          "two rows of %d × %d taps make floats of %d samples, it takes up to %d"
              .formatted(height, width, floats, MOST));
    }
    if (task.kernels().size() > 1) {
      return Optional.of(task.kernels().size() + " kernels, it takes 1");
    }
    if (task.response().unsigned()) {
      return Optional.of("sums lose their sign, it takes them from 0 to 255");
    }
    return task.beyondNumbers().or(() -> notSliding(task));
  }

  /// Why rows cannot be made two at a time from the same samples.
  static Optional<String> notSliding(PhotoProblem task) {
    return Tiles.sliding(task)
        ? ShiftedRows.tooWide(task)
        : Optional.of(
            "neighbours down share nothing at stride %d and dilation %d"
                .formatted(task.rows().stride(), task.rows().dilation()));
  }

  @Override
  public String reason(PhotoTask task) {
    return "%d × %d products a sample, straight from the bytes"
        .formatted(task.rows().kernel(), task.columns().kernel());
  }

  @Override
  public long multiplies(PhotoTask task) {
    return task.problem().macs();
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    Kernels kernels = machine.kernels();
    float[] weights = task.kernels().getFirst().shared();
    int width = task.columns().kernel();
    float offset = task.response().offset();
    TwoRows.Loop loop =
        (x, offsets, to, at, stride, n) ->
            kernels.byteSamples(x, offsets, weights, width, offset, to, at, stride, n);
    TwoRows.run(task, photo, out, machine, watch, loop);
  }
}
