package convolarium.document;

import java.util.List;

/// Layers of full size whose weights and multiply-adds somebody counted: too large to be drawn, to
/// be described; and small ones of the same make.
///
/// Sources: Types of Convolutions; Understanding of deep separable convolution; van den Oord and
/// others, WaveNet (2016).
final class CountExamples {
  private static final Series COUNTS = new Series("Counting weights");

  private CountExamples() {}

  static List<Preset> all() {
    return List.of(
        COUNTS.digits(
            "standard_small",
            "Standard: 4 to 8 channels",
            "Eight kernels of 4·3·3 weights are 288 weights, each used at 4×4 places. At 8 to 32"
                + " channels on 20×20 cells the same layer has 2,304 weights and takes 746,496"
                + " multiply-adds.",
            "4x6x6 > conv 8 k3"),
        COUNTS.digits(
            "separable_small",
            "Separable: 4 to 8 channels",
            "36 weights look around and 32 mix: 68 where the standard convolution has 288. At 8 to"
                + " 32 channels it is 328 in place of 2,304, and 106,272 multiply-adds in place of"
                + " 746,496.",
            "4x6x6 > conv 4 k3 g4 > conv 8 k1"),
        COUNTS.counted(
            "standard_8_to_32",
            "Standard: 20×20×8 to 32 kernels",
            "32 kernels of 3×3×8 weights are 2,304 weights. Each is used at 18×18 places: 746,496"
                + " multiply-adds.",
            "8x20x20 > conv 32 k3"),
        COUNTS.counted(
            "separable_8_to_32",
            "Separable: 20×20×8 to 32 channels",
            "72 weights look around and 256 mix: 328 where the standard convolution has 2,304. The"
                + " 106,272 multiply-adds are 1/32 + 1/9 of 746,496.",
            "8x20x20 > conv 8 k3 g8 > conv 32 k1"),
        COUNTS.counted(
            "standard_16_to_32",
            "Standard: 16 to 32 channels",
            "16·32·3·3 are 4,608 weights. One article prints 4,068, which is a slip.",
            "16x20x20 > conv 32 k3"),
        COUNTS.counted(
            "separable_16_to_32",
            "Separable: 16 to 32 channels",
            "16·3·3 + 16·32 are 656 weights. That is a seventh of the standard convolution's"
                + " 4,608.",
            "16x20x20 > conv 16 k3 g16 > conv 32 k1"),
        COUNTS.digits(
            "grouped_small",
            "Four groups of two channels",
            "Eight channels in four groups: each output reads two inputs, so 144 weights do where"
                + " 576 would. At 256 channels in 8 groups it is 73,728 in place of 589,824.",
            "8x5x5 > conv 8 k3 p1 g4"),
        COUNTS.counted(
            "grouped_256",
            "256 channels in 8 groups",
            "Each output reads 32 of 256 channels, and 589,824 weights become 73,728. That is an"
                + " eighth, because seven of eight connections are cut.",
            "256x14x14 > conv 256 k3 p1 g8"),
        COUNTS.digits(
            "same_size_small",
            "Size kept, channels halved",
            "Padding 1 keeps 5×5, and 8 channels become 4 with 288 weights and 4 biases. At 128 to"
                + " 64 channels that is 73,728 weights and 64 biases.",
            "8x5x5 > conv 4 k3 p1 bias"),
        COUNTS.counted(
            "same_size_128_to_64",
            "128 to 64 channels, size kept",
            "3·3·128·64 are 73,728 weights, and 64 biases make 73,792 parameters. Padding 1 and"
                + " stride 1 keep the size.",
            "128x28x28 > conv 64 k3 p1 bias"));
  }
}
