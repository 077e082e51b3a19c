package convolarium.document;

import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.blocks.Branches;
import convolarium.network.blocks.Branches.Widths;
import convolarium.network.blocks.Densities;
import convolarium.network.blocks.Form;
import convolarium.network.blocks.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Networks that join what several paths find along the channels, as torchvision defines them.
final class BranchedNetworks {
  private BranchedNetworks() {}

  static Preset googLeNet() {
    return Networks.SERIES.of(
        "googlenet",
        "GoogLeNet",
        "Szegedy and others, 2014, in torchvision's form, with batch norms and with 3×3 kernels"
            + " where the paper has 5×5: nine modules look at each place in four ways. A ninth of"
            + " AlexNet's weights does twice its work.",
        BranchedNetworks::inceptions);
  }

  static Preset squeezeNet() {
    return Networks.SERIES.of(
        "squeezenet",
        "SqueezeNet 1.1",
        "Iandola and others, 2016: eight fire modules squeeze the channels to a quarter or less"
            + " before 3×3 kernels look at them. A fiftieth of AlexNet's weights does half its"
            + " work.",
        BranchedNetworks::fires);
  }

  static Preset denseNet121() {
    return Networks.SERIES.of(
        "densenet121",
        "DenseNet-121",
        "Huang and others, 2016: each of 58 layers adds 32 channels to all that the layers of its"
            + " block found before, and sees them all. Between the four blocks channels and size"
            + " are halved.",
        BranchedNetworks::dense);
  }

  private static Model inceptions() {
    Pieces pieces = Pieces.named(2).withEps(1e-3f);
    return Networks.model(
        "3x224x224",
        Stream.of(
            pieces.active("conv1", Form.of(64, 7).withStride(2)),
            pool(pieces, "maxpool1", 3),
            pieces.active("conv2", Form.of(64, 1)),
            pieces.active("conv3", Form.of(192, 3)),
            pool(pieces, "maxpool2", 3),
            inception(pieces, "3a", 64, 96, 128, 16, 32, 32),
            inception(pieces, "3b", 128, 128, 192, 32, 96, 64),
            pool(pieces, "maxpool3", 3),
            inception(pieces, "4a", 192, 96, 208, 16, 48, 64),
            inception(pieces, "4b", 160, 112, 224, 24, 64, 64),
            inception(pieces, "4c", 128, 128, 256, 24, 64, 64),
            inception(pieces, "4d", 112, 144, 288, 32, 64, 64),
            inception(pieces, "4e", 256, 160, 320, 32, 128, 128),
            pool(pieces, "maxpool4", 2),
            inception(pieces, "5a", 256, 160, 320, 32, 128, 128),
            inception(pieces, "5b", 384, 192, 384, 48, 128, 128)),
        "avgpool=adaptive_avg_pool 1 > flatten > dropout > fc=linear 1000");
  }

  private static List<Layer> inception(Pieces pieces, String name, int... widths) {
    Widths paths = new Widths(widths[0], widths[1], widths[2], widths[3], widths[4], widths[5]);
    return Branches.inception(pieces.in("inception" + name), paths, 3);
  }

  /// Rounded up: the last window may go beyond the edge.
  private static List<Layer> pool(Pieces pieces, String name, int kernel) {
    return List.of(pieces.pool(Kind.MAX, name, kernel, 2, true));
  }

  private static Model fires() {
    Pieces pieces = Pieces.named(2);
    return Networks.model(
        "3x224x224 > conv1=conv 64 k3 s2 bias > relu",
        Stream.of(
            pool(pieces, "maxpool1", 3),
            Branches.fire(pieces.in("fire2"), 16, 64, 64),
            Branches.fire(pieces.in("fire3"), 16, 64, 64),
            pool(pieces, "maxpool3", 3),
            Branches.fire(pieces.in("fire4"), 32, 128, 128),
            Branches.fire(pieces.in("fire5"), 32, 128, 128),
            pool(pieces, "maxpool5", 3),
            Branches.fire(pieces.in("fire6"), 48, 192, 192),
            Branches.fire(pieces.in("fire7"), 48, 192, 192),
            Branches.fire(pieces.in("fire8"), 64, 256, 256),
            Branches.fire(pieces.in("fire9"), 64, 256, 256)),
        "dropout > conv10=conv 1000 k1 bias > relu" + " > avgpool=adaptive_avg_pool 1 > flatten");
  }

  private static Model dense() {
    Pieces pieces = Pieces.named(2);
    int[] layers = {6, 12, 24, 16};
    List<Layer> blocks = new ArrayList<>();
    int channels = 64;
    for (int block = 1; block <= layers.length; block++) {
      if (block > 1) {
        channels /= 2;
        blocks.addAll(Densities.transition(pieces.in("transition" + (block - 1)), channels));
      }
      blocks.addAll(Densities.block(pieces.in("denseblock" + block), layers[block - 1], 32, 4));
      channels += 32 * layers[block - 1];
    }
    return Networks.model(
        "3x224x224 > conv0=conv 64 k7 s2 p3 > norm0=batch_norm > relu > pool0=max_pool k3 s2 p1",
        Stream.of(blocks),
        "norm5=batch_norm > relu > avgpool=adaptive_avg_pool 1 > flatten > classifier=linear 1000");
  }
}
