package convolarium.ui.arithmetic;

import convolarium.studio.Document;
import convolarium.studio.Held;
import convolarium.studio.Plane;
import java.util.List;
import java.util.Optional;

/// What copying, pasting and filling are about: the plane of the pinned cell.
record Target(Bench bench) {
  /// Calls back whenever it may be another plane, or called otherwise.
  void subscribe(Runnable changed) {
    bench.selection().subscribe(changed);
    bench.worked().subscribe(changed);
    bench.sight().map(Sight::part).subscribe(changed);
    changed.run();
  }

  /// The plane of the pinned cell; the input when none is pinned or its numbers are computed.
  Plane plane() {
    Sight now = bench.now();
    Document document = bench.store().studio().document();
    return now.selection()
        .pinned()
        .flatMap(
            ref ->
                now.exhibit().held(ref).map(held -> Plane.of(held, ref.part(), ref.cell().index())))
        .filter(plane -> plane.isIn(document))
        .orElse(Plane.INPUT);
  }

  /// The pinned channel of the input, or all of them.
  Plane input() {
    Plane pinned = plane();
    return pinned.held() == Held.INPUT ? pinned : Plane.INPUT;
  }

  /// The pinned kernel, or else all kernels of the stage that is spoken of; nothing where that has
  /// none.
  Optional<Plane> kernel() {
    Plane pinned = plane();
    if (pinned.held() == Held.WEIGHT || pinned.held() == Held.GATE_WEIGHT) {
      return Optional.of(pinned);
    }
    Document document = bench.store().studio().document();
    int last = document.stages().size() - 1;
    Plane all = new Plane(Held.WEIGHT, Math.min(bench.now().part(), last), List.of());
    return Optional.of(all).filter(plane -> plane.isIn(document));
  }
}
