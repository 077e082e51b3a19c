package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.engine.kernels.Quotient;
import convolarium.tensor.Raster;
import java.util.Optional;

/// A small kernel of whole numbers over a divisor, in 16 bits.
///
/// Idea: sums of a few samples with small whole weights have 16 bits, and twice as many such
/// numbers as floats fit a vector. Columns that are multiples of one another are summed once, from
/// the bytes; then three of these sums are taken across, and divided by a product that needs no
/// more than 16 bits either ([Quotient]).
///
/// It wins for the 3 × 3 classics: sharpen, emboss, Laplacian, one slope, binomial. Memory: the
/// rows under the kernel as bytes, and a few kilobytes. Error: none but that of the weights, which
/// may be off a whole number over the divisor by two float roundings: below 0.01 of a level.
///
/// Source: the arrangement is that of OpenCV's filters of 8-bit images (Bradski, The OpenCV
/// Library, 2000).
final class WholeNumbers implements PhotoMethod {
  @Override
  public String name() {
    return "whole numbers";
  }

  @Override
  public Optional<String> refusal(PhotoTask task) {
    int height = task.rows().kernel();
    int width = task.columns().kernel();
    if (height > WholeKernel.SIDE || width > WholeKernel.SIDE) {
      return Optional.of("the kernel is %d × %d, it takes up to 3 × 3".formatted(height, width));
    }
    if (task.kernels().size() > 1) {
      return Optional.of(task.kernels().size() + " kernels, it takes 1");
    }
    Optional<WholeKernel> kernel = whole(task);
    if (kernel.isEmpty()) {
      return Optional.of("the weights are not whole numbers over one divisor, up to 128 together");
    }
    if (Quotient.by(kernel.get().divisor()).isEmpty()) {
      return Optional.of("a product of 16 bits does not divide by " + kernel.get().divisor());
    }
    return task.beyondStored().or(() -> ShiftedRows.tooWide(task));
  }

  private static Optional<WholeKernel> whole(PhotoTask task) {
    return WholeKernel.of(task.kernels().getFirst());
  }

  @Override
  public String reason(PhotoTask task) {
    WholeKernel kernel = whole(task).orElseThrow();
    int columns = WholeColumns.of(kernel).distinct().size();
    String over = kernel.divisor() == 1 ? "" : " over " + kernel.divisor();
    return "the weights are whole numbers%s: sums of 16 bits, %d down and 1 across"
        .formatted(over, columns);
  }

  @Override
  public long multiplies(PhotoTask task) {
    int sums = WholeColumns.of(whole(task).orElseThrow()).distinct().size() + 1;
    return (long) WholeKernel.SIDE * sums * task.problem().output().elements();
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    Kernels kernels = machine.kernels();
    WholeKernel kernel = whole(task).orElseThrow();
    WholeColumns columns = WholeColumns.of(kernel);
    Quotient by = Quotient.by(kernel.divisor()).orElseThrow();
    new Tiles(task, photo.channels(), Byte.BYTES)
        .run(
            width -> new WholeRows(task, photo, kernels, width, columns, by),
            out,
            machine.workers(),
            watch);
  }
}
