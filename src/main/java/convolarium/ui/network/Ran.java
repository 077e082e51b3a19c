package convolarium.ui.network;

import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Outcome;
import convolarium.network.Outcome.Computed;
import convolarium.network.Places;
import convolarium.tensor.Indices;
import convolarium.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A run of the network on the picture.
final class Ran {
  private final Analysis fed;
  private final boolean whole;
  private final long room;
  private final Map<String, Measured> measured;
  private final Map<String, Tensor> outputs = new HashMap<>();
  private final Map<String, Indices> remembered = new HashMap<>();

  /// @param fed all that can be run, of which the run may be a part
  /// @param whole whether all outputs were kept
  /// @param room bytes that there were for outputs
  Ran(Analysis fed, Outcome outcome, boolean whole, long room) {
    this.fed = fed;
    this.whole = whole;
    this.room = room;
    measured = fed.nodes().collect(Collectors.toMap(Measured::path, m -> m));
    add(outcome.layers());
  }

  private void add(List<Computed> layers) {
    for (Computed layer : layers) {
      layer.output().ifPresent(output -> outputs.put(layer.measured().path(), output));
      layer.indices().ifPresent(where -> remembered.put(layer.measured().name(), where));
      layer.parts().forEach(this::add);
    }
  }

  /// Four bytes for each number that a layer or block gives.
  static long bytes(Measured m) {
    return 4L * m.output().elements();
  }

  /// The network with the picture and the weights that it was run with.
  Analysis fed() {
    return fed;
  }

  /// Whether all outputs were kept.
  boolean whole() {
    return whole;
  }

  /// Bytes that there were for outputs.
  long room() {
    return room;
  }

  /// A layer of the network as it was fed; empty when it is behind what can be run.
  Optional<Measured> fed(Measured layer) {
    return Optional.ofNullable(measured.get(layer.path()));
  }

  /// The output of a layer of the network, if it was kept.
  Optional<Tensor> output(Measured layer) {
    return Optional.ofNullable(outputs.get(layer.path()));
  }

  /// Where a layer put its values, if it is an unpooling that was run.
  Optional<Indices> switches(Measured layer) {
    return layer.layer() instanceof Layer.Unpool unpool && outputs.containsKey(layer.path())
        ? Optional.of(Places.of(layer, unpool, remembered::get))
        : Optional.empty();
  }

  /// What a layer of the network was given, if that was kept.
  Optional<Tensor> input(Measured layer) {
    return fed(layer)
        .flatMap(
            m ->
                fed.before(m)
                    .map(this::output)
                    .orElseGet(() -> Optional.of(fed.model().input().load())));
  }
}
