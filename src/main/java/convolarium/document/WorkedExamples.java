package convolarium.document;

import static convolarium.document.SmallModels.GUIDE;

import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/// Examples whose numbers somebody printed: of courses, and the four numeric figures of the guide.
///
/// Sources: David's Wiki, Convolutional neural network; Dumoulin and Visin, A guide to convolution
/// arithmetic for deep learning (2016).
final class WorkedExamples {
  private static final Series BY_HAND = new Series("Worked by hand");
  private static final Series GUIDE_NUMBERS = new Series("The guide: numbers");

  private WorkedExamples() {}

  static List<Preset> byHand() {
    Tensor wiki = rows("1 2 3 4 5; 6 7 8 2 3; 2 5 9 9 5; 4 8 8 2 1");
    Tensor white = new Fill.Constant(9).fill(Shape.of(1, 1, 5, 5));
    float[] ninths = new float[9];
    Arrays.fill(ninths, 1f / 9);
    return List.of(
        BY_HAND.of(
            "worked_example",
            "Worked example",
            "The first window's nine products sum to 66. Step on and see which cells two"
                + " neighbouring windows share.",
            wiki,
            "1x4x5 > conv 1 k3",
            1,
            1,
            1,
            2,
            1,
            2,
            3,
            2,
            1),
        BY_HAND.of(
            "worked_example_flipped",
            "Worked example, the kernel flipped",
            "True convolution turns the kernel by 180° first, and the same input gives 65"
                + " where it gave 66. Turn the kernel once more and the worked example is back.",
            wiki,
            "1x4x5 > conv 1 k3",
            1,
            2,
            3,
            2,
            1,
            2,
            1,
            1,
            1),
        BY_HAND.of(
            "average_dark_border",
            "The 1/9 average on a white image",
            "White is 9 here, so every product of a pixel is 1: the mean is 9 inside, but 6 along"
                + " an edge and 4 in a corner, 6/9 and 4/9 of white. Ask a border cell for its"
                + " products and count those that are 0.",
            white,
            "1x5x5 > conv 1 k3 p1",
            ninths),
        BY_HAND.of(
            "average_reflected_border",
            "The 1/9 average with a mirrored border",
            "Padding that repeats pixels of the image keeps white white up to the corner. Compare"
                + " it with zeros, which darken the border to 6/9 and 4/9.",
            white,
            "1x5x5 > conv 1 k3 p1 reflect",
            ninths),
        BY_HAND.of(
            "four_kernels",
            "Four 5×5 kernels on a 32×32 image",
            "Each kernel has a slice for every one of the 3 channels and makes one map of 28×28"
                + " cells. Four kernels make four maps, with 4·3·5·5 = 300 weights.",
            Tensor.generate(Shape.of(1, 3, 32, 32), WorkedExamples::disc),
            "3x32x32 > conv 4 k5",
            GUIDE));
  }

  /// A disc of 9 on a ground of 1, further to the right and down in each of three channels.
  private static float disc(int position) {
    int channel = position / (32 * 32);
    int y = position / 32 % 32 - (10 + 6 * channel);
    int x = position % 32 - (10 + 6 * channel);
    return x * x + y * y <= 49 ? 9 : 1;
  }

  static List<Preset> guide() {
    Tensor input = rows("3 3 2 1 0; 0 0 1 3 1; 3 1 2 2 3; 2 0 0 2 2; 2 0 0 0 1");
    return List.of(
        GUIDE_NUMBERS.of(
            "guide_example",
            "The guide's numbers",
            "A 3×3 kernel on a 5×5 grid: the first output is 12. Each output reads nine inputs, the"
                + " centre input is read by all nine outputs.",
            input,
            "1x5x5 > conv 1 k3",
            GUIDE),
        GUIDE_NUMBERS.of(
            "guide_example_strided",
            "The guide's numbers with padding 1 and stride 2",
            "Half padding and every second window: 5×5 becomes 3×3. Corner windows read five zeros"
                + " that the image does not have.",
            input,
            "1x5x5 > conv 1 k3 s2 p1",
            GUIDE),
        GUIDE_NUMBERS.of(
            "guide_average_pool",
            "The guide's average pooling",
            "Each 3×3 window gives its mean, the first 15/9 = 1.667. The windows overlap, because"
                + " the stride is 1.",
            input,
            "1x5x5 > avg_pool k3 s1"),
        GUIDE_NUMBERS.of(
            "guide_max_pool",
            "The guide's max-pooling",
            "Each 3×3 window keeps its largest value, and a 3 that several windows see is kept by"
                + " each of them. Where the largest occurs twice, the first in reading order"
                + " counts.",
            input,
            "1x5x5 > max_pool k3 s1"));
  }

  private static Tensor rows(String text) {
    Tensor matrix = Matrices.parse(text);
    return matrix.reshaped(Shape.of(1, 1, matrix.shape().dim(0), matrix.shape().dim(1)));
  }
}
