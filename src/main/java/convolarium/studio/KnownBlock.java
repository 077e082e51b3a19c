package convolarium.studio;

import convolarium.network.Layer;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.blocks.Pieces;
import convolarium.network.blocks.ReadyBlock;
import convolarium.network.blocks.ReadyBlocks;
import convolarium.network.blocks.Setting;
import convolarium.tensor.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A block of a network that is one of the well-known, and the numbers with which it was made.
///
/// The numbers of each well-known block are read off the convolutions, and the block is made again
/// with them: it is known where both are the same but for names and given weights.
public record KnownBlock(ReadyBlock block, Map<String, List<Integer>> numbers) {
  private static final List<ReadyBlock> ALL = ReadyBlocks.all();

  public KnownBlock {
    numbers = Map.copyOf(numbers);
  }

  /// Which well-known block a layer is, if it is one.
  ///
  /// @param input what it gets
  public static Optional<KnownBlock> of(Layer layer, Shape input) {
    if (layer.paths().isEmpty() || input.rank() < 3) {
      return Optional.empty();
    }
    Layer wanted = plain(Bare.of(layer));
    return ALL.stream().flatMap(block -> read(block, wanted, input).stream()).findFirst();
  }

  private static Optional<KnownBlock> read(ReadyBlock block, Layer wanted, Shape input) {
    int in = input.dim(1);
    Pieces pieces = Pieces.unnamed(input.rank() - 2);
    return block
        .read(wanted, in)
        .filter(numbers -> made(block, pieces, in, numbers).filter(wanted::equals).isPresent())
        .map(numbers -> new KnownBlock(block, numbers));
  }

  private static Optional<Layer> made(
      ReadyBlock block, Pieces pieces, int in, Map<String, List<Integer>> numbers) {
    return one(block.layers(pieces, in, numbers)).map(KnownBlock::plain);
  }

  private static Optional<Layer> one(List<Layer> layers) {
    List<Layer> blocks = layers.stream().filter(layer -> !layer.paths().isEmpty()).toList();
    return blocks.size() == 1 ? Optional.of(blocks.getFirst()) : Optional.empty();
  }

  /// With batch norms that differ in no detail.
  private static Layer plain(Layer layer) {
    return switch (layer) {
      case Layer.Residual r -> new Layer.Residual(r.name(), plain(r.body()), plain(r.shortcut()));
      case Layer.Concat c ->
          new Layer.Concat(c.name(), c.branches().stream().map(KnownBlock::plain).toList());
      case BatchNorm n -> new BatchNorm(n.name(), n.weight(), n.bias(), n.mean(), n.variance(), 0);
      default -> layer;
    };
  }

  private static List<Layer> plain(List<Layer> path) {
    return path.stream().map(KnownBlock::plain).toList();
  }

  /// The block with other numbers of one setting, under the name that it has.
  ///
  /// @param input what it gets
  public Layer with(Layer layer, Setting setting, List<Integer> value, Shape input) {
    Map<String, List<Integer>> changed = new HashMap<>(numbers);
    changed.put(setting.name(), value);
    int rank = input.rank() - 2;
    Pieces pieces = layer.name().map(n -> Pieces.named(rank).in(n)).orElse(Pieces.unnamed(rank));
    return one(block.layers(pieces, input.dim(1), changed)).orElseThrow().named(layer.name());
  }
}
