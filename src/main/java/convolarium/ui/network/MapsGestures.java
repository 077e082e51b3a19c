package convolarium.ui.network;

import convolarium.figure.FeatureSpot;
import convolarium.figure.Features;
import convolarium.figure.MapRef;
import convolarium.ui.network.SheetPane.Pointed;
import java.util.Optional;

/// What the mouse does over feature maps: it tells of what it points at, asks about it, opens a
/// layer and enlarges a map.
final class MapsGestures {
  private final MapsStage maps;

  MapsGestures(MapsStage maps) {
    this.maps = maps;
    maps.pane().onHover(this::hover);
    maps.pane().onClick(this::click);
    maps.pane().onDoubleClick(this::enlarge);
  }

  private void hover(Optional<Pointed> pointed) {
    pointed.flatMap(this::words).ifPresentOrElse(maps::tell, maps::tell);
  }

  private Optional<String> words(Pointed pointed) {
    Optional<Features> features = maps.features();
    return features.isPresent()
        ? pointedAt(pointed).map(spot -> MapsWords.unit(features.get(), spot))
        : maps.rows().flatMap(rows -> rows.words(pointed.ref()));
  }

  /// The number of the layer that is pointed at.
  private Optional<FeatureSpot> pointedAt(Pointed pointed) {
    return pointed.ref() instanceof MapRef(_, int channel)
        ? maps.features()
            .map(
                features ->
                    new FeatureSpot(
                        channel,
                        (int) (pointed.down() * features.rows()),
                        (int) (pointed.across() * features.columns())))
        : Optional.empty();
  }

  private void click(Pointed pointed) {
    if (maps.features().isPresent()) {
      pointedAt(pointed).ifPresent(maps::ask);
    } else {
      maps.open(pointed.ref());
    }
  }

  private void enlarge(Pointed pointed) {
    if (maps.features().isPresent()) {
      pointedAt(pointed).ifPresent(maps::ask);
      maps.large().set(true);
    }
  }
}
