package convolarium.document;

import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.stream.Stream;

/// Well-known networks, layer by layer as their first or most used definition has them, with
/// made-up weights.
final class Networks {
  static final Series SERIES = new Series("Networks");

  /// Means of the channels, and one dense layer on them.
  static final String CLASSIFIER = "avgpool=adaptive_avg_pool 1 > flatten > fc=linear 1000";

  private Networks() {}

  /// In the order of their papers.
  static List<Preset> all() {
    return List.of(
        PlainNetworks.leNet(),
        PlainNetworks.alexNet(),
        PlainNetworks.alexNetOfThePaper(),
        PlainNetworks.vgg16(),
        BranchedNetworks.googLeNet(),
        FullSizeNetworks.uNet(),
        ResidualNetworks.resNet18(),
        ResidualNetworks.resNet50(),
        ResidualNetworks.resNet50OfSlim(),
        ResidualNetworks.resNet101OfSlim(),
        BranchedNetworks.squeezeNet(),
        BranchedNetworks.denseNet121(),
        FullSizeNetworks.waveNet(),
        SeparableNetworks.mobileNetV1(),
        SeparableNetworks.mobileNetV2(),
        ResidualNetworks.r3d18());
  }

  /// One whose layers the notation can say.
  static Model line(String line) {
    return model(line, Stream.of(), "");
  }

  /// One of three parts.
  ///
  /// @param stem the notation of an input and of the first layers
  /// @param head the notation of the last layers, without an input; may be empty
  static Model model(String stem, Stream<List<Layer>> middle, String head) {
    Model first = Notation.parse(stem);
    Shape input = first.input().shape();
    List<Layer> last =
        head.isEmpty()
            ? List.of()
            : Notation.parse("1" + "x1".repeat(input.rank() - 2) + " > " + head).layers();
    return new Model(
        "",
        new Numbers.Made(input, new Fill.Uniform(1, 1)),
        Stream.of(Stream.of(first.layers()), middle, Stream.of(last))
            .flatMap(parts -> parts)
            .flatMap(List::stream)
            .toList());
  }
}
