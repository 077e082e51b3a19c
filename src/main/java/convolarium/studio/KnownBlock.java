package convolarium.studio;

import convolarium.arithmetic.Operation.Windowed;
import convolarium.network.Layer;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.blocks.Pieces;
import convolarium.network.blocks.ReadyBlock;
import convolarium.network.blocks.ReadyBlocks;
import convolarium.network.blocks.Setting;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A block of a network that is one of the well-known, and the numbers with which it was made.
///
/// It is found by trying: from the usual numbers one setting after the other takes, of the numbers
/// that occur in the block, the one that makes most layers alike.
public record KnownBlock(ReadyBlock block, Map<String, List<Integer>> numbers) {
  private static final int ROUNDS = 2;
  private static final int SMALL = 6;
  private static final int MOST_LEAVES = 80;

  public KnownBlock {
    numbers = Map.copyOf(numbers);
  }

  /// Which well-known block a layer is, if it is one.
  ///
  /// @param input what it gets
  public static Optional<KnownBlock> of(Layer layer, Shape input) {
    if (layer.paths().isEmpty() || input.rank() < 3 || leaves(layer).size() > MOST_LEAVES) {
      return Optional.empty();
    }
    Layer wanted = plain(Bare.of(layer));
    return ReadyBlocks.all().stream()
        .flatMap(block -> fitted(block, wanted, input).stream())
        .findFirst();
  }

  private static Optional<KnownBlock> fitted(ReadyBlock block, Layer wanted, Shape input) {
    int in = input.dim(1);
    int rank = input.rank() - 2;
    Map<String, List<Integer>> numbers = new HashMap<>();
    block.settings().forEach(s -> numbers.put(s.name(), s.usual().apply(in)));
    if (!alike(block, wanted, in, rank, numbers)) {
      return Optional.empty();
    }
    List<List<Integer>> single = candidates(wanted).stream().map(List::of).toList();
    List<Layer> leaves = leaves(wanted);
    for (int round = 0; round < ROUNDS; round++) {
      for (Setting setting : block.settings()) {
        List<List<Integer>> tried = setting.several() ? List.of(dilations(leaves)) : single;
        int best = score(block, leaves, in, rank, numbers);
        for (List<Integer> value : tried) {
          if (setting.admits(value)) {
            Map<String, List<Integer>> other = new HashMap<>(numbers);
            other.put(setting.name(), value);
            int score = score(block, leaves, in, rank, other);
            if (score > best) {
              best = score;
              numbers.put(setting.name(), value);
            }
          }
        }
      }
    }
    return made(block, in, rank, numbers).filter(wanted::equals).isPresent()
        ? Optional.of(new KnownBlock(block, numbers))
        : Optional.empty();
  }

  /// Whether it has as many paths, so that numbers may make it the same.
  private static boolean alike(
      ReadyBlock block, Layer wanted, int in, int rank, Map<String, List<Integer>> numbers) {
    return made(block, in, rank, numbers)
        .filter(made -> made.getClass() == wanted.getClass())
        .filter(made -> made.paths().size() == wanted.paths().size())
        .isPresent();
  }

  private static int score(
      ReadyBlock block, List<Layer> wanted, int in, int rank, Map<String, List<Integer>> numbers) {
    List<Layer> made = made(block, in, rank, numbers).map(KnownBlock::leaves).orElse(List.of());
    int most = Math.min(made.size(), wanted.size());
    int same =
        (int) IntStream.range(0, most).filter(i -> made.get(i).equals(wanted.get(i))).count();
    return 2 * same - Math.abs(made.size() - wanted.size());
  }

  private static Optional<Layer> made(
      ReadyBlock block, int in, int rank, Map<String, List<Integer>> numbers) {
    return one(block.layers(Pieces.unnamed(rank), in, numbers)).map(KnownBlock::plain);
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

  private static List<Layer> leaves(Layer layer) {
    return layer.paths().isEmpty()
        ? List.of(layer)
        : layer.paths().stream()
            .flatMap(List::stream)
            .flatMap(inner -> leaves(inner).stream())
            .toList();
  }

  private static SortedSet<Integer> candidates(Layer block) {
    SortedSet<Integer> found = new TreeSet<>();
    IntStream.rangeClosed(1, SMALL).forEach(found::add);
    List<Layer> leaves = leaves(block);
    long convs = leaves.stream().filter(Layer.Conv.class::isInstance).count();
    found.addAll(List.of((int) convs, (int) convs / 2));
    for (Layer leaf : leaves) {
      for (LayerDial dial :
          List.of(LayerDial.OUT_CHANNELS, LayerDial.KERNEL, LayerDial.STRIDE, LayerDial.DILATION)) {
        if (dial.in(leaf)) {
          found.add(dial.get(leaf, 0, ONE));
        }
      }
    }
    return found;
  }

  private static final Shape ONE = Shape.of(1, 1, 1, 1, 1);

  private static List<Integer> dilations(List<Layer> leaves) {
    List<Integer> dilations = new ArrayList<>();
    leaves.stream()
        .flatMap(leaf -> Operations.of(leaf).stream())
        .flatMap(o -> o instanceof Windowed windowed ? Stream.of(windowed.window()) : Stream.of())
        .forEach(window -> dilations.add(window.dilation().getFirst()));
    return dilations;
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
