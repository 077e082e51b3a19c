package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.ReceptiveField.Extent;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {
  /// Parameters and MACs of torchvision's definitions; LeNet-5 in its usual modern form; AlexNet's
  /// of the paper; MobileNet v1's of TF-Slim.
  @ParameterizedTest
  @CsvSource({
    "lenet5, 61706, 416520",
    "alexnet, 61100840, 714188480",
    "alexnet_paper, 60965224, 724406816",
    "vgg16, 138357544, 15470264320",
    "googlenet, 6624904, 1498376192",
    "resnet18, 11689512, 1814073344",
    "resnet50, 25557032, 4089184256",
    "squeezenet, 1235496, 349151936",
    "densenet121, 7978856, 2834161664",
    "mobilenet_v1, 4231976, 568740352",
    "mobilenet_v2, 3504872, 300774272",
    "r3d18, 33371472, 40696553472"
  })
  void networksCountAsPublished(String name, long parameters, long macs) {
    Analysis analysis = analysis(name);
    assertEquals(parameters, analysis.parameters());
    assertEquals(macs, analysis.macs());
  }

  /// The paper's channels, worked out by hand: kernels and biases, level by level.
  @Test
  void uNetCountsAsItsChannelsSay() {
    long down = 0;
    int in = 1;
    for (int out = 64; out <= 1024; out *= 2) {
      down += 9L * in * out + 9L * out * out + 2L * out;
      in = out;
    }
    long up = 0;
    for (int out = 512; out >= 64; out /= 2) {
      up += 4L * 2 * out * out + 9L * 2 * out * out + 9L * out * out + 3L * out;
    }
    Analysis analysis = analysis("unet");
    assertEquals(31_030_658, down + up + 2 * 64 + 2);
    assertEquals(31_030_658, analysis.parameters());
    assertEquals(Shape.of(1, 2, 256, 256), analysis.output());
  }

  @Test
  void waveNetCountsAsItsLayersSay() {
    long layer = 2 * (2 * 32 * 32 + 32) + 32 * 32 + 32;
    long ends = 2 * 32 + 32 * 256 + 256 + 256 * 256 + 256;
    Analysis analysis = analysis("wavenet");
    assertEquals(10 * layer + ends, analysis.parameters());
    assertEquals(Shape.of(1, 256, 2048), analysis.output());
  }

  /// The last layer with places. Araujo, Norris, Sim, Computing Receptive Fields of Convolutional
  /// Neural Networks (Distill 2019), for those that are TF-Slim's; the others as torchvision puts
  /// the strides; WaveNet's as its paper says.
  @ParameterizedTest
  @CsvSource({
    "alexnet, max_pool, 195, 32",
    "alexnet_paper, max_pool, 195, 32",
    "vgg16, max_pool, 212, 32",
    "mobilenet_v1, concat, 315, 32",
    "resnet18, residual, 435, 32",
    "resnet50, residual, 427, 32",
    "resnet50_slim, residual, 483, 32",
    "resnet101_slim, residual, 1027, 32",
    "wavenet, conv, 1024, 1"
  })
  void networksSeeAsFarAsPublished(String name, String type, String size, String jump) {
    Measured last =
        analysis(name).layers().stream()
            .filter(m -> m.field().isPresent() && m.layer().type().equals(type))
            .reduce((_, next) -> next)
            .orElseThrow();
    Extent extent = last.field().orElseThrow().axes().getFirst();
    assertEquals(size + " " + jump, extent.size() + " " + extent.jump());
  }

  /// Where a stride stands costs no weights: as torchvision's of as many layers.
  @ParameterizedTest
  @CsvSource({"resnet50_slim, 25557032", "resnet101_slim, 44549160"})
  void networksOfSlimHaveTheWeightsOfTheOthers(String name, long parameters) {
    assertEquals(parameters, analysis(name).parameters());
  }

  /// Sizes in cells, where the definitions print them.
  @ParameterizedTest
  @CsvSource({
    "alexnet, 55 27 13 6",
    "alexnet_paper, 55 27 13 6",
    "googlenet, 112 56 28 14 7",
    "squeezenet, 111 55 27 13",
    "densenet121, 112 56 28 14 7",
    "resnet50_slim, 112 56 28 14 7",
    "mobilenet_v1, 112 56 28 14 7",
    "mobilenet_v2, 112 56 28 14 7",
    "r3d18, 56 28 14 7",
    "unet, 256 128 64 32 16 32 64 128 256",
    "wavenet, 2048"
  })
  void sizesShrinkAsInTheDefinitions(String name, String sizes) {
    List<String> all =
        analysis(name)
            .leaves()
            .filter(m -> m.output().rank() > 2)
            .map(m -> String.valueOf(m.output().dim(m.output().rank() - 1)))
            .filter(size -> !size.equals("1"))
            .toList();
    assertEquals(sizes, distinctRuns(all));
  }

  private static String distinctRuns(List<String> all) {
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .filter(i -> i == 0 || !all.get(i).equals(all.get(i - 1)))
        .map(all::get)
        .collect(Collectors.joining(" "));
  }

  @Test
  void layersWithWeightsHaveNames() {
    for (Preset preset : Presets.networks()) {
      if (!List.of("lenet5", "alexnet", "vgg16").contains(preset.name())) {
        analysis(preset.name())
            .leaves()
            .filter(m -> m.parameters() > 0)
            .forEach(m -> assertTrue(m.layer().name().isPresent(), preset.name() + m.path()));
      }
    }
  }

  @Test
  void namesAreThoseOfTheDefinitions() {
    assertNamed(
        "resnet50",
        "layer1.0.conv1",
        "layer1.0.relu2",
        "layer4.0.downsample.1",
        "layer4.2.bn3",
        "fc");
    assertNamed("googlenet", "inception3a.branch2.1.conv", "inception5b.branch4.1.bn");
    assertNamed("densenet121", "denseblock4.denselayer16.conv2", "transition3.conv", "norm5");
    assertNamed("squeezenet", "fire2.squeeze", "fire9.expand3x3.relu");
    assertNamed("mobilenet_v1", "block13.depthwise.conv");
    assertNamed("mobilenet_v2", "block17.project.bn");
    assertNamed("unet", "down4.conv2", "up1.transposed", "up1.conv2");
  }

  private static void assertNamed(String network, String... names) {
    List<String> all = analysis(network).leaves().map(Measured::name).toList();
    for (String name : names) {
      assertTrue(all.contains(name), name + " in " + all);
    }
  }

  /// What the texts say of them.
  @Test
  void sharesAreAsTheTextsSay() {
    Analysis v1 = analysis("mobilenet_v1");
    assertEquals(13, count(v1, ".depthwise.conv"));
    assertEquals(95, Math.round(100.0 * macs(v1, ".pointwise.conv") / v1.macs()));
    Analysis v2 = analysis("mobilenet_v2");
    assertEquals(17, count(v2, ".depthwise.conv"));
    assertEquals(10, v2.layers().stream().filter(m -> m.layer() instanceof Layer.Residual).count());
    assertEquals(58, count(analysis("densenet121"), ".conv2"));
    Analysis alex = analysis("alexnet");
    assertEquals(9, alex.parameters() / analysis("googlenet").parameters());
    assertEquals(2, analysis("googlenet").macs() / alex.macs());
    assertEquals(49, alex.parameters() / analysis("squeezenet").parameters());
    assertEquals(2, alex.macs() / analysis("squeezenet").macs());
    assertEquals(22, analysis("r3d18").macs() / analysis("resnet18").macs());
  }

  private static long count(Analysis analysis, String end) {
    return analysis.leaves().filter(m -> m.name().endsWith(end)).count();
  }

  private static long macs(Analysis analysis, String end) {
    return analysis.leaves().filter(m -> m.name().endsWith(end)).mapToLong(Measured::macs).sum();
  }

  private static Analysis analysis(String name) {
    return Analysis.of(Presets.byName(name).orElseThrow().model());
  }
}
