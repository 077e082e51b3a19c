package convolarium.network.blocks;

import static convolarium.network.blocks.Setting.channels;
import static convolarium.network.blocks.Setting.stride;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The blocks that people can put into a network.
public final class ReadyBlocks {
  private ReadyBlocks() {}

  /// Every block, those of a group one behind the other.
  public static List<ReadyBlock> all() {
    return Stream.of(
            List.of(convolution()),
            Residuals.ready(),
            Separables.ready(),
            Branches.ready(),
            Densities.ready(),
            Dilations.ready(),
            Skips.ready())
        .flatMap(List::stream)
        .toList();
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
            channels("channels", "Channels", in -> in, 0),
            Setting.of("kernel", "Kernel", 1, 31, _ -> 3, convs -> convs.kernel(0)),
            stride(0)),
        (pieces, _, chosen) -> {
          Form form = Form.of(chosen.get("channels"), chosen.get("kernel"));
          return pieces.active("", form.withStride(chosen.get("stride")));
        });
  }
}
