package convolarium.document;

import convolarium.network.Model;

/// Networks of layers one behind the other.
final class PlainNetworks {
  private PlainNetworks() {}

  static Preset leNet() {
    return Networks.SERIES.of(
        "lenet5",
        "LeNet-5",
        "LeCun and others, 1998, in the usual modern form: two convolutions make"
            + " 32×32 pixels into 16 maps of 5×5. Three dense layers hold 96 % of the"
            + " weights.",
        () ->
            Networks.line(
                "1x32x32 > conv 6 k5 bias > relu > max_pool k2 > conv 16 k5 bias > relu"
                    + " > max_pool k2 > flatten > linear 120 > relu > linear 84 > relu"
                    + " > linear 10"));
  }

  static Preset alexNet() {
    return Networks.SERIES.of(
        "alexnet",
        "AlexNet",
        "Krizhevsky, Sutskever and Hinton, 2012, in torchvision's form: convolutions"
            + " hold 4 % of the weights and do 92 % of the work. The dense layers hold 96"
            + " %.",
        () ->
            Networks.line(
                "3x224x224 > conv 64 k11 s4 p2 bias > relu > max_pool k3 s2"
                    + " > conv 192 k5 p2 bias > relu > max_pool k3 s2"
                    + " > conv 384 k3 p1 bias > relu > conv 256 k3 p1 bias > relu"
                    + " > conv 256 k3 p1 bias > relu > max_pool k3 s2 > adaptive_avg_pool 6"
                    + " > flatten > dropout > linear 4096 > relu > dropout > linear 4096 > relu"
                    + " > linear 1000"));
  }

  /// Its response normalisation adds 10⁻⁴ times each square; PyTorch's `alpha` is divided by the
  /// size.
  static Preset alexNetOfThePaper() {
    String normalised = " > relu > local_response_norm 5 alpha=0.0005 k=2 > max_pool k3 s2";
    return Networks.SERIES.of(
        "alexnet_paper",
        "AlexNet of the paper",
        "Krizhevsky, Sutskever and Hinton, 2012: two GPUs hold half of the channels each, so the"
            + " second, fourth and fifth convolution have two groups. The paper prints an input"
            + " of 224, which a kernel of 11 and a stride of 4 do not fit; 227 gives its 55×55"
            + " cells.",
        () ->
            Networks.line(
                "3x227x227 > conv1=conv 96 k11 s4 bias"
                    + normalised
                    + " > conv2=conv 256 k5 p2 g2 bias"
                    + normalised
                    + " > conv3=conv 384 k3 p1 bias > relu"
                    + " > conv4=conv 384 k3 p1 g2 bias > relu"
                    + " > conv5=conv 256 k3 p1 g2 bias > relu > pool5=max_pool k3 s2 > flatten"
                    + " > fc6=linear 4096 > relu > dropout > fc7=linear 4096 > relu > dropout"
                    + " > fc8=linear 1000"));
  }

  static Preset vgg16() {
    return Networks.SERIES.of(
        "vgg16",
        "VGG-16",
        "Simonyan and Zisserman, 2014: nothing but 3×3 kernels. Two of them see 5×5"
            + " cells, three 7×7, with fewer weights than one large kernel.",
        PlainNetworks::vgg);
  }

  private static Model vgg() {
    StringBuilder line = new StringBuilder("3x224x224");
    int[][] stages = {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}};
    for (int s = 0; s < stages.length; s++) {
      for (int i = 1; i <= stages[s][1]; i++) {
        line.append(" > conv%d_%d=conv %d k3 p1 bias > relu".formatted(s + 1, i, stages[s][0]));
      }
      line.append(" > pool%d=max_pool k2".formatted(s + 1));
    }
    return Networks.line(
        line
            + " > adaptive_avg_pool 7 > flatten > linear 4096 > relu > dropout"
            + " > linear 4096 > relu > dropout > linear 1000");
  }
}
