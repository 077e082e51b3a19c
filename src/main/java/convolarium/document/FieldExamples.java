package convolarium.document;

import java.util.List;
import java.util.stream.Stream;

/// How much of the input an output sees, through one layer and through several.
final class FieldExamples {
  private static final Series FIELDS = new Series("What an output sees");

  private FieldExamples() {}

  static List<Preset> all() {
    return Stream.concat(stacks().stream(), Stream.of(zeroStuffed())).toList();
  }

  /// Those of several layers.
  static List<Preset> stacks() {
    return List.of(
        FIELDS.digits(
            "two_layers",
            "Two 3×3 layers",
            "An output of the second layer reads 3×3 cells of the first, and these read 5×5 cells"
                + " of the input. Two layers see as far as one 5×5 kernel with 18 weights instead"
                + " of 25.",
            "1x7x7 > conv 1 k3 > conv 1 k3"),
        FIELDS.digits(
            "two_layers_strided",
            "A stride, then a layer",
            "The first layer moves by 2, so neighbours of its output lie two input cells apart. The"
                + " second layer therefore sees 3 + 2·2 = 7 cells.",
            "1x9x9 > conv 1 k3 s2 > conv 1 k3"),
        FIELDS.digits(
            "two_dilated_layers",
            "Two layers with dilation 2",
            "Each layer sees 5×5 cells, and both together 9×9. Both skip the same cells, so every"
                + " other row and column of the 9×9 is never read.",
            "1x11x11 > conv 1 k3 d2 > conv 1 k3 d2"),
        FIELDS.digits(
            "dilated",
            "Dilations 1, 2, 4",
            "Three layers of nine weights each see 3, 7 and 15 cells. The receptive field doubles"
                + " with every layer, and no cell is left out.",
            "1x15x15 > conv 1 k3 p1 > conv 1 k3 d2 p2 > conv 1 k3 d4 p4"),
        FIELDS.digits(
            "gridding",
            "Dilations 2, 2, 2",
            "All three layers skip the same cells: of the 13×13 that they cover they read 49, every"
                + " other row and column. This is called gridding; the other cells never meet in"
                + " an output.",
            "1x13x13 > conv 1 k3 d2 > conv 1 k3 d2 > conv 1 k3 d2"),
        FIELDS.digits(
            "hybrid_dilation",
            "Dilations 1, 2, 5",
            "The three layers cover 17×17 cells and read every one of them, for the gaps of one"
                + " layer are filled by those before it. With 27 weights they see farther than"
                + " 1, 2, 4 does.",
            "1x17x17 > conv 1 k3 > conv 1 k3 d2 > conv 1 k3 d5"));
  }

  private static Preset zeroStuffed() {
    return FIELDS.digits(
        "zero_stuffed_kernel",
        "Dilation as a larger kernel",
        "A 3×3 kernel with dilation 2 is this 5×5 kernel: 9 weights and 16 zeros between them. It"
            + " gives the same output as the guide's Dilation, with 25 products in place of 9.",
        "1x7x7 > conv 1 k5",
        0,
        0,
        1,
        0,
        2,
        0,
        0,
        0,
        0,
        0,
        2,
        0,
        2,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        1,
        0,
        2);
  }
}
