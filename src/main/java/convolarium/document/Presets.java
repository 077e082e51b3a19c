package convolarium.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The models that come with the program, in groups: examples worked by hand, the animations and
/// figures of the guide to convolution arithmetic, every kind of convolution, what padding, strides
/// and transposing do, counts at full size, and well-known networks.
public final class Presets {
  private Presets() {}

  /// Every preset, simple ones first, those of a group one behind the other.
  public static List<Preset> all() {
    return Stream.of(
            WorkedExamples.byHand(),
            WorkedExamples.guide(),
            Animations.direct(),
            Animations.transposed(),
            KindExamples.all(),
            BorderExamples.all(),
            TransposedExamples.all(),
            FieldExamples.all(),
            CountExamples.all(),
            Networks.all())
        .flatMap(List::stream)
        .toList();
  }

  /// The well-known networks among them, in the order of their papers.
  public static List<Preset> networks() {
    return Networks.all();
  }

  /// What is worth a look as a network: those that are well known, then small stacks of layers that
  /// show what an output sees.
  public static List<Preset> layered() {
    return Stream.concat(networks().stream(), FieldExamples.stacks().stream()).toList();
  }

  public static Optional<Preset> byName(String name) {
    return all().stream().filter(preset -> preset.name().equals(name)).findFirst();
  }
}
