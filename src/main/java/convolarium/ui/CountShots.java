package convolarium.ui;

import convolarium.document.Presets;
import convolarium.studio.Pairing;
import convolarium.studio.View.Theme;
import java.util.List;

/// Where the tour goes in the Network workspace to see where the counts are, and two networks
/// compared.
///
/// @param theme to come back to after a look at another
record CountShots(Interior interior, Theme theme) {
  List<Shot> all() {
    return List.of(
        new Shot(
            "network-counts",
            "Where AlexNet's parameters are, and a convolution's counts written out.",
            () -> counts("alexnet", "conv#4")),
        new Shot(
            "network-counts-blocks",
            "MobileNetV2: a table of every layer, blocks closed.",
            () -> counts("mobilenet_v2", "block2")),
        new Shot(
            "network-compare",
            "What a bottleneck saves.",
            () -> compare("Plain against bottleneck")),
        new Shot(
            "network-compare-whole",
            "ResNet-50 against MobileNetV2, size by size.",
            () -> compare("ResNet-50 against MobileNetV2")),
        new Shot(
            "network-residual-blocks",
            "The five residual blocks, and what each changes.",
            () -> interior.network().showResidualBlocks()),
        new Shot("network-counts-dark", "The dark theme.", () -> dark("densenet121")),
        new Shot(
            "network-counts-projector",
            "The projector mode.",
            () -> {
              counts("vgg16", "conv1_1");
              interior.appearance().projector().set(true);
            }));
  }

  private void counts(String preset, String layer) {
    begin();
    interior.network().take(Presets.byName(preset).orElseThrow());
    interior.network().choose(layer);
    interior.network().showCounts();
  }

  private void dark(String preset) {
    begin();
    interior.appearance().theme().set(Theme.DARK);
    interior.network().take(Presets.byName(preset).orElseThrow());
    interior.network().showCounts();
  }

  private void compare(String title) {
    begin();
    Pairing.all().stream()
        .filter(pairing -> pairing.title().equals(title))
        .findFirst()
        .ifPresent(interior.network()::compare);
  }

  private void begin() {
    interior.appearance().projector().set(false);
    interior.appearance().theme().set(theme);
    interior.shell().show(interior.network());
  }
}
