package convolarium.studio;

import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Problem;
import convolarium.explain.Numeral;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Opaque;
import convolarium.network.Measured;
import convolarium.network.counts.Equivalent;
import convolarium.network.counts.Learnt;
import convolarium.network.counts.Separable;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A layer's counts written out in its numbers: `64·3·11·11 + 64 = 23,296 parameters`.
public final class CountFormula {
  private CountFormula() {}

  /// Parameters and multiply-adds, without a full stop.
  public static String of(Measured layer) {
    if (layer.block()) {
      long leaves = layer.parts().stream().mapToLong(List::size).sum();
      return "its %d layers together: %s parameters; %s MACs"
          .formatted(leaves, Numeral.count(layer.parameters()), Numeral.count(layer.macs()));
    }
    return switch (layer.layer()) {
      case BatchNorm _ ->
          "2·%d = %s parameters, a factor and a shift for each channel; no MACs are counted"
              .formatted(layer.input().dim(1), Numeral.count(layer.parameters()));
      case Opaque opaque ->
          "%s is not understood: %s parameters as its source tells, its MACs are not known"
              .formatted(opaque.kind(), Numeral.count(layer.parameters()));
      default ->
          layer
              .problem()
              .filter(p -> p.weight().isPresent())
              .map(p -> weighed(layer, p))
              .orElse("no parameters, no MACs");
    };
  }

  private static String weighed(Measured layer, Problem problem) {
    Learnt learnt = Learnt.of(layer);
    boolean gated = layer.layer() instanceof GatedConv;
    String weights = (gated ? "2·" : "") + weights(problem);
    String biases = learnt.biases() == 0 ? "" : " + " + Numeral.count(learnt.biases());
    String all = Numeral.count(layer.parameters());
    return "%s%s = %s parameters; %s"
        .formatted(weights, biases, all, macs(layer, problem, learnt.weights()));
  }

  /// Rows and columns of the weights; channels of a group stand as their quotient.
  private static String weights(Problem problem) {
    boolean transposed = problem.operation() instanceof Transposed;
    int outer = transposed ? problem.inChannels() : problem.outChannels();
    int inner = transposed ? problem.outChannels() : problem.inChannels();
    String part =
        problem.groups() == 1
            ? Numeral.count(inner)
            : "(%s/%s)".formatted(Numeral.count(inner), Numeral.count(problem.groups()));
    Stream<String> kernel =
        problem.kernel().stream().filter(_ -> !(linear(problem))).map(k -> Numeral.count(k));
    return Stream.concat(Stream.of(Numeral.count(outer), part), kernel)
        .collect(Collectors.joining("·"));
  }

  /// A linear layer is a convolution of one cell with one tap.
  private static boolean linear(Problem problem) {
    return problem.rank() == 1
        && problem.input().dim(2) == 1
        && problem.kernel().equals(List.of(1));
  }

  private static String macs(Measured layer, Problem problem, long weights) {
    Shape cells = problem.operation() instanceof Transposed ? problem.input() : problem.output();
    Stream<Integer> batch = problem.batch() == 1 ? Stream.of() : Stream.of(problem.batch());
    Stream<Integer> places = linear(problem) ? Stream.of() : cells.from(2).stream();
    String times =
        Stream.concat(batch, places).map(n -> "·" + Numeral.count(n)).collect(Collectors.joining());
    String all = Numeral.count(layer.macs());
    return times.isEmpty()
        ? all + " MACs, one for each weight"
        : "%s%s = %s MACs".formatted(Numeral.count(weights), times, all);
  }

  /// What a convolution would cost as a dense layer, and what as a standard convolution, each a
  /// sentence with its full stop; empty of other layers.
  ///
  /// @param pair that the layer is one of, if it is
  public static String otherwise(Measured layer, Optional<Separable> pair) {
    long weights = Learnt.of(layer).weights();
    Stream<String> dense =
        Equivalent.dense(layer).stream()
            .map(
                d ->
                    "As a dense layer: %s·%s = %s weights, %s."
                        .formatted(
                            Numeral.count(layer.input().elements() / layer.input().dim(0)),
                            Numeral.count(layer.output().elements() / layer.output().dim(0)),
                            Numeral.count(d.weights()),
                            times(d.weights(), weights)));
    Stream<String> standard =
        pair
            .map(CountFormula::separable)
            .or(() -> Equivalent.standard(layer).map(s -> standard(s, weights)))
            .stream();
    return Stream.concat(dense, standard).collect(Collectors.joining(" "));
  }

  private static String standard(Equivalent standard, long weights) {
    return "As a standard convolution: %s weights, %s."
        .formatted(Numeral.count(standard.weights()), times(standard.weights(), weights));
  }

  private static String separable(Separable pair) {
    return "%s and %s have %s weights where one standard convolution has %s, %s."
        .formatted(
            pair.depthwise().name(),
            pair.pointwise().name(),
            Numeral.count(pair.weights()),
            Numeral.count(pair.standard().weights()),
            times(pair.standard().weights(), pair.weights()));
  }

  private static String times(long more, long less) {
    return Numeral.times(more, less) + " times as many";
  }
}
