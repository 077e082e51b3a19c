package convolarium.ui.network;

import convolarium.network.Analysis;
import convolarium.network.Measured;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Puts together what is asked about a field, from what the workshop holds now.
record FieldAsking(Workshop workshop) {
  /// The question about the present network, layer and unit; none while nothing of the network fits
  /// together or none of its layers looks at places.
  ///
  /// @param cell of the input; its middle where that has no such cell
  Optional<FieldQuestion> question(FieldLook look, List<Integer> cell) {
    return analysis()
        .flatMap(
            analysis ->
                layer(analysis)
                    .map(
                        layer ->
                            new FieldQuestion(
                                look,
                                analysis,
                                layer,
                                unit(layer),
                                onInput(analysis, cell),
                                workshop.photograph().likeness().get())));
  }

  /// All that fits together of the network.
  private Optional<Analysis> analysis() {
    return workshop
        .review()
        .get()
        .analysis()
        .or(() -> workshop.outcomes().fed().getValue())
        .filter(a -> a.model().input().shape().rank() > 2);
  }

  /// The chosen layer, or the last that looks at places.
  private Optional<Measured> layer(Analysis analysis) {
    return workshop
        .chosen()
        .getValue()
        .flatMap(chosen -> analysis.nodes().filter(m -> m.path().equals(chosen.path())).findFirst())
        .or(
            () ->
                analysis.layers().stream()
                    .filter(m -> m.field().isPresent())
                    .reduce((_, last) -> last));
  }

  private Unit unit(Measured layer) {
    return workshop
        .unit()
        .getValue()
        .map(u -> u.within(layer.output()))
        .orElseGet(() -> Unit.middle(layer.output()));
  }

  private static List<Integer> onInput(Analysis analysis, List<Integer> cell) {
    List<Integer> sizes = analysis.model().input().shape().from(2);
    boolean there =
        cell.size() == sizes.size()
            && IntStream.range(0, sizes.size()).allMatch(a -> cell.get(a) < sizes.get(a));
    return there ? cell : sizes.stream().map(n -> n / 2).toList();
  }

  /// Why there is no question.
  String nothing() {
    return workshop
        .review()
        .get()
        .misfit()
        .map(misfit -> "nothing can be seen while the network does not fit: " + misfit.what())
        .orElse("this network has no layer that looks at places of an input");
  }

  /// Works on a layer.
  ///
  /// @param path the layer's, in the model
  void choose(String path) {
    workshop.review().get().measured().entrySet().stream()
        .filter(entry -> entry.getValue().path().equals(path))
        .findFirst()
        .ifPresent(entry -> workshop.select(Optional.of(entry.getKey())));
  }

  /// Asks about another unit of a layer.
  void ask(Measured layer, List<Integer> at) {
    if (workshop.chosen().getValue().isEmpty()) {
      choose(layer.path());
    }
    int channel = workshop.unit().getValue().map(Unit::channel).orElse(0);
    workshop.ask(new Unit(channel, at));
  }
}
