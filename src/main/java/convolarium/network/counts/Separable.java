package convolarium.network.counts;

import convolarium.arithmetic.Problem;
import convolarium.network.Layer.Activate;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.Dropout;
import convolarium.network.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A depthwise convolution and the pointwise one behind it, and the one standard convolution that
/// they stand for: of the depthwise kernel's size, between the outer channels.
///
/// Its share of the cost is 1/outC + 1/∏k where each channel has one kernel.
///
/// Source: Howard and others, MobileNets (2017).
///
/// @param standard what the one convolution would cost
public record Separable(Measured depthwise, Measured pointwise, Equivalent standard) {

  /// The pairs among layers that follow each other, with norms and activations between the two, at
  /// any depth.
  public static List<Separable> in(List<Measured> sequence) {
    List<Separable> pairs = new ArrayList<>();
    Optional<Measured> open = Optional.empty();
    for (Measured layer : sequence) {
      if (layer.block()) {
        layer.parts().forEach(part -> pairs.addAll(in(part)));
      }
      open.flatMap(first -> of(first, layer)).ifPresent(pairs::add);
      boolean between =
          switch (layer.layer()) {
            case BatchNorm _, Activate _, Dropout _ -> true;
            default -> false;
          };
      if (!between) {
        open = Optional.of(layer).filter(l -> depthwise(l));
      }
    }
    return pairs;
  }

  private static boolean depthwise(Measured layer) {
    return layer.layer() instanceof Conv
        && Family.depthwise(layer.problem().orElseThrow())
        && !Family.pointwise(layer.problem().orElseThrow());
  }

  private static Optional<Separable> of(Measured depthwise, Measured layer) {
    return Optional.of(layer)
        .filter(l -> l.layer() instanceof Conv && mixes(l.problem().orElseThrow()))
        .flatMap(pointwise -> standard(depthwise, pointwise))
        .map(standard -> new Separable(depthwise, layer, standard));
  }

  /// A pointwise convolution of all channels that leaves no cell out.
  private static boolean mixes(Problem problem) {
    return Family.pointwise(problem)
        && problem.groups() == 1
        && problem.input().from(2).equals(problem.output().from(2));
  }

  private static Optional<Equivalent> standard(Measured depthwise, Measured pointwise) {
    long multiplier = depthwise.problem().orElseThrow().groupOutputs();
    long out = pointwise.output().dim(1);
    return Equivalent.exact(
        () ->
            new Equivalent(
                Math.multiplyExact(Learnt.of(depthwise).weights() / multiplier, out),
                Math.multiplyExact(depthwise.macs() / multiplier, out)));
  }

  /// The weights of the two.
  public long weights() {
    return Learnt.of(List.of(depthwise, pointwise)).weights();
  }

  /// The multiply-adds of the two.
  public long macs() {
    return depthwise.macs() + pointwise.macs();
  }
}
