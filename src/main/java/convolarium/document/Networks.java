package convolarium.document;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Model;
import convolarium.network.Nonlinearity.Relu;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Well-known networks, layer by layer as torchvision defines them, with made-up weights.
final class Networks {
  private static final Series SERIES = new Series("Networks");

  private Networks() {}

  static List<Preset> all() {
    return List.of(
        SERIES.of(
            "lenet5",
            "LeNet-5",
            "LeCun and others, 1998, in the usual modern form: two convolutions make"
                + " 32×32 pixels into 16 maps of 5×5. Three dense layers hold 96 % of the"
                + " weights.",
            () ->
                line(
                    "1x32x32 > conv 6 k5 bias > relu > max_pool k2 > conv 16 k5 bias > relu"
                        + " > max_pool k2 > flatten > linear 120 > relu > linear 84 > relu"
                        + " > linear 10")),
        SERIES.of(
            "alexnet",
            "AlexNet",
            "Krizhevsky, Sutskever and Hinton, 2012, in torchvision's form: convolutions"
                + " hold 4 % of the weights and do 92 % of the work. The dense layers hold 96"
                + " %.",
            () ->
                line(
                    "3x224x224 > conv 64 k11 s4 p2 bias > relu > max_pool k3 s2"
                        + " > conv 192 k5 p2 bias > relu > max_pool k3 s2"
                        + " > conv 384 k3 p1 bias > relu > conv 256 k3 p1 bias > relu"
                        + " > conv 256 k3 p1 bias > relu > max_pool k3 s2 > adaptive_avg_pool 6"
                        + " > flatten > dropout > linear 4096 > relu > dropout > linear 4096 > relu"
                        + " > linear 1000")),
        SERIES.of(
            "vgg16",
            "VGG-16",
            "Simonyan and Zisserman, 2014: nothing but 3×3 kernels. Two of them see 5×5"
                + " cells, three 7×7, with fewer weights than one large kernel.",
            Networks::vgg16),
        SERIES.of(
            "resnet18",
            "ResNet-18",
            "He and others, 2015: each block adds to its input what two 3×3 convolutions"
                + " find. A 1×1 convolution carries the input where the size changes.",
            () -> resnet(false, 2, 2, 2, 2)),
        SERIES.of(
            "resnet50",
            "ResNet-50",
            "He and others, 2015: a 1×1 convolution narrows, a 3×3 looks around, a 1×1"
                + " widens. Fifty layers see 427 cells of the input.",
            () -> resnet(true, 3, 4, 6, 3)));
  }

  private static Model line(String line) {
    Model parsed = Notation.parse(line);
    return new Model("", image(parsed.input()), parsed.layers());
  }

  private static Numbers image(Numbers input) {
    return new Numbers.Made(input.shape(), new Fill.Uniform(1, 1));
  }

  private static Model vgg16() {
    StringBuilder line = new StringBuilder("3x224x224");
    int[][] stages = {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}};
    for (int s = 0; s < stages.length; s++) {
      for (int i = 1; i <= stages[s][1]; i++) {
        line.append(" > conv%d_%d=conv %d k3 p1 bias > relu".formatted(s + 1, i, stages[s][0]));
      }
      line.append(" > pool%d=max_pool k2".formatted(s + 1));
    }
    return line(
        line
            + " > adaptive_avg_pool 7 > flatten > linear 4096 > relu > dropout"
            + " > linear 4096 > relu > dropout > linear 1000");
  }

  /// Four stages of so many blocks each.
  ///
  /// @param deep whether blocks are bottlenecks of three convolutions
  private static Model resnet(boolean deep, int... blocks) {
    Model stem =
        Notation.parse(
            "3x224x224 > conv1=conv 64 k7 s2 p3 > bn1=batch_norm > relu > maxpool=max_pool k3 s2"
                + " p1");
    List<Layer> layers = new ArrayList<>(stem.layers());
    int channels = 64;
    for (int stage = 0; stage < blocks.length; stage++) {
      int width = 64 << stage;
      int out = deep ? 4 * width : width;
      for (int i = 0; i < blocks[stage]; i++) {
        int stride = stage > 0 && i == 0 ? 2 : 1;
        Block block = new Block("layer" + (stage + 1) + "." + i, stride, width, out);
        layers.add(block.residual(deep, channels));
        layers.add(new Layer.Activate(Optional.empty(), new Relu()));
        channels = out;
      }
    }
    layers.addAll(
        Notation.parse("1x1x1 > avgpool=adaptive_avg_pool 1 > flatten > fc=linear 1000").layers());
    return new Model("", image(stem.input()), layers);
  }

  private record Block(String name, int stride, int width, int out) {
    Layer residual(boolean deep, int in) {
      List<Layer> body = new ArrayList<>();
      body.addAll(deep ? step(1, width, 1, 1) : step(1, width, 3, stride));
      body.add(new Layer.Activate(Optional.empty(), new Relu()));
      body.addAll(step(2, width, 3, deep ? stride : 1));
      if (deep) {
        body.add(new Layer.Activate(Optional.empty(), new Relu()));
        body.addAll(step(3, out, 1, 1));
      }
      List<Layer> shortcut =
          stride == 1 && in == out
              ? List.of()
              : normalised(name + ".downsample", out, 1, stride, ".0", ".1");
      return new Layer.Residual(Optional.of(name), body, shortcut);
    }

    private List<Layer> step(int number, int channels, int kernel, int stride) {
      return normalised(name, channels, kernel, stride, ".conv" + number, ".bn" + number);
    }
  }

  private static List<Layer> normalised(
      String name, int channels, int kernel, int stride, String conv, String norm) {
    Window window =
        Window.of(kernel, kernel)
            .withStride(List.of(stride, stride))
            .withPadding(Padding.of(2, kernel / 2));
    return List.of(
        new Layer.Conv(
            Optional.of(name + conv),
            new Convolution(window, channels, 1),
            Optional.empty(),
            Bias.NONE),
        new Layer.BatchNorm(
            Optional.of(name + norm),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1e-5f));
  }
}
