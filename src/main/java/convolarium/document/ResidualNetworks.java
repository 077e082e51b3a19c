package convolarium.document;

import convolarium.arithmetic.Operation.Pooling.Kind;
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

  static Preset resNet50OfSlim() {
    return slim(
        "resnet50_slim",
        "ResNet-50 of TF-Slim",
        "The weights of ResNet-50 with the strides elsewhere: in the last block of a stage in place"
            + " of the first. Maps stay large for longer, and units see 483 cells in place of 427.",
        3,
        4,
        6,
        3);
  }

  static Preset resNet101OfSlim() {
    return slim(
        "resnet101_slim",
        "ResNet-101 of TF-Slim",
        "17 blocks more in the third stage than ResNet-50, each of which sees 32 cells more: 1,027"
            + " cells, far more than the picture has. The strides are in the last block of a"
            + " stage.",
        3,
        4,
        23,
        3);
  }

  /// Source: TensorFlow's Slim library, `resnet_v1`. Where the size changes and the channels do
  /// not, every second cell is carried.
  private static Preset slim(String name, String title, String look, int... blocks) {
    return Networks.SERIES.of(
        name,
        title,
        look,
        () ->
            Networks.model(
                "3x224x224 > conv1=conv 64 k7 s2 p3 > bn1=batch_norm > relu"
                    + " > pool1=max_pool k3 s2 psame",
                Stream.of(slimStages(blocks)),
                Networks.CLASSIFIER));
  }

  private static List<Layer> slimStages(int... blocks) {
    List<Layer> layers = new ArrayList<>();
    int in = 64;
    for (int stage = 0; stage < blocks.length; stage++) {
      int width = 64 << stage;
      for (int i = 1; i <= blocks[stage]; i++) {
        Pieces pieces = Pieces.named(2).in("block" + (stage + 1) + ".unit" + i);
        boolean halves = i == blocks[stage] && stage + 1 < blocks.length;
        List<Layer> unit =
            Residuals.bottleneck(
                pieces, ResidualOrder.ORIGINAL, in, width, 4 * width, halves ? 2 : 1);
        if (halves && unit.getFirst() instanceof Layer.Residual sum) {
          Layer carried = pieces.pool(Kind.MAX, "shortcut", 1, 2, false);
          layers.add(new Layer.Residual(sum.name(), sum.body(), List.of(carried)));
          layers.addAll(unit.subList(1, unit.size()));
        } else {
          layers.addAll(unit);
        }
        in = 4 * width;
      }
    }
    return layers;
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
