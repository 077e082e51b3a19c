package convolarium.network.blocks;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.network.Layer;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Layer.GatedConv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The convolutions inside a block, path after path: what its numbers are read from.
///
/// @param all but the transposed
/// @param transposed how many of these there are
/// @param in channels that come to the block, at least 1
record Convs(List<Convolution> all, int transposed, int in) {
  /// Reads a number, or several, off the convolutions of a block.
  @FunctionalInterface
  interface Reading {
    List<Integer> read(Convs convs);
  }

  static Convs of(Layer block, int in) {
    List<Convolution> all = new ArrayList<>();
    return new Convs(all, collect(block, all), in);
  }

  private static int collect(Layer layer, List<Convolution> all) {
    switch (layer) {
      case Conv conv -> all.add(conv.operation());
      case GatedConv conv -> all.add(conv.operation());
      default -> {}
    }
    int inside =
        layer.paths().stream().flatMap(List::stream).mapToInt(inner -> collect(inner, all)).sum();
    return layer instanceof ConvTranspose ? 1 : inside;
  }

  int count() {
    return all.size();
  }

  /// The channels that one gives; 0 where there is none.
  int channels(int nth) {
    return conv(nth).map(Convolution::outChannels).orElse(0);
  }

  private Optional<Convolution> conv(int nth) {
    return nth >= 0 && nth < all.size() ? Optional.of(all.get(nth)) : Optional.empty();
  }

  /// Along the first axis, as the next two; 0 where there is none.
  int kernel(int nth) {
    return conv(nth).map(c -> c.window().kernel().getFirst()).orElse(0);
  }

  int stride(int nth) {
    return conv(nth).map(c -> c.window().stride().getFirst()).orElse(0);
  }

  int dilation(int nth) {
    return conv(nth).map(c -> c.window().dilation().getFirst()).orElse(0);
  }

  /// The dilation of each.
  List<Integer> dilations() {
    return IntStream.range(0, count()).map(this::dilation).boxed().toList();
  }
}
