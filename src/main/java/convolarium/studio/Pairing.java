package convolarium.studio;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.blocks.ReadyBlocks;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.stream.Stream;

/// Two networks worth comparing.
///
/// @param title what people call the comparison
public record Pairing(String title, Side first, Side second) {
  private static final int CHANNELS = 256;
  private static final Shape INPUT = Shape.of(1, CHANNELS, 56, 56);

  /// One of the two.
  ///
  /// @param phrase what a sentence calls it
  /// @param plural whether it is several
  public record Side(String phrase, boolean plural, Model model) {}

  /// Those that come with the program.
  public static List<Pairing> all() {
    return List.of(
        new Pairing(
            "Two 3×3 against one 5×5",
            several("two 3×3", line("Two 3×3", "64x56x56 > conv 64 k3 p1 > conv 64 k3 p1")),
            one("one 5×5", line("One 5×5", "64x56x56 > conv 64 k5 p2"))),
        new Pairing(
            "Plain against bottleneck",
            several("two 3×3", block("Two 3×3 with a shortcut", "residual_original")),
            one("a bottleneck", block("Bottleneck", "bottleneck"))),
        new Pairing(
            "Standard against separable",
            one("a standard convolution", line("Standard", "64x56x56 > conv 128 k3 p1")),
            one(
                "a separable one",
                line("Separable", "64x56x56 > conv 64 k3 p1 g64 > conv 128 k1"))),
        new Pairing("ResNet-50 against MobileNetV2", preset("resnet50"), preset("mobilenet_v2")));
  }

  /// What a sentence calls a model: as its pairing does, or by its title.
  ///
  /// @param otherwise what to call it when it has no title
  static Side side(Model model, String otherwise) {
    return all().stream()
        .flatMap(pairing -> Stream.of(pairing.first, pairing.second))
        .filter(side -> side.model.equals(model))
        .findFirst()
        .orElseGet(() -> one(model.title().isEmpty() ? otherwise : model.title(), model));
  }

  private static Side one(String phrase, Model model) {
    return new Side(phrase, false, model);
  }

  private static Side several(String phrase, Model model) {
    return new Side(phrase, true, model);
  }

  private static Model line(String title, String notation) {
    Model model = Notation.parse(notation);
    return new Model(title, model.input(), model.layers());
  }

  private static Model block(String title, String name) {
    List<Layer> layers = ReadyBlocks.byName(name).orElseThrow().layers(CHANNELS, 2);
    return new Model(title, new Numbers.Unknown(INPUT), layers);
  }

  private static Side preset(String name) {
    Model model = Presets.byName(name).orElseThrow().model();
    return one(model.title(), model);
  }
}
