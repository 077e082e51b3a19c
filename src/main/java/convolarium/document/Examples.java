package convolarium.document;

import static convolarium.document.SmallModels.GUIDE;
import static convolarium.document.SmallModels.on;
import static convolarium.document.SmallModels.preset;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;

/// Examples worked by hand, and one for each kind of convolution and pooling.
final class Examples {
  private Examples() {}

  static List<Preset> worked() {
    Tensor wiki =
        Tensor.of(Shape.of(1, 1, 4, 5), 1, 2, 3, 4, 5, 6, 7, 8, 2, 3, 2, 5, 9, 9, 5, 4, 8, 8, 2, 1);
    Tensor guide =
        Tensor.of(
            Shape.of(1, 1, 5, 5),
            3,
            3,
            2,
            1,
            0,
            0,
            0,
            1,
            3,
            1,
            3,
            1,
            2,
            2,
            3,
            2,
            0,
            0,
            2,
            2,
            2,
            0,
            0,
            0,
            1);
    return List.of(
        new Preset(
            "worked_example",
            "Worked example",
            "The first window's nine products sum to 66. Step on and see which cells two"
                + " neighbouring windows share.",
            () -> on(wiki, "1x4x5 > conv 1 k3", 1, 1, 1, 2, 1, 2, 3, 2, 1)),
        new Preset(
            "guide_example",
            "The guide's numbers",
            "A 3×3 kernel on a 5×5 grid: the first output is 12. Each output reads nine inputs, the"
                + " centre input is read by all nine outputs.",
            () -> on(guide, "1x5x5 > conv 1 k3", GUIDE)),
        new Preset(
            "guide_example_strided",
            "The guide's numbers with padding 1 and stride 2",
            "Half padding and every second window: 5×5 becomes 3×3, and corner windows read zeros"
                + " that are not there.",
            () -> on(guide, "1x5x5 > conv 1 k3 s2 p1", GUIDE)));
  }

  static List<Preset> kinds() {
    return List.of(
        preset(
            "channels",
            "Several channels",
            "Three input channels, two kernels with a slice for each: an output cell is the sum"
                + " over all three.",
            "3x5x5 > conv 2 k3"),
        preset(
            "grouped",
            "Groups",
            "Four channels in two groups: the upper outputs see the upper inputs alone, and half"
                + " the weights are gone.",
            "4x6x6 > conv 4 k3 p1 g2"),
        preset(
            "dilated",
            "Dilations 1, 2, 4",
            "Three layers of nine weights each see 3, 7 and 15 cells: the receptive field doubles"
                + " with every layer.",
            "1x15x15 > conv 1 k3 p1 > conv 1 k3 d2 p2 > conv 1 k3 d4 p4"),
        preset(
            "depthwise_separable",
            "Depthwise separable",
            "One 3×3 kernel for each channel, then 1×1 kernels that mix them: 1/C + 1/9 of the"
                + " usual cost.",
            "3x6x6 > conv 3 k3 p1 g3 > conv 4 k1"),
        preset(
            "causal",
            "Causal, in one dimension",
            "All padding stands at the beginning, so that no output looks ahead; dilation 1, 2, 4"
                + " sees 8 cells back to back.",
            "1x16 > conv 1 k2 pcausal > conv 1 k2 d2 pcausal > conv 1 k2 d4 pcausal"),
        preset(
            "max_pool",
            "Max-pooling",
            "Each 2×2 window keeps its largest value and remembers where it was.",
            "1x6x6 > max_pool k2"),
        preset(
            "avg_pool",
            "Average pooling",
            "Each window gives its mean; zeros of the padding count, which darkens the border.",
            "1x6x6 > avg_pool k3 s1 p1"),
        preset(
            "max_unpool",
            "Max-pooling and back",
            "Unpooling puts each maximum back to where it was found; what was not the largest is"
                + " lost.",
            "1x6x6 > pool=max_pool k2 > max_unpool k2 of pool"));
  }
}
