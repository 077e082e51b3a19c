package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.engine.kernels.Quotient;
import convolarium.tensor.Raster;
import java.util.List;
import java.util.Optional;

/// A small kernel of whole numbers over a divisor, in 16 bits.
///
/// Idea: sums of a few samples with small whole weights have 16 bits, and twice as many such
/// numbers as floats fit a vector. Columns that are multiples of one another are summed once, from
/// the bytes; then three of these sums are taken across, and divided by two products that need no
/// more than 16 bits either ([Quotient]). For two kernels the root of both sums' squares is taken
/// instead.
///
/// It wins for the 3 × 3 classics: sharpen, emboss, Laplacian, Sobel, binomial. Memory: the rows
/// under the kernel as bytes, and a few kilobytes. Error: none but that of the weights, which may
/// be off a whole number over the divisor by two float roundings: below 0.01 of a level.
///
/// Source: Intel, Using Streaming SIMD Extensions 2 for image filters (2000s practice), as OpenCV's
/// filters of 8-bit images do it.
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
    if (task.kernels().size() > 2) {
      return Optional.of(task.kernels().size() + " kernels, it takes up to 2");
    }
    List<WholeKernel> kernels = whole(task);
    if (kernels.size() < task.kernels().size()) {
      return Optional.of("the weights are not whole numbers over one divisor, up to 128 together");
    }
    int divisor = kernels.getFirst().divisor();
    if (kernels.size() > 1 && kernels.stream().anyMatch(kernel -> kernel.divisor() > 1)) {
      return Optional.of("the weights of two kernels are to be whole, and they are fractions");
    }
    if (Quotient.by(divisor).isEmpty()) {
      return Optional.of("two products of 16 bits do not divide by " + divisor);
    }
    return ShiftedRows.tooWide(task);
  }

  private static List<WholeKernel> whole(PhotoTask task) {
    return task.kernels().stream().map(WholeKernel::of).flatMap(Optional::stream).toList();
  }

  @Override
  public String reason(PhotoTask task) {
    int columns = WholeColumns.of(whole(task)).distinct().size();
    return "the weights are whole numbers over %d: sums of 16 bits, %d down and %d across"
        .formatted(whole(task).getFirst().divisor(), columns, task.kernels().size());
  }

  @Override
  public long multiplies(PhotoTask task) {
    List<WholeKernel> kernels = whole(task);
    int sums = WholeColumns.of(kernels).distinct().size() + kernels.size();
    return (long) WholeKernel.SIDE * sums * task.problem().output().elements();
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    Kernels kernels = machine.kernels();
    List<WholeKernel> whole = whole(task);
    WholeColumns columns = WholeColumns.of(whole);
    Quotient by = Quotient.by(whole.getFirst().divisor()).orElseThrow();
    new Tiles(task, photo.channels(), Byte.BYTES)
        .run(
            width -> new WholeRows(task, photo, kernels, width, columns, by),
            out,
            machine.workers(),
            watch);
  }
}
