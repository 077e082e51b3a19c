package convolarium.document;

import convolarium.arithmetic.Padding.Rule;
import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.blocks.Form;
import convolarium.network.blocks.Pieces;
import convolarium.network.blocks.Separables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Networks of depthwise and pointwise convolutions. Documents have no ReLU6, so ReLU stands in its
/// place.
final class SeparableNetworks {
  private SeparableNetworks() {}

  static Preset mobileNetV1() {
    return Networks.SERIES.of(
        "mobilenet_v1",
        "MobileNet v1",
        "Howard and others, 2017, as TensorFlow's Slim library defines it, with ReLU for ReLU6: 13"
            + " depthwise convolutions look around and 13 pointwise ones mix. The pointwise ones"
            + " take 95 % of the multiply-adds.",
        SeparableNetworks::separables);
  }

  static Preset mobileNetV2() {
    return Networks.SERIES.of(
        "mobilenet_v2",
        "MobileNetV2",
        "Sandler and others, 2018, in torchvision's form, with ReLU for ReLU6: 17 blocks look"
            + " around in each of many channels alone and hand on few. Ten of them add their"
            + " input.",
        SeparableNetworks::inverteds);
  }

  private static Model separables() {
    Pieces pieces = Pieces.named(2).padded(Rule.SAME).withEps(1e-3f);
    int[] widths = {64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024};
    List<Layer> layers = new ArrayList<>(pieces.active("conv0", Form.of(32, 3).withStride(2)));
    int in = 32;
    for (int i = 0; i < widths.length; i++) {
      // every other block before the last halves the size as it doubles the channels
      int stride = i > 0 && widths[i] > in ? 2 : 1;
      layers.addAll(Separables.separable(pieces.in("block" + (i + 1)), in, widths[i], stride));
      in = widths[i];
    }
    return Networks.model(
        "3x224x224",
        Stream.of(layers),
        "avgpool=adaptive_avg_pool 1 > dropout > fc=conv 1000 k1 bias" + " > flatten");
  }

  private static Model inverteds() {
    Pieces pieces = Pieces.named(2);
    int[][] stages = {
      // expansion, channels, blocks, stride of the first
      {1, 16, 1, 1},
      {6, 24, 2, 2},
      {6, 32, 3, 2},
      {6, 64, 4, 2},
      {6, 96, 3, 1},
      {6, 160, 3, 2},
      {6, 320, 1, 1}
    };
    List<Layer> layers = new ArrayList<>(pieces.active("conv0", Form.of(32, 3).withStride(2)));
    int in = 32;
    int number = 1;
    for (int[] stage : stages) {
      for (int i = 0; i < stage[2]; i++) {
        Pieces block = pieces.in("block" + number++);
        layers.addAll(Separables.inverted(block, in, stage[1], i == 0 ? stage[3] : 1, stage[0]));
        in = stage[1];
      }
    }
    layers.addAll(pieces.active("conv18", Form.of(1280, 1)));
    return Networks.model(
        "3x224x224",
        Stream.of(layers),
        "avgpool=adaptive_avg_pool 1 > flatten > dropout > fc=linear 1000");
  }
}
