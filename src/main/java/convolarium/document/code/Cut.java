package convolarium.document.code;

import convolarium.arithmetic.Padding.Sides;
import java.util.Optional;

/// What Keras cuts off the ends of a transposed convolution's whole output, and what it adds.
record Cut(Sides sides, int more) {
  /// @param extent the cells that the kernel spans
  /// @param outputPadding as Keras has it; by default as much as makes input · stride cells
  static Cut of(boolean same, int extent, int stride, Optional<Integer> outputPadding) {
    if (!same) {
      return new Cut(new Sides(0, 0), outputPadding.orElse(Math.max(stride - extent, 0)));
    }
    int total = outputPadding.map(more -> extent / 2 * 2 - more).orElse(extent - stride);
    int cut = Math.max(total, 0);
    return new Cut(new Sides(cut / 2, cut - cut / 2), Math.max(-total, 0));
  }
}
