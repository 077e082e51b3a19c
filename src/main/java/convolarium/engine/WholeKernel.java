package convolarium.engine;

import convolarium.engine.kernels.Quotient;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.stream.IntStream;

/// A kernel of at most 3 × 3 as whole numbers over a divisor.
///
/// @param weights row by row, those that the kernel lacks being 0: nine, whose absolute values add
///   up to at most 128
record WholeKernel(int[] weights, int divisor) {
  /// The taps of a row or column.
  static final int SIDE = 3;

  /// 255 times as much still has 16 bits.
  private static final int MOST = 128;

  /// What a weight may be off as a part of itself: two float roundings, which 9 samples make no
  /// more than 0.004 of a level.
  private static final double TOLERANCE = 0x1p-23;

  /// The smallest divisor that makes whole numbers of a kernel `[height, width]`, or empty.
  static Optional<WholeKernel> of(Tensor kernel) {
    return IntStream.rangeClosed(1, Quotient.MOST)
        .mapToObj(divisor -> over(kernel, divisor))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<WholeKernel> over(Tensor kernel, int divisor) {
    int width = kernel.shape().dim(1);
    int[] weights = new int[SIDE * SIDE];
    long sum = 0;
    for (int i = 0; i < kernel.shape().elements(); i++) {
      double weight = (double) kernel.get(i) * divisor;
      long whole = Math.round(weight);
      sum += Math.abs(whole);
      if (Math.abs(weight - whole) > TOLERANCE * Math.abs(whole) || sum > MOST) {
        return Optional.empty();
      }
      weights[i / width * SIDE + i % width] = (int) whole;
    }
    return Optional.of(new WholeKernel(weights, divisor));
  }

  /// The weights of a column, from the top.
  int[] column(int number) {
    return new int[] {weights[number], weights[SIDE + number], weights[2 * SIDE + number]};
  }

  /// Rows and columns exchanged.
  WholeKernel turned() {
    int[] turned = new int[SIDE * SIDE];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = weights[i % SIDE * SIDE + i / SIDE];
    }
    return new WholeKernel(turned, divisor);
  }
}
