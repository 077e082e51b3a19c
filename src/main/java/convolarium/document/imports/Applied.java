package convolarium.document.imports;

import convolarium.network.Layer;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// A node on what flows into its first input.
///
/// @param inputs in the node's order, empty where one is left out
/// @param in the shape of what flows
/// @param only the operator of the one node that takes what this one gives, empty when there are
///   several
record Applied(
    Onnx node,
    List<Optional<Value>> inputs,
    Value.Flow flow,
    Shape in,
    String only,
    Naming naming) {
  Attributes attributes() {
    return new Attributes(node);
  }

  /// Whether an input is there at all.
  boolean given(int place) {
    return place < inputs.size() && inputs.get(place).isPresent();
  }

  Optional<Constant> constant(int place) {
    return given(place) && inputs.get(place).get() instanceof Value.Held(Constant held)
        ? Optional.of(held)
        : Optional.empty();
  }

  /// A constant that can be a weight.
  Optional<Constant> weight(int place) {
    return constant(place).filter(Constant::weights);
  }

  /// A list of whole numbers: an input in later versions of an operator, an attribute in earlier.
  Optional<List<Long>> wholes(int place, String attribute) {
    Optional<List<Long>> said = attributes().wholes(attribute);
    return said.isPresent() ? said : constant(place).flatMap(Constant::wholes);
  }

  /// The bias at an input, one number for each channel.
  ///
  /// @return empty when it is none that a layer can have
  Optional<Layer.Bias> bias(int place, int channels) {
    if (!given(place)) {
      return Optional.of(Layer.Bias.NONE);
    }
    return weight(place)
        .filter(constant -> constant.elements() == channels)
        .map(constant -> new Layer.Bias.Given(constant.numbers(Shape.of(channels))));
  }

  /// The name for a layer with a weight at that input, or without one when it is −1.
  Optional<String> name(int weight) {
    return naming.of(node, weight < 0 ? "" : node.input(weight));
  }
}
