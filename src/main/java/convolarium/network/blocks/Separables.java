package convolarium.network.blocks;

import static convolarium.network.blocks.Setting.channels;
import static convolarium.network.blocks.Setting.stride;

import convolarium.network.Layer;
import java.util.List;

/// Blocks whose convolutions look around in each channel alone and mix channels at each cell alone.
public final class Separables {
  private Separables() {}

  /// A depthwise 3×3 and a pointwise convolution, each with norm and ReLU.
  ///
  /// Source: Howard and others, MobileNets (2017).
  public static List<Layer> separable(Pieces pieces, int in, int out, int stride) {
    return pieces.group(
        Pieces.chain(
            pieces.active("depthwise", Form.depthwise(in, 3).withStride(stride)),
            pieces.active("pointwise", Form.of(out, 1))));
  }

  /// A pointwise convolution to `expansion` times the channels, a depthwise 3×3, a pointwise one
  /// back without ReLU; added to the input where neither size nor channels change.
  ///
  /// Source: Sandler and others, MobileNetV2 (2018).
  ///
  /// @param expansion with 1 the first convolution is left out
  public static List<Layer> inverted(Pieces pieces, int in, int out, int stride, int expansion) {
    int wide = in * expansion;
    List<Layer> body =
        Pieces.chain(
            expansion == 1 ? List.of() : pieces.active("expand", Form.of(wide, 1)),
            pieces.active("depthwise", Form.depthwise(wide, 3).withStride(stride)),
            pieces.normed("project", Form.of(out, 1)));
    return stride == 1 && in == out
        ? List.of(new Layer.Residual(pieces.own(), body, List.of()))
        : pieces.group(body);
  }

  /// These blocks for people to choose from.
  static List<ReadyBlock> ready() {
    return List.of(
        new ReadyBlock(
            "Separable",
            "mobilenet_v1",
            "MobileNet v1 block",
            "A depthwise 3×3 looks around in each channel alone, and a 1×1 convolution mixes the"
                + " channels.",
            List.of(channels("channels", "Channels", in -> in, 1), stride(0)),
            (pieces, in, chosen) ->
                separable(pieces, in, chosen.get("channels"), chosen.get("stride"))),
        new ReadyBlock(
            "Separable",
            "mobilenet_v2",
            "MobileNet v2 block",
            "A 1×1 convolution widens sixfold, a depthwise 3×3 looks around there, a 1×1 narrows"
                + " without ReLU, and the input is added where the shape stays.",
            List.of(
                Setting.of(
                    "channels",
                    "Channels",
                    1,
                    Setting.MOST_CHANNELS,
                    in -> in,
                    convs -> convs.channels(convs.count() - 1)),
                Setting.of(
                    "stride", "Stride", 1, 4, _ -> 1, convs -> convs.stride(convs.count() - 2)),
                Setting.of(
                    "expansion",
                    "Expansion",
                    1,
                    12,
                    _ -> 6,
                    convs -> convs.count() == 2 ? 1 : convs.channels(0) / convs.in())),
            (pieces, in, chosen) ->
                inverted(
                    pieces,
                    in,
                    chosen.get("channels"),
                    chosen.get("stride"),
                    chosen.get("expansion"))));
  }
}
