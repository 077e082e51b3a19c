package convolarium.network.blocks;

import static convolarium.network.blocks.Setting.channels;

import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.network.Layer;
import java.util.ArrayList;
import java.util.List;

/// Blocks whose layers each see what all layers before them found.
///
/// Source: Huang, Liu, van der Maaten, Weinberger, Densely Connected Convolutional Networks (2016).
public final class Densities {
  private static final Setting BOTTLENECK =
      Setting.of(
          "bottleneck",
          "Bottleneck",
          1,
          16,
          _ -> 4,
          convs -> convs.channels(0) / Math.max(1, convs.channels(1)));

  private Densities() {}

  /// So many layers, each joining `growth` channels to those that it was given.
  ///
  /// @param bottleneck channels between the 1×1 and the 3×3, in times the growth
  public static List<Layer> block(Pieces pieces, int layers, int growth, int bottleneck) {
    List<Layer> chain = new ArrayList<>();
    for (int i = 1; i <= layers; i++) {
      chain.add(layer(pieces.in("denselayer" + i), growth, bottleneck));
    }
    return pieces.group(chain);
  }

  /// A layer of such a block: joins what it finds to what it was given.
  private static Layer layer(Pieces pieces, int growth, int bottleneck) {
    List<Layer> found =
        List.of(
            pieces.norm("norm1"),
            pieces.relu("relu1"),
            pieces.conv("conv1", Form.of(bottleneck * growth, 1)),
            pieces.norm("norm2"),
            pieces.relu("relu2"),
            pieces.conv("conv2", Form.of(growth, 3)));
    return new Layer.Concat(pieces.own(), List.of(List.of(), found));
  }

  /// Between two blocks: fewer channels, and half as many cells on each axis.
  public static List<Layer> transition(Pieces pieces, int out) {
    return pieces.group(
        List.of(
            pieces.norm("norm"),
            pieces.relu("relu"),
            pieces.conv("conv", Form.of(out, 1)),
            pieces.pool(Kind.AVERAGE, "pool", 2, 2, false)));
  }

  /// These blocks for people to choose from.
  static List<ReadyBlock> ready() {
    return List.of(
        new ReadyBlock(
            "Several paths",
            "dense_block",
            "Dense block",
            "Each layer sees what all layers before it found, and joins a few channels of its own.",
            List.of(
                Setting.of("layers", "Layers", 1, 64, _ -> 4, convs -> convs.count() / 2),
                channels("growth", "Growth", _ -> 32, 1),
                BOTTLENECK),
            (pieces, _, chosen) ->
                block(
                    pieces, chosen.get("layers"), chosen.get("growth"), chosen.get("bottleneck"))),
        new ReadyBlock(
            "Several paths",
            "dense_layer",
            "Dense layer",
            "A 1×1 and a 3×3 convolution find a few channels, which are joined to those that came.",
            List.of(channels("growth", "Growth", _ -> 32, 1), BOTTLENECK),
            (pieces, _, chosen) ->
                List.of(layer(pieces, chosen.get("growth"), chosen.get("bottleneck")))),
        new ReadyBlock(
            "Several paths",
            "dense_transition",
            "Dense transition",
            "Between two dense blocks a 1×1 convolution halves the channels and a pooling the"
                + " size.",
            List.of(channels("channels", "Channels", in -> in / 2, 0)),
            (pieces, _, chosen) -> transition(pieces, chosen.get("channels"))));
  }
}
