package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.engine.kernels.Quotient;
import convolarium.tensor.Raster;
import java.util.Optional;

/// The mean of a few samples, all added.
///
/// Idea: the sum of a small box has 16 bits, and what [RunningSums] carries along must be stored
/// and fetched again. Here all samples are fetched as bytes where they lie in the photo and added,
/// those of the rows that two boxes share once for both; a product of 16 bits makes the mean
/// ([Quotient]).
///
/// It wins for 3 × 3 and the like; with 7 × 7 it would fetch 28 samples for each, as long as
/// running sums take for any box. Memory: the rows under the kernel as bytes. Error: none.
///
/// Source: the mean of whole numbers by whole numbers is OpenCV's box filter of 8-bit images
/// (Bradski, The OpenCV Library, 2000).
final class SmallBoxes implements PhotoMethod {
  /// How many samples may be added for two rows.
  private static final int MOST = 36;

  @Override
  public String name() {
    return "small boxes";
  }

  @Override
  public Optional<String> refusal(PhotoTask task) {
    int height = task.rows().kernel();
    int width = task.columns().kernel();
    long samples = (height + 1L) * width;
    if (samples > MOST) {
      return Optional.of(
          "two boxes of %d × %d have %d samples, it takes up to %d"
              .formatted(height, width, samples, MOST));
    }
    if (task.kernels().size() > 1) {
      return Optional.of(task.kernels().size() + " kernels, it takes 1");
    }
    if (!RunningSums.constant(task.kernels().getFirst())) {
      return Optional.of("the weights are not all the same");
    }
    if (task.kernels().getFirst().get(0) != 1f / (height * width)) {
      return Optional.of("the weights are not 1/" + height * width);
    }
    if (Quotient.by(height * width).isEmpty()) {
      return Optional.of("a product of 16 bits does not divide by " + height * width);
    }
    return task.beyondStored().or(() -> FewTaps.notSliding(task));
  }

  @Override
  public String reason(PhotoTask task) {
    return "%d × %d samples are added in 16 bits and divided once"
        .formatted(task.rows().kernel(), task.columns().kernel());
  }

  /// The weight comes once, to the whole sum.
  @Override
  public long multiplies(PhotoTask task) {
    return task.problem().output().elements();
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    Kernels kernels = machine.kernels();
    int width = task.columns().kernel();
    Quotient by = Quotient.by(task.rows().kernel() * width).orElseThrow();
    TwoRows.Loop loop =
        (x, offsets, to, at, stride, n) ->
            kernels.whole().boxes(x, offsets, width, by, to, at, stride, n);
    TwoRows.run(task, photo, out, machine, watch, loop);
  }
}
