package convolarium.network.blocks;

import static convolarium.network.blocks.Setting.channels;
import static convolarium.network.blocks.Setting.stride;

import convolarium.network.blocks.Branches.Widths;
import convolarium.network.blocks.ReadyBlock.Chosen;
import java.util.List;
import java.util.Optional;

/// The blocks that people can put into a network.
public final class ReadyBlocks {
  private static final String RESIDUAL = "Residual";
  private static final String SEPARABLE = "Separable";
  private static final String BRANCHES = "Several paths";
  private static final String FAR = "Seeing far";

  private ReadyBlocks() {}

  /// Every block, those of a group one behind the other.
  public static List<ReadyBlock> all() {
    return List.of(
        convolution(),
        residual(
            ResidualOrder.ORIGINAL,
            "residual_original",
            "Residual: original",
            "What two 3×3 convolutions find is added to the input, and a ReLU follows the sum, so"
                + " even the plain path is cut at 0."),
        residual(
            ResidualOrder.NORM_AFTER_ADDITION,
            "residual_norm_after",
            "Residual: BN after addition",
            "The last batch norm moves behind the sum, where it rescales the plain path too and so"
                + " hampers what passes through."),
        residual(
            ResidualOrder.RELU_BEFORE_ADDITION,
            "residual_relu_before",
            "Residual: ReLU before addition",
            "The last ReLU moves before the sum: the plain path stays untouched, but all that the"
                + " block adds is 0 or more."),
        residual(
            ResidualOrder.RELU_ONLY_PREACTIVATION,
            "residual_relu_first",
            "Residual: ReLU-only pre-activation",
            "Each ReLU moves before its convolution, so the sum stays free of it; but the ReLU"
                + " then meets numbers that no batch norm has brought to scale."),
        residual(
            ResidualOrder.FULL_PREACTIVATION,
            "residual_preactivation",
            "Residual: full pre-activation",
            "Batch norm and ReLU both move before each convolution, and the plain path runs from"
                + " block to block with nothing in it."),
        new ReadyBlock(
            RESIDUAL,
            "bottleneck",
            "Bottleneck",
            "A 1×1 convolution narrows to a quarter, a 3×3 looks around there, a 1×1 widens again,"
                + " and the input is added.",
            List.of(
                channels("width", "Width", in -> in / 4),
                channels("channels", "Channels", in -> in),
                stride()),
            (pieces, in, chosen) ->
                Residuals.bottleneck(
                    pieces,
                    ResidualOrder.ORIGINAL,
                    in,
                    chosen.get("width"),
                    chosen.get("channels"),
                    chosen.get("stride"))),
        new ReadyBlock(
            SEPARABLE,
            "mobilenet_v1",
            "MobileNet v1 block",
            "A depthwise 3×3 looks around in each channel alone, and a 1×1 convolution mixes the"
                + " channels.",
            List.of(channels("channels", "Channels", in -> in), stride()),
            (pieces, in, chosen) ->
                Separables.separable(pieces, in, chosen.get("channels"), chosen.get("stride"))),
        new ReadyBlock(
            SEPARABLE,
            "mobilenet_v2",
            "MobileNet v2 block",
            "A 1×1 convolution widens sixfold, a depthwise 3×3 looks around there, a 1×1 narrows"
                + " without ReLU, and the input is added where the shape stays.",
            List.of(
                channels("channels", "Channels", in -> in),
                stride(),
                Setting.of("expansion", "Expansion", 1, 12, _ -> 6)),
            (pieces, in, chosen) ->
                Separables.inverted(
                    pieces,
                    in,
                    chosen.get("channels"),
                    chosen.get("stride"),
                    chosen.get("expansion"))),
        new ReadyBlock(
            BRANCHES,
            "fire",
            "Fire",
            "A 1×1 convolution squeezes the channels to an eighth, and 1×1 and 3×3 kernels expand"
                + " them side by side.",
            List.of(
                channels("squeeze", "Squeeze", in -> in / 8),
                channels("near", "Expand 1×1", in -> in / 2),
                channels("far", "Expand 3×3", in -> in / 2)),
            (pieces, _, chosen) ->
                Branches.fire(
                    pieces, chosen.get("squeeze"), chosen.get("near"), chosen.get("far"))),
        new ReadyBlock(
            BRANCHES,
            "inception",
            "Inception",
            "1×1, 3×3 and 5×5 kernels and a max-pooling look side by side, with 1×1 convolutions"
                + " that keep the large kernels cheap.",
            List.of(
                channels("one", "1×1", in -> in / 3),
                channels("reduce_three", "1×1 before 3×3", in -> in / 2),
                channels("three", "3×3", in -> in * 2 / 3),
                channels("reduce_five", "1×1 before 5×5", in -> in / 12),
                channels("five", "5×5", in -> in / 6),
                channels("pool", "1×1 after pooling", in -> in / 6)),
            (pieces, _, chosen) -> Branches.inception(pieces, widths(chosen), 5)),
        new ReadyBlock(
            BRANCHES,
            "dense_block",
            "Dense block",
            "Each layer sees what all layers before it found, and joins a few channels of its own.",
            List.of(
                Setting.of("layers", "Layers", 1, 64, _ -> 4),
                channels("growth", "Growth", _ -> 32),
                Setting.of("bottleneck", "Bottleneck", 1, 16, _ -> 4)),
            (pieces, _, chosen) ->
                Densities.block(
                    pieces, chosen.get("layers"), chosen.get("growth"), chosen.get("bottleneck"))),
        new ReadyBlock(
            BRANCHES,
            "dense_transition",
            "Dense transition",
            "Between two dense blocks a 1×1 convolution halves the channels and a pooling the"
                + " size.",
            List.of(channels("channels", "Channels", in -> in / 2)),
            (pieces, _, chosen) -> Densities.transition(pieces, chosen.get("channels"))),
        new ReadyBlock(
            FAR,
            "dilated_stack",
            "Dilated stack",
            "3×3 convolutions with holes that grow from layer to layer: 1, 2, 4 see 15 cells and"
                + " miss none, 2, 2, 2 see every second of 13.",
            List.of(
                channels("channels", "Channels", in -> in),
                new Setting("dilations", "Dilations", 1, 1024, 12, _ -> List.of(1, 2, 4))),
            (pieces, _, chosen) ->
                Dilations.stack(pieces, chosen.get("channels"), 3, chosen.list("dilations"))),
        new ReadyBlock(
            FAR,
            "wavenet_layer",
            "WaveNet layer",
            "A causal convolution of two taps gives a tanh and the gate that it passes, a 1×1"
                + " convolution mixes, and the input is added.",
            List.of(Setting.of("dilation", "Dilation", 1, 4096, _ -> 1)),
            (pieces, in, chosen) -> Dilations.gated(pieces, in, chosen.get("dilation"))),
        new ReadyBlock(
            FAR,
            "unet_step",
            "U-Net step",
            "Down to half the size and twice the channels, back up by a transposed convolution, and"
                + " joined there with a copy of what went down.",
            List.of(Setting.of("depth", "Depth", 1, 6, _ -> 1)),
            (pieces, in, chosen) -> Skips.step(pieces, in, chosen.get("depth"))));
  }

  public static Optional<ReadyBlock> byName(String name) {
    return all().stream().filter(block -> block.name().equals(name)).findFirst();
  }

  private static ReadyBlock convolution() {
    return new ReadyBlock(
        "Plain",
        "conv_bn_relu",
        "Convolution, BN, ReLU",
        "A convolution without bias, the batch norm that shifts in its place, and a ReLU.",
        List.of(
            channels("channels", "Channels", in -> in),
            Setting.of("kernel", "Kernel", 1, 31, _ -> 3),
            stride()),
        (pieces, _, chosen) -> {
          Form form = Form.of(chosen.get("channels"), chosen.get("kernel"));
          return pieces.active("", form.withStride(chosen.get("stride")));
        });
  }

  private static ReadyBlock residual(
      ResidualOrder order, String name, String title, String sentence) {
    return new ReadyBlock(
        RESIDUAL,
        name,
        title,
        sentence,
        List.of(channels("channels", "Channels", in -> in), stride()),
        (pieces, in, chosen) ->
            Residuals.basic(pieces, order, in, chosen.get("channels"), chosen.get("stride")));
  }

  private static Widths widths(Chosen chosen) {
    return new Widths(
        chosen.get("one"),
        chosen.get("reduce_three"),
        chosen.get("three"),
        chosen.get("reduce_five"),
        chosen.get("five"),
        chosen.get("pool"));
  }
}
