package convolarium.network.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.document.Notation;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Networks that do not come with the program, built from its blocks; their parameters are those
/// that torchvision's documentation gives.
class OtherNetworksTest {
  private static final Pieces PIECES = Pieces.unnamed(2);
  private static final String STEM =
      "3x224x224 > conv 64 k7 s2 p3 > batch_norm > relu > max_pool k3 s2 p1";
  private static final String HEAD = "adaptive_avg_pool 1 > flatten > linear 1000";

  /// @param widths channels of the 3×3 convolutions in the first stage, and of its output
  @ParameterizedTest
  @CsvSource({
    "ResNet-34, 3-4-6-3, 64, 64, 21797672",
    "ResNet-101, 3-4-23-3, 64, 256, 44549160",
    "ResNet-152, 3-8-36-3, 64, 256, 60192808",
    "Wide ResNet-50-2, 3-4-6-3, 128, 256, 68883240"
  })
  void residualNetworksCountAsPublished(
      String title, String blocks, int width, int out, long parameters) {
    List<Layer> layers = new ArrayList<>();
    int in = 64;
    int stage = 0;
    for (int count : numbers(blocks)) {
      for (int i = 0; i < count; i++) {
        int stride = stage > 0 && i == 0 ? 2 : 1;
        ResidualOrder order = ResidualOrder.ORIGINAL;
        layers.addAll(
            width == out
                ? Residuals.basic(PIECES, order, in, out << stage, stride)
                : Residuals.bottleneck(PIECES, order, in, width << stage, out << stage, stride));
        in = out << stage;
      }
      stage++;
    }
    assertEquals(parameters, parameters(STEM, layers, HEAD), title);
  }

  @ParameterizedTest
  @CsvSource({
    "DenseNet-169, 6-12-32-32, 64, 32, 14149480",
    "DenseNet-201, 6-12-48-32, 64, 32, 20013928",
    "DenseNet-161, 6-12-36-24, 96, 48, 28681000"
  })
  void denseNetworksCountAsPublished(
      String title, String blocks, int first, int growth, long parameters) {
    List<Layer> layers = new ArrayList<>();
    int channels = first;
    for (int count : numbers(blocks)) {
      if (!layers.isEmpty()) {
        channels /= 2;
        layers.addAll(Densities.transition(PIECES, channels));
      }
      layers.addAll(Densities.block(PIECES, count, growth, 4));
      channels += count * growth;
    }
    String stem = STEM.replace("conv 64", "conv " + first);
    assertEquals(parameters, parameters(stem, layers, "batch_norm > relu > " + HEAD), title);
  }

  @Test
  void theFirstSqueezeNetCountsAsPublished() {
    List<Layer> layers = new ArrayList<>();
    for (int e : List.of(64, 64, 128, 128, 192, 192, 256, 256)) {
      layers.addAll(Branches.fire(PIECES, e / 4, e, e));
    }
    assertEquals(
        1_248_424, parameters("3x224x224 > conv 96 k7 s2 bias", layers, "conv 1000 k1 bias"));
  }

  private static long parameters(String stem, List<Layer> layers, String head) {
    Model first = Notation.parse(stem);
    List<Layer> all =
        Stream.of(first.layers(), layers, Notation.parse("1x1x1 > " + head).layers())
            .flatMap(List::stream)
            .toList();
    return Analysis.of(new Model("", first.input(), all)).parameters();
  }

  private static List<Integer> numbers(String text) {
    return Stream.of(text.split("-")).map(Integer::valueOf).toList();
  }
}
