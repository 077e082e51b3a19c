package convolarium.document;

import convolarium.network.Layer;
import convolarium.network.blocks.Pieces;
import convolarium.network.blocks.ResidualOrder;
import convolarium.network.blocks.Residuals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Networks of residual blocks, as torchvision defines and names them.
final class ResidualNetworks {
  private static final String STEM =
      "3x224x224 > conv1=conv 64 k7 s2 p3 > bn1=batch_norm > relu > maxpool=max_pool k3 s2 p1";

  private ResidualNetworks() {}

  static Preset resNet18() {
    return Networks.SERIES.of(
        "resnet18",
        "ResNet-18",
        "He and others, 2015: each block adds to its input what two 3×3 convolutions"
            + " find. A 1×1 convolution carries the input where the size changes.",
        () -> Networks.model(STEM, Stream.of(stages(2, false, 2, 2, 2, 2)), Networks.CLASSIFIER));
  }

  static Preset resNet50() {
    return Networks.SERIES.of(
        "resnet50",
        "ResNet-50",
        "He and others, 2015: a 1×1 convolution narrows, a 3×3 looks around, a 1×1"
            + " widens. Fifty layers see 427 cells of the input.",
        () -> Networks.model(STEM, Stream.of(stages(2, true, 3, 4, 6, 3)), Networks.CLASSIFIER));
  }

  static Preset r3d18() {
    return Networks.SERIES.of(
        "r3d18",
        "R3D-18",
        "Tran and others, 2018: ResNet-18 for films, its kernels of 3×3×3 look at neighbouring"
            + " frames too. 16 frames of 112×112 take 22 times the multiply-adds of ResNet-18 on"
            + " one picture.",
        () ->
            Networks.model(
                "3x16x112x112 > stem.conv=conv 64 k3x7x7 s1x2x2 p1x3x3 > stem.bn=batch_norm > relu",
                Stream.of(stages(3, false, 2, 2, 2, 2)),
                "avgpool=adaptive_avg_pool 1 > flatten > fc=linear 400"));
  }

  /// So many blocks with 64 channels, and with twice as many and half the size from stage to stage.
  ///
  /// @param deep whether blocks are bottlenecks of three convolutions
  private static List<Layer> stages(int rank, boolean deep, int... blocks) {
    List<Layer> layers = new ArrayList<>();
    int in = 64;
    for (int stage = 0; stage < blocks.length; stage++) {
      int width = 64 << stage;
      for (int i = 0; i < blocks[stage]; i++) {
        Pieces pieces = Pieces.named(rank).in("layer" + (stage + 1) + "." + i);
        int stride = stage > 0 && i == 0 ? 2 : 1;
        int out = deep ? 4 * width : width;
        layers.addAll(
            deep
                ? Residuals.bottleneck(pieces, ResidualOrder.ORIGINAL, in, width, out, stride)
                : Residuals.basic(pieces, ResidualOrder.ORIGINAL, in, out, stride));
        in = out;
      }
    }
    return layers;
  }
}
