package convolarium.document;

import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/// What transposing gives back and what it does not, and what it leaves behind.
final class TransposedExamples {
  private static final Series TRANSPOSED = new Series("There and back");

  private TransposedExamples() {}

  static List<Preset> all() {
    Tensor ones = Fill.ONES.fill(Shape.of(1, 1, 4, 4));
    return List.of(
        TRANSPOSED.digits(
            "convolve_then_transpose",
            "Convolve, then transpose",
            "5×5 becomes 3×3 and 5×5 again: the shape returns. The values do not, for a"
                + " transpose carries sums back along the same paths and does not undo them.",
            "1x5x5 > conv 1 k3 s2 p1 > conv_transpose 1 k3 s2 p1"),
        TRANSPOSED.of(
            "checkerboard",
            "The checkerboard",
            "All inputs and all weights are 1, so each output counts the stamps that fell"
                + " on it, 1, 2 or 4 by turns: the view Overlaps. A kernel of 3 is no multiple"
                + " of the stride of 2, and that is where the pattern comes from.",
            ones,
            "1x4x4 > conv_transpose 1 k3 s2",
            ones(9)),
        TRANSPOSED.of(
            "checkerboard_avoided",
            "No checkerboard",
            "A 4×4 kernel is a multiple of the stride of 2, and inside every output is"
                + " hit by four stamps. Only the border, where stamps are missing, has fewer:"
                + " the view Overlaps.",
            ones,
            "1x4x4 > conv_transpose 1 k4 s2 p1",
            ones(16)),
        TRANSPOSED.digits(
            "output_padding_0",
            "Output padding 0: back to 6×6",
            "With kernel 3 and stride 3, inputs of 6×6, 7×7 and 8×8 all shrink to 2×2. Without"
                + " output padding the way back leads to the smallest.",
            "1x2x2 > conv_transpose 1 k3 s3"),
        TRANSPOSED.digits(
            "output_padding_1",
            "Output padding 1: back to 7×7",
            "The further row and column say that 7×7 was meant, which shrinks to 2×2 as 6×6 does."
                + " No stamp reaches them here, so they stay 0.",
            "1x2x2 > conv_transpose 1 k3 s3 o1"),
        TRANSPOSED.digits(
            "output_padding_2",
            "Output padding 2: back to 8×8",
            "8×8 is the largest that shrinks to 2×2. Output padding 3 would be a stride of its own,"
                + " and a 3×3 input would lead there.",
            "1x2x2 > conv_transpose 1 k3 s3 o2"),
        TRANSPOSED.digits(
            "transposed_channels",
            "Transposed, with channels",
            "Two input channels stamp two kernels into each of three output maps. Where stamps"
                + " meet, in one channel or from both, they are summed.",
            "2x3x3 > conv_transpose 3 k3 s2 p1"),
        TRANSPOSED.digits(
            "transposed_signal",
            "Transposed, in one dimension",
            "Stretched by the stride of 3, four values become ten, and the kernel of 3 fills the"
                + " gaps exactly. Each output is one product, for no two stamps overlap.",
            "1x4 > conv_transpose 1 k3 s3",
            1,
            2,
            3));
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
