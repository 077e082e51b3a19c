package convolarium.network.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.network.Analysis;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
  private static Analysis preset(String name) {
    return Analysis.of(Presets.byName(name).orElseThrow().model());
  }

  private static String told(Analysis analysis, Measure measure) {
    return Tally.of(measure, analysis.leaves().toList()).shares().stream()
        .map(share -> share.family().layers(share.layers()) + " " + share.count())
        .collect(Collectors.joining(", "));
  }

  /// The published parameters of torchvision's AlexNet: 23,296 + 307,392 + 663,936 + 884,992 +
  /// 590,080 and 37,752,832 + 16,781,312 + 4,097,000.
  @Test
  void alexNetsParametersAreInItsDenseLayers() {
    assertEquals(
        "5 convolutions 2469696, 3 dense layers 58631144",
        told(preset("alexnet"), Measure.PARAMETERS));
  }

  @Test
  void alexNetsMultiplyAddsAreInItsConvolutions() {
    assertEquals(
        "5 convolutions 655566528, 3 dense layers 58621952", told(preset("alexnet"), Measure.MACS));
  }

  @Test
  void normsAndKindsOfConvolutionsAreToldApart() {
    Analysis analysis =
        Analysis.of(
            Notation.parse(
                "3x8x8 > conv 4 k3 p1 > batch_norm > relu > conv 4 k3 p1 g4 > conv 8 k1"
                    + " > max_pool k2 > conv_transpose 2 k2 s2 > flatten > linear 5"));
    assertEquals(
        "1 convolution 108, 1 pointwise convolution 32, 1 depthwise convolution 36,"
            + " 1 transposed convolution 64, 1 dense layer 645, 1 norm layer 8",
        told(analysis, Measure.PARAMETERS));
    assertEquals(
        "1 convolution 6912, 1 pointwise convolution 2048, 1 depthwise convolution 2304,"
            + " 1 transposed convolution 1024, 1 dense layer 640",
        told(analysis, Measure.MACS));
    assertEquals(
        "1 convolution 1024, 1 pointwise convolution 2048, 1 depthwise convolution 1024,"
            + " 1 transposed convolution 512, 1 dense layer 20, 1 norm layer 1024,"
            + " 1 pooling layer 512, 1 activation 1024, 1 other layer 512",
        told(analysis, Measure.MEMORY));
  }

  @ParameterizedTest
  @CsvSource({"alexnet", "resnet50", "mobilenet_v2", "densenet121", "r3d18", "wavenet"})
  void sharesAddUpToTheTotals(String name) {
    Analysis analysis = preset(name);
    for (Measure measure : Measure.values()) {
      assertEquals(
          measure.of(analysis), Tally.of(measure, analysis.leaves().toList()).total(), name);
    }
  }

  /// ResNet-50 has 53,120 numbers in its batch norms: 2·26,560 channels; biases only in its last
  /// layer.
  @Test
  void biasesAndNormsAreToldApart() {
    assertEquals(new Learnt(25_502_912, 1_000, 53_120, 0), Learnt.of(preset("resnet50").layers()));
    assertEquals(new Learnt(61_090_496, 10_344, 0, 0), Learnt.of(preset("alexnet").layers()));
  }
}
