package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Review;
import convolarium.network.counts.Separable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A layer in the table of counts.
///
/// @param name without its block's, which it begins with
/// @param measured empty where it is not known what it gets, and of the first that does not fit
/// @param pair that it is the depthwise or the pointwise part of
/// @param parts of a block
record CountRow(
    Address address,
    Layer layer,
    String name,
    Optional<Measured> measured,
    Optional<Separable> pair,
    List<CountRow> parts) {

  /// A row for each layer of the model.
  static List<CountRow> of(Review review) {
    return new Maker(review).rows();
  }

  /// This row and those of its parts that are no blocks.
  List<CountRow> leaves() {
    return layer.paths().isEmpty()
        ? List.of(this)
        : parts.stream().flatMap(part -> part.leaves().stream()).toList();
  }

  /// Makes rows with what is known of a model.
  private static final class Maker {
    private final Review review;
    private final Map<String, Separable> pairs = new HashMap<>();

    Maker(Review review) {
      this.review = review;
      List<Measured> top =
          IntStream.range(0, review.model().layers().size())
              .mapToObj(i -> review.measured().get(Address.of(i)))
              .filter(m -> m != null)
              .toList();
      for (Separable pair : Separable.in(top)) {
        pairs.put(pair.depthwise().path(), pair);
        pairs.put(pair.pointwise().path(), pair);
      }
    }

    List<CountRow> rows() {
      List<CountRow> rows = new ArrayList<>();
      List<Layer> layers = review.model().layers();
      for (int i = 0; i < layers.size(); i++) {
        rows.add(row(layers.get(i), Address.of(i), ""));
      }
      return rows;
    }

    private CountRow row(Layer layer, Address address, String block) {
      Optional<Measured> measured = Optional.ofNullable(review.measured().get(address));
      String name =
          measured
              .map(Measured::name)
              .or(layer::name)
              .orElse(layer.type() + "#" + (address.place() + 1));
      List<CountRow> parts = new ArrayList<>();
      for (int path = 0; path < layer.paths().size(); path++) {
        List<Layer> inner = layer.paths().get(path);
        for (int i = 0; i < inner.size(); i++) {
          parts.add(row(inner.get(i), address.into(path, i), name + "."));
        }
      }
      return new CountRow(
          address,
          layer,
          name.startsWith(block) ? name.substring(block.length()) : name,
          measured,
          measured.flatMap(m -> Optional.ofNullable(pairs.get(m.path()))),
          parts);
    }
  }
}
