package convolarium.document;

import static convolarium.document.SmallModels.preset;

import java.util.List;

/// The animations of Dumoulin and Visin, A guide to convolution arithmetic for deep learning
/// (2016), under the names that they have there.
final class Animations {
  private Animations() {}

  static List<Preset> direct() {
    return List.of(
        preset(
            "no_padding_no_strides",
            "No padding, unit strides",
            "The kernel stays inside the input, so 4×4 shrinks to 2×2: each axis loses kernel − 1"
                + " cells.",
            "1x4x4 > conv 1 k3"),
        preset(
            "arbitrary_padding_no_strides",
            "Arbitrary padding, unit strides",
            "Two cells of zeros on each side let a 4×4 kernel give more cells than it gets: 5 to"
                + " 6.",
            "1x5x5 > conv 1 k4 p2"),
        preset(
            "same_padding_no_strides",
            "Half padding, unit strides",
            "Padding ⌊k/2⌋ keeps the size of an odd kernel: 5×5 stays 5×5. Watch the hatched cells"
                + " that border windows read.",
            "1x5x5 > conv 1 k3 p1"),
        preset(
            "full_padding_no_strides",
            "Full padding, unit strides",
            "Padding kernel − 1 counts every overlap of kernel and input: 5×5 grows to 7×7.",
            "1x5x5 > conv 1 k3 p2"),
        preset(
            "no_padding_strides",
            "No padding, strides",
            "The window moves two cells at a time: 5×5 becomes 2×2.",
            "1x5x5 > conv 1 k3 s2"),
        preset(
            "padding_strides",
            "Padding and strides",
            "Half padding with stride 2 gives ⌈5/2⌉ = 3 cells on each axis.",
            "1x5x5 > conv 1 k3 s2 p1"),
        preset(
            "padding_strides_odd",
            "Padding and strides, an odd fit",
            "A 6×6 input gives 3×3 just as 5×5 does: no window reaches its last row and column of"
                + " padding.",
            "1x6x6 > conv 1 k3 s2 p1"),
        preset(
            "dilation",
            "Dilation",
            "Nine weights, two cells apart, span 5×5 cells: 7×7 becomes 3×3.",
            "1x7x7 > conv 1 k3 d2"));
  }

  static List<Preset> transposed() {
    return List.of(
        preset(
            "transposed_no_padding_no_strides",
            "Transposed: no padding, unit strides",
            "The relation of 4×4 to 2×2 read backwards: every input cell paints the kernel into a"
                + " 4×4 output.",
            "1x2x2 > conv_transpose 1 k3"),
        preset(
            "transposed_arbitrary_padding_no_strides",
            "Transposed: arbitrary padding, unit strides",
            "Padding of the direct convolution is cut off the output here: 6×6 becomes 5×5.",
            "1x6x6 > conv_transpose 1 k4 p2"),
        preset(
            "transposed_same_padding_no_strides",
            "Transposed: half padding, unit strides",
            "Half padding is its own transpose: 5×5 stays 5×5.",
            "1x5x5 > conv_transpose 1 k3 p1"),
        preset(
            "transposed_full_padding_no_strides",
            "Transposed: full padding, unit strides",
            "The transpose of full padding has none: 7×7 becomes 5×5.",
            "1x7x7 > conv_transpose 1 k3 p2"),
        preset(
            "transposed_no_padding_strides",
            "Transposed: no padding, strides",
            "A stride of 2 puts the painted kernels two cells apart: 2×2 becomes 5×5, and where"
                + " they overlap they are summed.",
            "1x2x2 > conv_transpose 1 k3 s2"),
        preset(
            "transposed_padding_strides",
            "Transposed: padding and strides",
            "3×3 becomes 5×5. Overlaps make a checkerboard: some outputs are the sum of four"
                + " products, some of one.",
            "1x3x3 > conv_transpose 1 k3 s2 p1"),
        preset(
            "transposed_padding_strides_odd",
            "Transposed: padding and strides, an odd fit",
            "6×6 and 5×5 both shrink to 3×3; output padding 1 says that the way back leads to 6×6.",
            "1x3x3 > conv_transpose 1 k3 s2 p1 o1"));
  }
}
