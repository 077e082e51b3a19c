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
    List<Layer> below = depth == 1 ? List.of() : step(pieces.in("below"), 2 * channels, depth - 1);
    List<Layer> path =
        Pieces.chain(
            List.of(pieces.pool(Kind.MAX, "pool", 2, 2, false)),
            twice(pieces.in("down"), 2 * channels),
            below,
            List.of(pieces.upsampling("up", channels)));
    return Pieces.chain(
        List.of(new Layer.Concat(pieces.in("skip").own(), List.of(List.of(), path))),
        twice(pieces, channels));
  }

  /// Two 3×3 convolutions with ReLU.
  public static List<Layer> twice(Pieces pieces, int channels) {
    return Pieces.chain(
        pieces.plain("conv1", Form.of(channels, 3)), pieces.plain("conv2", Form.of(channels, 3)));
  }
}
