package convolarium.document;

import java.util.List;

/// The animations of Dumoulin and Visin, A guide to convolution arithmetic for deep learning
/// (2016), under the names that they have there.
final class Animations {
  private static final Series DIRECT = new Series("The guide: convolution");
  private static final Series TRANSPOSED = new Series("The guide: transposed convolution");

  private Animations() {}

  static List<Preset> direct() {
    return List.of(
        DIRECT.digits(
            "no_padding_no_strides",
            "No padding, unit strides",
            "The kernel stays inside the input, so 4×4 shrinks to 2×2. Each axis loses"
                + " kernel − 1 = 2 cells.",
            "1x4x4 > conv 1 k3"),
        DIRECT.digits(
            "arbitrary_padding_no_strides",
            "Arbitrary padding, unit strides",
            "Two cells of zeros on each side give a 4×4 kernel more places than the input has"
                + " cells: 5 become 6. Only the four windows in the middle read no zeros.",
            "1x5x5 > conv 1 k4 p2"),
        DIRECT.digits(
            "same_padding_no_strides",
            "Half padding, unit strides",
            "Padding ⌊k/2⌋ = 1 keeps the size of an odd kernel: 5×5 stays 5×5. Watch the"
                + " hatched cells that border windows read.",
            "1x5x5 > conv 1 k3 p1"),
        DIRECT.digits(
            "full_padding_no_strides",
            "Full padding, unit strides",
            "Padding kernel − 1 = 2 counts every overlap of kernel and input: 5×5 grows"
                + " to 7×7. The first window touches the input with a single cell.",
            "1x5x5 > conv 1 k3 p2"),
        DIRECT.digits(
            "no_padding_strides",
            "No padding, strides",
            "The window moves two cells at a time: 5×5 becomes 2×2. The last window ends"
                + " exactly on the last cell, for (5 − 3) mod 2 = 0.",
            "1x5x5 > conv 1 k3 s2"),
        DIRECT.digits(
            "padding_strides",
            "Padding and strides",
            "Half padding with stride 2 gives ⌈5/2⌉ = 3 cells on each axis. Corner"
                + " windows read five cells of padding.",
            "1x5x5 > conv 1 k3 s2 p1"),
        DIRECT.digits(
            "padding_strides_odd",
            "Padding and strides, an odd fit",
            "A 6×6 input gives 3×3 just as 5×5 does. No window reaches the last row and"
                + " column of padding: (6 + 2·1 − 3) mod 2 = 1.",
            "1x6x6 > conv 1 k3 s2 p1"),
        DIRECT.digits(
            "dilation",
            "Dilation",
            "Nine weights, two cells apart, span 5×5 cells: 7×7 becomes 3×3. What the"
                + " gaps skip is read by the next window, and the view Zeros in the gaps shows"
                + " the larger kernel that it equals.",
            "1x7x7 > conv 1 k3 d2"));
  }

  static List<Preset> transposed() {
    return List.of(
        TRANSPOSED.digits(
            "transposed_no_padding_no_strides",
            "Transposed: no padding, unit strides",
            "The relation of 4×4 to 2×2 read backwards: every input cell stamps the"
                + " kernel into a 4×4 output, as the view Scatter shows. In the view Matrix it"
                + " is the transpose of the matrix that takes 16 cells to 4.",
            "1x2x2 > conv_transpose 1 k3"),
        TRANSPOSED.digits(
            "transposed_arbitrary_padding_no_strides",
            "Transposed: arbitrary padding, unit strides",
            "Padding of the direct convolution is cut off the output here. 6×6 would grow"
                + " to 9×9, and two cells less on each side make 5×5.",
            "1x6x6 > conv_transpose 1 k4 p2"),
        TRANSPOSED.digits(
            "transposed_same_padding_no_strides",
            "Transposed: half padding, unit strides",
            "Half padding is its own transpose: 5×5 stays 5×5. One cell on each side of"
                + " the 7×7 that the stamps cover is cut off.",
            "1x5x5 > conv_transpose 1 k3 p1"),
        TRANSPOSED.digits(
            "transposed_full_padding_no_strides",
            "Transposed: full padding, unit strides",
            "The transpose of full padding has none: 7×7 becomes 5×5. Each output is the"
                + " sum of nine products, as of an ordinary convolution.",
            "1x7x7 > conv_transpose 1 k3 p2"),
        TRANSPOSED.digits(
            "transposed_no_padding_strides",
            "Transposed: no padding, strides",
            "A stride of 2 puts the stamped kernels two cells apart: 2×2 becomes 5×5."
                + " Where they overlap, in the middle row and column, they are summed: the view"
                + " Overlaps.",
            "1x2x2 > conv_transpose 1 k3 s2"),
        TRANSPOSED.digits(
            "transposed_padding_strides",
            "Transposed: padding and strides",
            "3×3 becomes 5×5, the size that padding 1 and stride 2 shrink to 3×3."
                + " Overlaps make a checkerboard: some outputs are the sum of four products,"
                + " some of one.",
            "1x3x3 > conv_transpose 1 k3 s2 p1"),
        TRANSPOSED.digits(
            "transposed_padding_strides_odd",
            "Transposed: padding and strides, an odd fit",
            "6×6 and 5×5 both shrink to 3×3. Output padding 1 says that the way back"
                + " leads to 6×6.",
            "1x3x3 > conv_transpose 1 k3 s2 p1 o1"));
  }
}
