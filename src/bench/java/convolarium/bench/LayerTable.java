package convolarium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Convolution layers against the libraries of deep learning.
final class LayerTable {
  /// A difference beyond this share of the largest value is an error: Winograd's is 1.5 · 10⁻⁵.
  private static final double BOUND = 1e-4;

  /// A layer with more multiply-adds keeps two threads busy long enough to measure.
  private static final long MANY = 50_000_000;

  private final Comparison comparison;
  private final Limits limits;

  LayerTable(Comparison comparison, Limits limits) {
    this.comparison = comparison;
    this.limits = limits;
  }

  void write() {
    Convolarium one = new Convolarium(1);
    List<Layer> layers =
        Stream.of(Layer.values())
            .filter(layer -> comparison.wants(layer.name(), layer.title(), one.choice(layer)))
            .toList();
    if (layers.isEmpty()) {
      return;
    }
    List<LayerPeer> peers =
        Stream.of(
                comparison.<LayerPeer>load("ONNX Runtime", OnnxRuntime::new),
                comparison.<LayerPeer>load("libtorch", LibTorch::new),
                comparison.<LayerPeer>load("oneDNN", OneDnn::new))
            .flatMap(Optional::stream)
            .toList();
    Report report = comparison.report();
    List<String> head = new ArrayList<>(List.of("layer, ms"));
    peers.forEach(peer -> head.add(peer.name()));
    head.addAll(List.of("here", "ratio", "of the peak", "2 threads", "algorithm"));
    report.head(head);
    Convolarium two = new Convolarium(2);
    Ratios ratios = new Ratios();
    for (Layer layer : layers) {
      List<String> row = new ArrayList<>(List.of(layer.title()));
      Race.Entrant<float[]> here = comparison.race().warm(one.enter(layer));
      row.addAll(contest(layer, here, peers, ratios));
      row.add(speedUp(layer, here, two));
      row.add(one.choice(layer).algorithm());
      report.row(row);
    }
    report.line("");
    report.paragraph(ratios.sentence());
  }

  private List<String> contest(
      Layer layer, Race.Entrant<float[]> here, List<LayerPeer> peers, Ratios ratios) {
    Race race = comparison.race();
    List<Race.Entrant<float[]>> entrants = new ArrayList<>(List.of(here));
    List<Integer> places = new ArrayList<>();
    for (LayerPeer peer : peers) {
      Optional<Race.Entrant<float[]>> entrant = peer.enter(layer).map(race::warm);
      places.add(entrant.isPresent() ? entrants.size() : -1);
      entrant.ifPresent(entrants::add);
      entrant.ifPresent(
          there -> compare(layer, peer, here.contestant().result(), there.contestant().result()));
    }
    List<Double> millis = race.run(Race.Clock.PROCESSOR, entrants);
    List<String> cells = new ArrayList<>();
    places.forEach(place -> cells.add(place < 0 ? "–" : Report.millis(millis.get(place))));
    cells.add(Report.millis(millis.getFirst()));
    cells.add(ratios.add(layer.title(), millis));
    cells.add(Report.percent(limits.percent(layer.problem().macs(), millis.getFirst())));
    return cells;
  }

  private void compare(Layer layer, LayerPeer peer, float[] ours, float[] theirs) {
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < ours.length; i++) {
      largest = Math.max(largest, Math.abs(theirs[i]));
      difference = Math.max(difference, Math.abs(ours[i] - theirs[i]));
    }
    if (!(difference <= BOUND * largest)) {
      comparison.doubt(
          "%s: %s differs by %.2g, at most %.2g × %.3g is rounding."
              .formatted(layer.title(), peer.name(), difference, BOUND, largest));
    }
  }

  private String speedUp(Layer layer, Race.Entrant<float[]> one, Convolarium two) {
    if (layer.problem().macs() < MANY) {
      return "–";
    }
    Race race = comparison.race();
    List<Double> millis = race.run(Race.Clock.WALL, List.of(one, race.warm(two.enter(layer))));
    return Report.ratio(millis.getFirst() / millis.getLast());
  }
}
