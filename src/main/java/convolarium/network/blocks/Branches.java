package convolarium.network.blocks;

import static convolarium.network.blocks.Setting.channels;

import convolarium.network.Layer;
import java.util.List;

/// Blocks that look with several kernels at once and join what these find along the channels.
public final class Branches {
  private Branches() {}

  /// Few channels first, then 1×1 and 3×3 kernels on them.
  ///
  /// Source: Iandola and others, SqueezeNet (2016).
  ///
  /// @param squeeze channels of the first convolution
  /// @param near channels of the 1×1
  /// @param far channels of the 3×3
  public static List<Layer> fire(Pieces pieces, int squeeze, int near, int far) {
    Layer expand =
        new Layer.Concat(
            pieces.in("expand").own(),
            List.of(
                pieces.plain("expand1x1", Form.of(near, 1)),
                pieces.plain("expand3x3", Form.of(far, 3))));
    return pieces.group(
        Pieces.chain(pieces.plain("squeeze", Form.of(squeeze, 1)), List.of(expand)));
  }

  /// Channels of the paths of an Inception module, in the order of the paper's table.
  ///
  /// @param one of the 1×1 path
  /// @param reduceThree of the 1×1 before the 3×3
  /// @param reduceFive of the 1×1 before the 5×5
  /// @param pool of the 1×1 behind the pooling
  public record Widths(int one, int reduceThree, int three, int reduceFive, int five, int pool) {}

  /// 1×1, 3×3 and 5×5 kernels and a max-pooling, with 1×1 convolutions that keep channels few; all
  /// with norm and ReLU.
  ///
  /// Source: Szegedy and others, Going Deeper with Convolutions (2014), with the norms of its
  /// successors.
  ///
  /// @param largest kernel of the third path: 5, but 3 in torchvision
  public static List<Layer> inception(Pieces pieces, Widths widths, int largest) {
    return List.of(
        new Layer.Concat(
            pieces.own(),
            List.of(
                pieces.active("branch1", Form.of(widths.one(), 1)),
                Pieces.chain(
                    pieces.active("branch2.0", Form.of(widths.reduceThree(), 1)),
                    pieces.active("branch2.1", Form.of(widths.three(), 3))),
                Pieces.chain(
                    pieces.active("branch3.0", Form.of(widths.reduceFive(), 1)),
                    pieces.active("branch3.1", Form.of(widths.five(), largest))),
                Pieces.chain(
                    List.of(pieces.surroundings("branch4.0")),
                    pieces.active("branch4.1", Form.of(widths.pool(), 1))))));
  }

  /// These blocks for people to choose from.
  static List<ReadyBlock> ready() {
    return List.of(
        new ReadyBlock(
            "Several paths",
            "fire",
            "Fire",
            "A 1×1 convolution squeezes the channels to an eighth, and 1×1 and 3×3 kernels expand"
                + " them side by side.",
            List.of(
                channels("squeeze", "Squeeze", in -> in / 8, 0),
                channels("near", "Expand 1×1", in -> in / 2, 1),
                channels("far", "Expand 3×3", in -> in / 2, 2)),
            (pieces, _, chosen) ->
                fire(pieces, chosen.get("squeeze"), chosen.get("near"), chosen.get("far"))),
        new ReadyBlock(
            "Several paths",
            "inception",
            "Inception",
            "Kernels of several sizes and a max-pooling look side by side, with 1×1 convolutions"
                + " that keep the large kernels cheap.",
            List.of(
                channels("one", "1×1", in -> in / 3, 0),
                channels("reduce_three", "1×1 before 3×3", in -> in / 2, 1),
                channels("three", "3×3", in -> in * 2 / 3, 2),
                channels("reduce_five", "1×1 before largest", in -> in / 12, 3),
                channels("five", "Largest", in -> in / 6, 4),
                channels("pool", "1×1 after pooling", in -> in / 6, 5),
                Setting.of("largest", "Largest kernel", 1, 31, _ -> 5, c -> c.kernel(4))),
            (pieces, _, chosen) -> inception(pieces, widths(chosen), chosen.get("largest"))));
  }

  private static Widths widths(ReadyBlock.Chosen chosen) {
    return new Widths(
        chosen.get("one"),
        chosen.get("reduce_three"),
        chosen.get("three"),
        chosen.get("reduce_five"),
        chosen.get("five"),
        chosen.get("pool"));
  }
}
