package convolarium.studio;

import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.network.Weights;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A unit of a transposed convolution with the inputs that reach it and the outputs beside it.
///
/// What these inputs make beyond those outputs is incomplete, so it is cropped, as padding does
/// where the relation is read backwards.
record TransposedUnit(UnitExcerpt unit) {
  private static final String WHAT = "input channels";

  Excerpt excerpt() throws Unsuited {
    Problem problem = unit.problem();
    int taken = unit.channels();
    int first = unit.channel() / problem.groupOutputs() * problem.groupInputs();
    int taps = problem.kernel().stream().reduce(1, Math::multiplyExact);
    int made = unit.channel() % problem.groupOutputs();
    Weights weights = Weights.of(unit.layer()).orElseThrow();
    List<Integer> kernel = new ArrayList<>(List.of(taken, 1));
    kernel.addAll(problem.kernel());
    Tensor weight =
        Tensor.generate(
            Shape.of(kernel),
            i ->
                weights
                    .weight()
                    .get(((first + i / taps) * problem.groupOutputs() + made) * taps + i % taps));
    Optional<Tensor> bias = unit.bias(weights);
    String title = unit.title(taken, problem.groupInputs(), WHAT);
    return unit.widest(
        margin -> {
          List<BackwardCut> cuts =
              IntStream.range(0, problem.rank())
                  .mapToObj(a -> BackwardCut.of(problem.axes().get(a), unit.output(a), margin))
                  .toList();
          Tensor seen =
              unit.seen(
                  first,
                  taken,
                  cuts.stream().map(BackwardCut::from).toList(),
                  cuts.stream().map(BackwardCut::cells).toList());
          Stage stage = new Weighted(Optional.empty(), operation(cuts), weight, bias);
          List<Integer> place =
              IntStream.range(0, cuts.size())
                  .mapToObj(a -> unit.output(a) - cuts.get(a).first())
                  .toList();
          return UnitExcerpt.excerpt(Document.of(title, seen, stage), place);
        });
  }

  private Transposed operation(List<BackwardCut> cuts) {
    Window window = ((Transposed) unit.problem().operation()).window();
    List<Sides> cropped = new ArrayList<>();
    List<Integer> more = new ArrayList<>();
    for (BackwardCut cut : cuts) {
      int beyond = cut.end() - 1 - cut.last();
      cropped.add(new Sides(cut.first() - cut.start(), Math.max(0, beyond)));
      more.add(Math.max(0, -beyond));
    }
    return new Transposed(window.withPadding(new Padding.Explicit(cropped)), 1, 1, more);
  }
}
