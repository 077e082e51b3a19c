package convolarium.network.blocks;

import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.network.Layer;
import java.util.List;

/// The steps of a U-Net: down to half the cells, and back beside a copy of what went down.
///
/// The convolutions are padded, so that the copy fits without the cropping of the paper.
///
/// Source: Ronneberger, Fischer, Brox, U-Net (2015).
public final class Skips {
  private Skips() {}

  /// So many steps one inside the other, below cells of so many channels.
  ///
  /// @param channels that come and go; each step doubles them on its way down
  /// @param depth at least 1; sizes of the input must divide by 2 as often
  public static List<Layer> step(Pieces pieces, int channels, int depth) {
    return step(pieces, channels, 1, depth);
  }

  private static List<Layer> step(Pieces pieces, int channels, int level, int depth) {
    Pieces down = pieces.in("down" + level);
    Pieces up = pieces.in("up" + level);
    List<Layer> path =
        Pieces.chain(
            List.of(down.pool(Kind.MAX, "pool", 2, 2, false)),
            twice(down, 2 * channels),
            level == depth ? List.of() : step(pieces, 2 * channels, level + 1, depth),
            List.of(up.upsampling("transposed", channels)));
    Layer skip = new Layer.Concat(pieces.in("skip" + level).own(), List.of(List.of(), path));
    return Pieces.chain(List.of(skip), twice(up, channels));
  }

  /// Two 3×3 convolutions with ReLU.
  public static List<Layer> twice(Pieces pieces, int channels) {
    return Pieces.chain(
        pieces.plain("conv1", Form.of(channels, 3)), pieces.plain("conv2", Form.of(channels, 3)));
  }

  /// These blocks for people to choose from.
  static List<ReadyBlock> ready() {
    return List.of(
        new ReadyBlock(
            "Seeing far",
            "unet_step",
            "U-Net step",
            "Down to half the size and twice the channels, back up by a transposed convolution, and"
                + " joined there with a copy of what went down.",
            List.of(Setting.of("depth", "Depth", 1, 6, _ -> 1, Convs::transposed)),
            (pieces, in, chosen) -> step(pieces, in, chosen.get("depth"))));
  }
}
