package convolarium.bench;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Collections;
import java.util.List;

/// Layers of well-known networks, one input at a time: kernel, stride, channels in and out, and the
/// size of the input.
public enum Layer {
  CONV_3X3_64_64_AT_224("3×3 64→64 @224", convolution(64, 3, 1, 1, 1, 1), 64, 224, 224),
  CONV_3X3_128_128_AT_112("3×3 128→128 @112", convolution(128, 3, 1, 1, 1, 1), 128, 112, 112),
  CONV_3X3_256_256_AT_56("3×3 256→256 @56", convolution(256, 3, 1, 1, 1, 1), 256, 56, 56),
  CONV_3X3_512_512_AT_28("3×3 512→512 @28", convolution(512, 3, 1, 1, 1, 1), 512, 28, 28),
  CONV_11X11_S4_3_64_AT_224("11×11 s4 3→64 @224", convolution(64, 11, 4, 2, 1, 1), 3, 224, 224),
  CONV_5X5_64_192_AT_27("5×5 64→192 @27", convolution(192, 5, 1, 2, 1, 1), 64, 27, 27),
  CONV_3X3_S2_128_128_AT_56("3×3 s2 128→128 @56", convolution(128, 3, 2, 1, 1, 1), 128, 56, 56),
  CONV_1X1_64_256_AT_56("1×1 64→256 @56", convolution(256, 1, 1, 0, 1, 1), 64, 56, 56),
  CONV_1X1_512_2048_AT_7("1×1 512→2048 @7", convolution(2048, 1, 1, 0, 1, 1), 512, 7, 7),
  DEPTHWISE_3X3_32_AT_112("depthwise 3×3 32 @112", convolution(32, 3, 1, 1, 1, 32), 32, 112, 112),
  DEPTHWISE_3X3_S2_32_AT_112(
      "depthwise 3×3 s2 32 @112", convolution(32, 3, 2, 1, 1, 32), 32, 112, 112),
  DEPTHWISE_3X3_512_AT_14("depthwise 3×3 512 @14", convolution(512, 3, 1, 1, 1, 512), 512, 14, 14),
  DEPTHWISE_3X3_S2_512_AT_14(
      "depthwise 3×3 s2 512 @14", convolution(512, 3, 2, 1, 1, 512), 512, 14, 14),
  GROUPS_32_3X3_256_256_AT_56(
      "32 groups 3×3 256→256 @56", convolution(256, 3, 1, 1, 1, 32), 256, 56, 56),
  DILATION_2_3X3_256_256_AT_28(
      "dilation 2 3×3 256→256 @28", convolution(256, 3, 1, 2, 2, 1), 256, 28, 28),
  TRANSPOSED_2X2_S2_256_128_AT_28(
      "transposed 2×2 s2 256→128 @28", transposed(128, 2, 2, 0), 256, 28, 28),
  TRANSPOSED_4X4_S2_64_32_AT_64("transposed 4×4 s2 64→32 @64", transposed(32, 4, 2, 1), 64, 64, 64),
  SIGNAL_2_D512_64_64_AT_16000("1-D 2 d512 64→64 @16000", along(1, 64, 2, 0, 512), 64, 16_000),
  VOLUME_3X3X3_64_64_AT_8X56X56("3-D 3×3×3 64→64 @8×56×56", along(3, 64, 3, 1, 1), 64, 8, 56, 56);

  private final String title;
  private final Problem problem;

  Layer(String title, Operation operation, int channels, int... sizes) {
    this.title = title;
    int[] shape = new int[2 + sizes.length];
    shape[0] = 1;
    shape[1] = channels;
    System.arraycopy(sizes, 0, shape, 2, sizes.length);
    this.problem = operation.on(Shape.of(shape)).orThrow();
  }

  String title() {
    return title;
  }

  Problem problem() {
    return problem;
  }

  Tensor input() {
    return new Fill.Uniform(1, 1).fill(problem.input());
  }

  Tensor weight() {
    return new Fill.Uniform(2, 1).fill(problem.weight().orElseThrow());
  }

  private static Operation convolution(
      int out, int kernel, int stride, int padding, int dilation, int groups) {
    return new Convolution(window(2, kernel, stride, padding, dilation), out, groups);
  }

  private static Operation transposed(int out, int kernel, int stride, int padding) {
    return new Transposed(window(2, kernel, stride, padding, 1), out, 1, List.of(0, 0));
  }

  private static Operation along(int rank, int out, int kernel, int padding, int dilation) {
    return new Convolution(window(rank, kernel, 1, padding, dilation), out, 1);
  }

  private static Window window(int rank, int kernel, int stride, int padding, int dilation) {
    return new Window(
        Collections.nCopies(rank, kernel),
        Collections.nCopies(rank, stride),
        Collections.nCopies(rank, dilation),
        Padding.of(rank, padding),
        Border.ZEROS);
  }
}
