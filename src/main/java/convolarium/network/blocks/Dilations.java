package convolarium.network.blocks;

import static convolarium.network.blocks.Setting.channels;

import convolarium.arithmetic.Padding.Rule;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Nonlinearity.Tanh;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Blocks that see far with few weights.
public final class Dilations {
  private Dilations() {}

  /// Convolutions with ReLU one behind the other, each with a dilation of its own.
  ///
  /// Source: Yu and Koltun, Multi-Scale Context Aggregation by Dilated Convolutions (2016).
  public static List<Layer> stack(
      Pieces pieces, int channels, int kernel, List<Integer> dilations) {
    List<Layer> chain = new ArrayList<>();
    for (int i = 0; i < dilations.size(); i++) {
      Form form = Form.of(channels, kernel).withDilation(dilations.get(i));
      chain.addAll(pieces.plain("conv" + (i + 1), form));
    }
    return pieces.group(chain);
  }

  /// A causal convolution of two taps, tanh of one half times the sigmoid of another, mixed by a
  /// 1×1 convolution and added to the input.
  ///
  /// Source: van den Oord and others, WaveNet (2016).
  ///
  /// @param channels that come and go
  public static List<Layer> gated(Pieces pieces, int channels, int dilation) {
    Layer gate =
        new Layer.GatedConv(
            pieces.in("gated").own(),
            pieces.padded(Rule.CAUSAL).convolution(Form.of(channels, 2).withDilation(dilation)),
            Optional.empty(),
            Bias.MADE_UP,
            Optional.empty(),
            Bias.MADE_UP,
            new Tanh());
    return List.of(
        new Layer.Residual(
            pieces.own(), List.of(gate, pieces.biased("mix", Form.of(channels, 1))), List.of()));
  }

  /// These blocks for people to choose from.
  static List<ReadyBlock> ready() {
    return List.of(
        new ReadyBlock(
            "Seeing far",
            "dilated_stack",
            "Dilated stack",
            "3×3 convolutions with holes that grow from layer to layer: 1, 2, 4 see 15 cells and"
                + " miss none, 2, 2, 2 see every second of 13.",
            List.of(
                channels("channels", "Channels", in -> in, 0),
                new Setting(
                    "dilations",
                    "Dilations",
                    1,
                    1024,
                    12,
                    _ -> List.of(1, 2, 4),
                    Convs::dilations)),
            (pieces, _, chosen) ->
                stack(pieces, chosen.get("channels"), 3, chosen.list("dilations"))),
        new ReadyBlock(
            "Seeing far",
            "wavenet_layer",
            "WaveNet layer",
            "A causal convolution of two taps gives a tanh and the gate that it passes, a 1×1"
                + " convolution mixes, and the input is added.",
            List.of(
                Setting.of("dilation", "Dilation", 1, 4096, _ -> 1, convs -> convs.dilation(0))),
            (pieces, in, chosen) -> gated(pieces, in, chosen.get("dilation"))));
  }
}
