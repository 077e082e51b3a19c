package convolarium.studio;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.explain.Placing;
import convolarium.explain.Placings;
import convolarium.studio.Stage.Switches;
import convolarium.studio.Stage.Unpooled;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A unit of an unpooling with the values whose windows cover it, each put where it was put.
///
/// The walk of an unpooling goes over its inputs: the step is that of the value which stays in the
/// unit, or of the first that could have been put there.
///
/// @param switches of the whole input
record UnpooledUnit(UnitExcerpt unit, Indices switches) {

  Excerpt excerpt() throws Unsuited {
    Optional<Placing> stays =
        Placings.of(unit.problem(), unit.input()::get, switches).staying(new Cell(unit.unit()));
    return unit.widest(margin -> excerpt(margin, stays));
  }

  private Excerpt excerpt(int margin, Optional<Placing> stays) throws Unsuited {
    Problem problem = unit.problem();
    List<BackwardCut> cuts = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    List<Sides> padding = new ArrayList<>();
    for (int a = 0; a < problem.rank(); a++) {
      BackwardCut cut = BackwardCut.of(problem.axes().get(a), unit.output(a), margin);
      int begin = Math.max(0, cut.start());
      int end = Math.min(cut.axis().input(), Math.max(cut.end(), cut.last() + 1));
      cuts.add(cut);
      begins.add(begin);
      sizes.add(end - begin);
      padding.add(new Sides(begin - cut.start(), Math.max(0, cut.end() - end)));
    }
    Window window =
        ((Unpooling) problem.operation()).window().withPadding(new Padding.Explicit(padding));
    Tensor seen =
        unit.seen(
            unit.channel(),
            1,
            cuts.stream().map(BackwardCut::from).toList(),
            cuts.stream().map(BackwardCut::cells).toList());
    Indices places = places(cuts, seen.shape(), begins, Shape.of(sizes));
    Document document =
        Document.of(
            unit.title(1, 1, ""),
            seen,
            new Unpooled(
                Optional.empty(),
                new Unpooling(window, Optional.of(sizes)),
                new Switches.Given(places)));
    if (document.fit() instanceof Fit.Refuses refused) {
      throw new Unsuited(refused.sentence());
    }
    Shape walked = Shape.of(seen.shape().from(2));
    List<Integer> asked = stays.map(put -> put.input().position()).orElseGet(this::nearest);
    List<Integer> place =
        IntStream.range(0, cuts.size()).mapToObj(a -> asked.get(a) - cuts.get(a).from()).toList();
    if (!holds(walked, place)) {
      throw far();
    }
    return new Excerpt(document, walked.offset(place) + 1, 0);
  }

  /// The first input whose window covers the unit, or else one beside it.
  private List<Integer> nearest() {
    return IntStream.range(0, unit.problem().rank())
        .mapToObj(a -> BackwardCut.of(unit.problem().axes().get(a), unit.output(a), 0).from())
        .toList();
  }

  /// The switches of the inputs that are taken, as positions among the outputs that are shown.
  private Indices places(List<BackwardCut> cuts, Shape taken, List<Integer> begins, Shape shown)
      throws Unsuited {
    Problem problem = unit.problem();
    Shape plane = Shape.of(problem.output().from(2));
    int[] places = new int[taken.elements()];
    for (int i = 0; i < places.length; i++) {
      List<Integer> at = new ArrayList<>(List.of(0, unit.channel()));
      for (int a = 0; a < cuts.size(); a++) {
        at.add(cuts.get(a).from() + taken.index(i).get(2 + a));
      }
      List<Integer> to = plane.index(switches.get(problem.input().offset(at)));
      List<Integer> place =
          IntStream.range(0, to.size()).mapToObj(a -> to.get(a) - begins.get(a)).toList();
      if (!holds(shown, place)) {
        throw far();
      }
      places[i] = shown.offset(place);
    }
    return Indices.of(taken, places);
  }

  private static boolean holds(Shape plane, List<Integer> place) {
    return IntStream.range(0, plane.rank())
        .allMatch(a -> place.get(a) >= 0 && place.get(a) < plane.dim(a));
  }

  private Unsuited far() {
    return new Unsuited(
        unit.layer().name() + " puts values farther away here than their windows reach");
  }
}
