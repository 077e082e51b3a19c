package convolarium.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The models that come with the program: examples worked by hand, the animations of the guide to
/// convolution arithmetic, the kinds of convolution, and well-known networks.
public final class Presets {
  private Presets() {}

  /// Every preset, simple ones first.
  public static List<Preset> all() {
    return Stream.of(
            Examples.worked(),
            Animations.direct(),
            Animations.transposed(),
            Examples.kinds(),
            Networks.all())
        .flatMap(List::stream)
        .toList();
  }

  public static Optional<Preset> byName(String name) {
    return all().stream().filter(preset -> preset.name().equals(name)).findFirst();
  }
}
