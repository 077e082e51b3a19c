package convolarium.document;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Model;
import convolarium.network.Nonlinearity;
import convolarium.network.Numbers;
import convolarium.network.Numbers.Given;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// One example for each kind of convolution and pooling, and for one, two and three axes.
final class KindExamples {
  private static final Series KINDS = new Series("Kinds");

  private KindExamples() {}

  static List<Preset> all() {
    return List.of(
        KINDS.digits(
            "channels",
            "Several channels",
            "Three input channels, two kernels with a slice for each. An output cell is the sum"
                + " over all three slices.",
            "3x5x5 > conv 2 k3"),
        KINDS.digits(
            "grouped",
            "Groups",
            "Four channels in two groups: the first two outputs see the first two inputs alone."
                + " Half of the connections are cut, and half of the weights are gone.",
            "4x6x6 > conv 4 k3 p1 g2"),
        KINDS.digits(
            "depthwise",
            "Depthwise",
            "As many groups as channels: each channel has one 3×3 kernel of its own. Nothing mixes"
                + " the channels, so 27 weights do where 81 would.",
            "3x6x6 > conv 3 k3 p1 g3"),
        KINDS.digits(
            "depthwise_multiplier",
            "Depthwise with a channel multiplier",
            "Two kernels for each of three channels make six output channels. Outputs 0 and 1 look"
                + " at input 0 alone, 2 and 3 at input 1, 4 and 5 at input 2.",
            "3x6x6 > conv 6 k3 p1 g3"),
        KINDS.digits(
            "depthwise_separable",
            "Depthwise separable",
            "One 3×3 kernel for each channel, then 1×1 kernels that mix the channels. Here that"
                + " takes 18 + 6 = 24 weights where one convolution takes 54: 1/3 + 1/9 of it.",
            "2x5x5 > conv 2 k3 g2 > conv 3 k1"),
        KINDS.digits(
            "pointwise",
            "Pointwise",
            "A 1×1 kernel sees one place through all channels: each output is a weighted sum of"
                + " three numbers. It changes the number of channels and nothing else.",
            "3x4x4 > conv 2 k1",
            1,
            2,
            -1),
        KINDS.digits(
            "dilated_kernel",
            "A dilated kernel",
            "Dilation 3 leaves two cells out between any two taps, so nine weights see 7×7 cells."
                + " Click an input cell and see how few outputs read it.",
            "1x9x9 > conv 1 k3 d3"),
        KINDS.digits(
            "transposed_kernel",
            "Transposed",
            "Every input cell stamps the whole kernel, scaled by its value. With a stride of 2 and"
                + " a 2×2 kernel the stamps just touch, and 3×3 becomes 6×6.",
            "1x3x3 > conv_transpose 1 k2 s2",
            1,
            2,
            3,
            4),
        KINDS.of(
            "gated",
            "Gated",
            "One convolution finds a feature, a second one of the same shape decides how much of it"
                + " passes: elu(feature) · sigmoid(gate). Here the gate looks at the centre alone,"
                + " so it is nearly shut where the centre is negative.",
            KindExamples::gated),
        KINDS.digits(
            "max_pool",
            "Max-pooling",
            "Each 2×2 window keeps its largest value and remembers where it was. Three cells of"
                + " four are forgotten.",
            "1x6x6 > max_pool k2"),
        KINDS.digits(
            "max_pool_overlapping",
            "Max-pooling with overlapping windows",
            "A 3×3 window moves by two cells, so neighbours share a row or a column. One large"
                + " value may win in several windows.",
            "1x7x7 > max_pool k3 s2"),
        KINDS.digits(
            "avg_pool",
            "Average pooling",
            "Each window gives its mean. Zeros of the padding count, which darkens the border.",
            "1x6x6 > avg_pool k3 s1 p1"),
        KINDS.digits(
            "max_unpool",
            "Max-pooling and back",
            "Unpooling puts each maximum back to where it was found. What was not the largest is"
                + " lost: those cells are 0.",
            "1x6x6 > pool=max_pool k2 > max_unpool k2 of pool"),
        KINDS.digits(
            "signal",
            "One dimension: a signal",
            "The window slides along one axis over a row of cells. Padding 1 on both sides keeps"
                + " the length of 12.",
            "1x12 > conv 1 k3 p1",
            1,
            2,
            1),
        KINDS.digits(
            "causal",
            "Causal, in one dimension",
            "All padding stands at the beginning, so that no output looks ahead. Three layers with"
                + " dilation 1, 2 and 4 see 8 cells back to back.",
            "1x16 > conv 1 k2 pcausal > conv 1 k2 d2 pcausal > conv 1 k2 d4 pcausal",
            1,
            2),
        KINDS.digits(
            "volume",
            "Three dimensions: a volume",
            "The window spans two slices and moves through depth, height and width. An output cell"
                + " sums 2·3·3 = 18 products.",
            "1x4x5x5 > conv 1 k2x3x3"));
  }

  private static Model gated() {
    Shape kernel = Shape.of(1, 1, 3, 3);
    Numbers input =
        new Given(
            Matrices.parse("2 -1 0 1 -2; 0 3 -2 1 1; -3 1 0 2 -1; 1 -1 2 -2 0; 0 2 -1 1 3")
                .reshaped(Shape.of(1, 1, 5, 5)));
    Layer layer =
        new Layer.GatedConv(
            Optional.empty(),
            new Convolution(Window.of(3, 3), 1, 1),
            Optional.of(new Given(Tensor.of(kernel, 0, 1, 0, 1, 1, 1, 0, 1, 0))),
            Bias.NONE,
            Optional.of(new Given(Tensor.of(kernel, 0, 0, 0, 0, 2, 0, 0, 0, 0))),
            Bias.NONE,
            new Nonlinearity.Elu(1));
    return new Model("", input, List.of(layer));
  }
}
