package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.network.Analysis;
import convolarium.network.Model;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersusTest {
  private static Versus of(Model first, Model second) {
    return new Versus(Analysis.of(first), Analysis.of(second));
  }

  private static Versus of(Pairing pairing) {
    return of(pairing.first().model(), pairing.second().model());
  }

  private static Versus pairing(String title) {
    return of(
        Pairing.all().stream().filter(p -> p.title().equals(title)).findFirst().orElseThrow());
  }

  private static Model preset(String name) {
    return Presets.byName(name).orElseThrow().model();
  }

  /// 256·64 + 64·64·9 + 64·256 against 2·256·256·9.
  @Test
  void aBottleneckSavesSixteenInSeventeen() {
    assertEquals(
        "A bottleneck needs 69,632 weights where two 3×3 need 1,179,648: 17 times fewer. A"
            + " bottleneck needs 218,365,952 MACs where two 3×3 need 3,699,376,128: 17 times fewer."
            + " They see 5 and 3 cells on an axis.",
        pairing("Plain against bottleneck").sentence());
  }

  /// 2·64·64·9 against 64·64·25.
  @Test
  void twoSmallKernelsSeeAsMuchAsALargeOne() {
    assertEquals(
        "Two 3×3 need 73,728 weights where one 5×5 needs 102,400: 1.4 times fewer. Two 3×3 need"
            + " 231,211,008 MACs where one 5×5 needs 321,126,400: 1.4 times fewer. Both see 5 cells"
            + " on an axis.",
        pairing("Two 3×3 against one 5×5").sentence());
  }

  @Test
  void wholeNetworksAreComparedByTheirParameters() {
    assertTrue(
        pairing("ResNet-50 against MobileNetV2")
            .sentence()
            .startsWith(
                "MobileNetV2 needs 3,504,872 parameters where ResNet-50 needs 25,557,032: 7.3 times"
                    + " fewer. MobileNetV2 needs 300,774,272 MACs where ResNet-50 needs"
                    + " 4,089,184,256: 14 times fewer. They see 427 and 491 cells"));
  }

  @Test
  void whatIsTheSameIsSaidOnce() {
    Model model = Notation.parse("1x8x8 > conv 2 k3");
    assertEquals(
        "Both need 18 weights. Both need 648 MACs. Both see 3 cells on an axis.",
        of(model, model).sentence());
  }

  @Test
  void unlikeInputsAreTold() {
    assertTrue(
        of(preset("lenet5"), preset("alexnet"))
            .sentence()
            .endsWith(
                "Their inputs differ, 1×1×32×32 and 1×3×224×224: MACs and bytes are of unlike"
                    + " work."));
  }

  /// The names of the networks say how many layers have weights; VGG16's field is 212 after its
  /// last pooling.
  @ParameterizedTest
  @CsvSource({"alexnet, 8, 195", "vgg16, 16, 212", "resnet18, 18, 435", "resnet50, 50, 427"})
  void depthAndFieldAreThePublishedOnes(String name, long depth, long field) {
    var lines =
        of(preset(name), preset(name)).totals().stream()
            .collect(Collectors.toMap(Versus.Line::title, Versus.Line::second));
    assertEquals(depth, lines.get("Depth: layers with weights"));
    assertEquals(field, lines.get("Sees at most, cells"));
  }

  @Test
  void levelsHoldAllThatIsLearntOnce() {
    Versus versus = pairing("ResNet-50 against MobileNetV2");
    assertEquals(25_557_032, versus.levels().stream().mapToLong(l -> l.first().parameters()).sum());
    assertEquals(300_774_272, versus.levels().stream().mapToLong(l -> l.second().macs()).sum());
    assertEquals(
        "[112, 112] [56, 56] [28, 28] [14, 14] [7, 7] []",
        versus.levels().stream()
            .map(l -> l.first().size().toString())
            .collect(Collectors.joining(" ")));
  }
}
