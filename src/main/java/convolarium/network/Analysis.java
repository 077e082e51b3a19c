package convolarium.network;

import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A model measured, layer by layer and in total, from shapes alone: no weight is made or read.
///
/// @param layers what each top-level layer is and costs, in order
/// @param output the shape that the last layer gives; the input's when there is none
/// @param parameters learnt numbers of all layers
/// @param macs multiply-adds of all layers for the whole batch
/// @param activationBytes of the outputs of all layers that are not blocks
public record Analysis(
    Model model,
    List<Measured> layers,
    Shape output,
    long parameters,
    long macs,
    long activationBytes) {

  /// Measures a model.
  ///
  /// @throws Misfit where a layer does not fit what it is given, a name is taken or missing, or a
  ///   count exceeds 2⁶³−1
  public static Analysis of(Model model) {
    return of(model, new Survey((_, _) -> {}, (_, _) -> {}));
  }

  static Analysis of(Model model, Survey survey) {
    List<Measured> layers = survey.model(model);
    Shape output = layers.isEmpty() ? model.input().shape() : layers.getLast().output();
    return new Analysis(
        model,
        layers,
        output,
        total(layers, "parameters", Measured::parameters),
        total(layers, "multiply-adds", Measured::macs),
        total(leaves(layers).toList(), "bytes of activations", Measured::activationBytes));
  }

  /// The layers that are not blocks, at any depth, in the order of the document.
  public Stream<Measured> leaves() {
    return leaves(layers);
  }

  /// Whether the output's shape is known, and no stand-in behind an opaque layer.
  public boolean known() {
    return layers.isEmpty() || layers.getLast().known();
  }

  /// Whether the totals leave out what a layer costs that is not understood. A function of the
  /// numbers at one place costs no multiply-adds by the convention, and its parameters are known.
  public boolean partial() {
    return leaves()
        .anyMatch(
            leaf ->
                leaf.layer() instanceof Layer.Opaque opaque
                    && !(opaque.gives() instanceof Layer.Yield.Kept));
  }

  /// The model without what comes behind a layer, or behind the block that holds it; the weights
  /// that are made up stay the same.
  ///
  /// @param layer of this analysis, at any depth
  /// @throws IllegalArgumentException when it is not
  public Analysis upTo(Measured layer) {
    int last =
        IntStream.range(0, layers.size())
            .filter(i -> holds(layers.get(i), layer))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("not of this model: " + layer.path()));
    return of(new Model(model.title(), model.input(), model.layers().subList(0, last + 1)));
  }

  private static boolean holds(Measured m, Measured layer) {
    return nodes(m).anyMatch(inner -> inner.path().equals(layer.path()));
  }

  /// All layers and blocks, at any depth; a block in front of what it holds.
  public Stream<Measured> nodes() {
    return layers.stream().flatMap(Analysis::nodes);
  }

  private static Stream<Measured> nodes(Measured m) {
    Stream<Measured> inside = m.parts().stream().flatMap(List::stream).flatMap(Analysis::nodes);
    return Stream.concat(Stream.of(m), inside);
  }

  /// Whose output a layer gets; empty when that is the model's input.
  ///
  /// @param layer of this analysis, at any depth
  /// @throws IllegalArgumentException when it is not
  public Optional<Measured> before(Measured layer) {
    return before(layers, Optional.empty(), layer)
        .orElseThrow(() -> new IllegalArgumentException("not of this model: " + layer.path()));
  }

  private static Optional<Optional<Measured>> before(
      List<Measured> path, Optional<Measured> start, Measured layer) {
    Optional<Measured> last = start;
    for (Measured m : path) {
      if (m.path().equals(layer.path())) {
        return Optional.of(last);
      }
      for (List<Measured> part : m.parts()) {
        Optional<Optional<Measured>> inside = before(part, last, layer);
        if (inside.isPresent()) {
          return inside;
        }
      }
      last = Optional.of(m);
    }
    return Optional.empty();
  }

  private static Stream<Measured> leaves(List<Measured> layers) {
    return layers.stream()
        .flatMap(m -> m.block() ? m.parts().stream().flatMap(Analysis::leaves) : Stream.of(m));
  }

  private static long total(List<Measured> layers, String what, ToLongFunction<Measured> count) {
    try {
      return layers.stream().mapToLong(count).reduce(0, Math::addExact);
    } catch (ArithmeticException e) {
      throw new Misfit("$.layers", "the model has more than 2^63-1 " + what);
    }
  }
}
