package convolarium.document;

import convolarium.arithmetic.Operation;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Model;
import convolarium.network.Numbers.Given;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The models that come with the program: the animations of Dumoulin and Visin, A guide to
/// convolution arithmetic for deep learning (2016), examples worked by hand, and well-known
/// networks.
public final class Presets {
  /// Digits of π: numbers that look like nothing else and fit into a cell.
  private static final String DIGITS =
      "3141592653589793238462643383279502884197169399375105820974944592307816406286208998628034825342"
          + "1170679821480865132823066470938446095505822317253594081284811174502841027019385211055596";

  private Presets() {}

  /// Every preset, simple ones first.
  public static List<Preset> all() {
    return Stream.of(worked(), direct(), transposed(), kinds(), Networks.all())
        .flatMap(List::stream)
        .toList();
  }

  public static Optional<Preset> byName(String name) {
    return all().stream().filter(preset -> preset.name().equals(name)).findFirst();
  }

  private static List<Preset> worked() {
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

  private static final float[] GUIDE = {0, 1, 2, 2, 2, 0, 0, 1, 2};
  private static final float[] GUIDE4 = {0, 1, 2, 0, 2, 2, 0, 1, 0, 1, 2, 1, 1, 0, 1, 2};

  private static List<Preset> direct() {
    return List.of(
        small(
            "no_padding_no_strides",
            "No padding, unit strides",
            "The kernel stays inside the input, so 4×4 shrinks to 2×2: each axis loses kernel − 1"
                + " cells.",
            "1x4x4 > conv 1 k3"),
        small(
            "arbitrary_padding_no_strides",
            "Arbitrary padding, unit strides",
            "Two cells of zeros on each side let a 4×4 kernel give more cells than it gets: 5 to"
                + " 6.",
            "1x5x5 > conv 1 k4 p2"),
        small(
            "same_padding_no_strides",
            "Half padding, unit strides",
            "Padding ⌊k/2⌋ keeps the size of an odd kernel: 5×5 stays 5×5. Watch the hatched cells"
                + " that border windows read.",
            "1x5x5 > conv 1 k3 p1"),
        small(
            "full_padding_no_strides",
            "Full padding, unit strides",
            "Padding kernel − 1 counts every overlap of kernel and input: 5×5 grows to 7×7.",
            "1x5x5 > conv 1 k3 p2"),
        small(
            "no_padding_strides",
            "No padding, strides",
            "The window moves two cells at a time: 5×5 becomes 2×2.",
            "1x5x5 > conv 1 k3 s2"),
        small(
            "padding_strides",
            "Padding and strides",
            "Half padding with stride 2 gives ⌈5/2⌉ = 3 cells on each axis.",
            "1x5x5 > conv 1 k3 s2 p1"),
        small(
            "padding_strides_odd",
            "Padding and strides, an odd fit",
            "A 6×6 input gives 3×3 just as 5×5 does: no window reaches its last row and column of"
                + " padding.",
            "1x6x6 > conv 1 k3 s2 p1"),
        small(
            "dilation",
            "Dilation",
            "Nine weights, two cells apart, span 5×5 cells: 7×7 becomes 3×3.",
            "1x7x7 > conv 1 k3 d2"));
  }

  private static List<Preset> transposed() {
    return List.of(
        small(
            "transposed_no_padding_no_strides",
            "Transposed: no padding, unit strides",
            "The relation of 4×4 to 2×2 read backwards: every input cell paints the kernel into a"
                + " 4×4 output.",
            "1x2x2 > conv_transpose 1 k3"),
        small(
            "transposed_arbitrary_padding_no_strides",
            "Transposed: arbitrary padding, unit strides",
            "Padding of the direct convolution is cut off the output here: 6×6 becomes 5×5.",
            "1x6x6 > conv_transpose 1 k4 p2"),
        small(
            "transposed_same_padding_no_strides",
            "Transposed: half padding, unit strides",
            "Half padding is its own transpose: 5×5 stays 5×5.",
            "1x5x5 > conv_transpose 1 k3 p1"),
        small(
            "transposed_full_padding_no_strides",
            "Transposed: full padding, unit strides",
            "The transpose of full padding has none: 7×7 becomes 5×5.",
            "1x7x7 > conv_transpose 1 k3 p2"),
        small(
            "transposed_no_padding_strides",
            "Transposed: no padding, strides",
            "A stride of 2 puts the painted kernels two cells apart: 2×2 becomes 5×5, and where"
                + " they overlap they are summed.",
            "1x2x2 > conv_transpose 1 k3 s2"),
        small(
            "transposed_padding_strides",
            "Transposed: padding and strides",
            "3×3 becomes 5×5. Overlaps make a checkerboard: some outputs are the sum of four"
                + " products, some of one.",
            "1x3x3 > conv_transpose 1 k3 s2 p1"),
        small(
            "transposed_padding_strides_odd",
            "Transposed: padding and strides, an odd fit",
            "6×6 and 5×5 both shrink to 3×3; output padding 1 says that the way back leads to 6×6.",
            "1x3x3 > conv_transpose 1 k3 s2 p1 o1"));
  }

  private static List<Preset> kinds() {
    return List.of(
        small(
            "channels",
            "Several channels",
            "Three input channels, two kernels with a slice for each: an output cell is the sum"
                + " over all three.",
            "3x5x5 > conv 2 k3"),
        small(
            "grouped",
            "Groups",
            "Four channels in two groups: the upper outputs see the upper inputs alone, and half"
                + " the weights are gone.",
            "4x6x6 > conv 4 k3 p1 g2"),
        small(
            "dilated",
            "Dilations 1, 2, 4",
            "Three layers of nine weights each see 3, 7 and 15 cells: the receptive field doubles"
                + " with every layer.",
            "1x15x15 > conv 1 k3 p1 > conv 1 k3 d2 p2 > conv 1 k3 d4 p4"),
        small(
            "depthwise_separable",
            "Depthwise separable",
            "One 3×3 kernel for each channel, then 1×1 kernels that mix them: 1/C + 1/9 of the"
                + " usual cost.",
            "3x6x6 > conv 3 k3 p1 g3 > conv 4 k1"),
        small(
            "causal",
            "Causal, in one dimension",
            "All padding stands at the beginning, so that no output looks ahead; dilation 1, 2, 4"
                + " sees 8 cells back to back.",
            "1x16 > conv 1 k2 pcausal > conv 1 k2 d2 pcausal > conv 1 k2 d4 pcausal"),
        small(
            "max_pool",
            "Max-pooling",
            "Each 2×2 window keeps its largest value and remembers where it was.",
            "1x6x6 > max_pool k2"),
        small(
            "avg_pool",
            "Average pooling",
            "Each window gives its mean; zeros of the padding count, which darkens the border.",
            "1x6x6 > avg_pool k3 s1 p1"),
        small(
            "max_unpool",
            "Max-pooling and back",
            "Unpooling puts each maximum back to where it was found; what was not the largest is"
                + " lost.",
            "1x6x6 > pool=max_pool k2 > max_unpool k2 of pool"));
  }

  private static Preset small(String name, String title, String look, String line) {
    return new Preset(
        name,
        title,
        look,
        () -> {
          Shape shape = Notation.parse(line).input().shape();
          Tensor input = Tensor.generate(shape, i -> DIGITS.charAt(i % DIGITS.length()) - '0');
          boolean four = line.contains("k4");
          return on(input, line, four ? GUIDE4 : GUIDE);
        });
  }

  /// A line of notation on an input, its convolutions with these weights, turned by one for each
  /// further slice.
  private static Model on(Tensor input, String line, float... weights) {
    List<Layer> layers = new ArrayList<>();
    Model model = Notation.parse(line);
    Shape shape = input.shape();
    for (Layer layer : model.layers()) {
      layers.add(weighted(layer, shape, weights));
      shape =
          Analysis.of(new Model("", model.input(), model.layers().subList(0, layers.size())))
              .output();
    }
    return new Model("", new Given(input), layers);
  }

  private static Layer weighted(Layer layer, Shape input, float... weights) {
    return switch (layer) {
      case Layer.Conv(var name, var operation, _, Bias bias) ->
          new Layer.Conv(name, operation, Optional.of(given(operation, input, weights)), bias);
      case Layer.ConvTranspose(var name, var operation, _, Bias bias) ->
          new Layer.ConvTranspose(
              name, operation, Optional.of(given(operation, input, weights)), bias);
      default -> layer;
    };
  }

  private static Given given(Operation operation, Shape input, float... weights) {
    Shape shape = operation.on(input).orThrow().weight().orElseThrow();
    int n = weights.length;
    return new Given(Tensor.generate(shape, i -> weights[(i + i / n) % n]));
  }
}
