package convolarium.document;

import java.util.List;

/// What padding holds, how much of it a rule asks for, and what strides leave over.
final class BorderExamples {
  private static final Series BORDERS = new Series("Padding and strides");

  private BorderExamples() {}

  static List<Preset> all() {
    return List.of(
        BORDERS.digits(
            "padding_zeros",
            "Padding with zeros",
            "The hatched cells hold 0 and add nothing to a sum. Border windows therefore count"
                + " fewer real cells than the others.",
            "1x5x5 > conv 1 k3 p1"),
        BORDERS.digits(
            "padding_reflect",
            "Padding by reflection",
            "Each padding cell takes the value that lies as far inside as it lies outside. The edge"
                + " itself is not repeated.",
            "1x5x5 > conv 1 k3 p2 reflect"),
        BORDERS.digits(
            "padding_replicate",
            "Padding by replication",
            "Each padding cell takes the value of the edge cell nearest to it. A corner is repeated"
                + " over a whole square.",
            "1x5x5 > conv 1 k3 p2 replicate"),
        BORDERS.digits(
            "padding_circular",
            "Padding in a circle",
            "The left padding holds the right edge and the top the bottom, as if copies of the"
                + " image lay side by side. Nothing tells the border from the middle any more.",
            "1x5x5 > conv 1 k3 p2 circular"),
        BORDERS.digits(
            "padding_uneven",
            "Different padding on each side",
            "One row above and two columns at the right: each side of each axis has its own amount."
                + " The size formula takes their sum, so the output is 4×5.",
            "1x5x5 > conv 1 k3 p1:0x0:2"),
        BORDERS.digits(
            "padding_same_even_kernel",
            "Same padding for an even kernel",
            "A 4×4 kernel needs 3 cells of padding to keep the size, and 3 cannot be halved. The"
                + " odd cell stands at the end: 1 before, 2 behind.",
            "1x5x5 > conv 1 k4 psame"),
        BORDERS.digits(
            "same_tensorflow",
            "Same with stride 2, TensorFlow's way",
            "SAME asks for ⌈6/2⌉ = 3 outputs, which takes one cell of padding at the end,"
                + " so the first window begins on the first pixel. The view Same padding puts"
                + " PyTorch's way on the same grid.",
            "1x6x6 > conv 1 k3 s2 psame"),
        BORDERS.digits(
            "same_pytorch",
            "Same with stride 2, PyTorch's way",
            "Half padding on both sides gives 3×3 as well, but each window begins one"
                + " cell earlier than with TensorFlow's SAME. The view Same padding puts both"
                + " on one grid.",
            "1x6x6 > conv 1 k3 s2 p1"),
        BORDERS.digits(
            "stride_does_not_fit",
            "A stride that does not fit",
            "From the last window there is one cell left, less than the stride of 2: (6 − 3) mod 2"
                + " = 1. The last row and the last column of the image are never seen.",
            "1x6x6 > conv 1 k3 s2"),
        BORDERS.digits(
            "stride_leaves_gaps",
            "A stride larger than the kernel",
            "A 2×2 window that moves by 3 steps over every third row and column. Click one of those"
                + " cells: no output reads it.",
            "1x8x8 > conv 1 k2 s3",
            1,
            2,
            3,
            4),
        BORDERS.digits(
            "ceil_mode",
            "A last window beyond the edge",
            "With ceil mode the size is rounded up, and the last windows reach one cell beyond the"
                + " image. The maximum takes only what is there.",
            "1x6x6 > max_pool k3 s2 ceil"),
        BORDERS.digits(
            "causal_layer",
            "Causal padding",
            "Four cells of padding stand before the signal and none behind. Output t sees inputs t,"
                + " t − 2 and t − 4, never one that comes later.",
            "1x10 > conv 1 k3 d2 pcausal",
            1,
            2,
            3));
  }
}
