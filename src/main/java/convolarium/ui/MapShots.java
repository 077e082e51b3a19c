package convolarium.ui;

import convolarium.document.Presets;
import convolarium.studio.Weighting;
import java.util.List;
import java.util.Optional;

/// Feature maps of networks on the tour.
record MapShots(Interior interior) {
  List<Shot> all() {
    return List.of(
        maps(
            "network-maps",
            "What AlexNet makes of the picture, with hand-made filters in its first layer.",
            "alexnet",
            Optional.of("conv#1")),
        maps(
            "network-maps-all",
            "The first maps of every layer of ResNet-18.",
            "resnet18",
            Optional.empty()));
  }

  /// @param layer whose maps are seen, or none for all layers
  private Shot maps(String name, String caption, String preset, Optional<String> layer) {
    Runnable prepare =
        () -> {
          interior.appearance().projector().set(false);
          interior.shell().show(interior.network());
          interior.network().take(Presets.byName(preset).orElseThrow());
          interior.network().weighting().set(Weighting.BANK);
          interior.network().showMaps(layer);
        };
    return new Shot(name, caption, prepare, () -> interior.network().rests());
  }
}
