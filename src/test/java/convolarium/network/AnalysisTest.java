package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  /// Numbers from outside: Types of Convolutions; Understanding of deep separable convolution;
  /// torchvision's AlexNet; the two-GPU AlexNet of the paper.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8x20x20 > conv 32 k3 | 2304 | 746496 | 41472
          8x20x20 > conv 8 k3 g8 > conv 32 k1 | 328 | 106272 | 51840
          16x9x9 > conv 32 k3 p1 | 4608 | 373248 | 10368
          16x9x9 > conv 16 k3 p1 g16 > conv 32 k1 | 656 | 53136 | 15552
          256x4x4 > conv 256 k3 p1 | 589824 | 9437184 | 16384
          256x4x4 > conv 256 k3 p1 g8 | 73728 | 1179648 | 16384
          128x6x6 > conv 64 k3 p1 bias | 73792 | 2654208 | 9216
          3x32x32 > conv 4 k5 | 300 | 235200 | 12544
          1x5x5 > conv 1 k3 p1 | 9 | 225 | 100
          1x3x3 > conv_transpose 1 k3 s2 p1 | 9 | 81 | 100
          4x3x3 > conv_transpose 6 k3x2 g2 bias | 78 | 648 | 480
          2x5x5 > gated_conv 3 k3 bias | 114 | 972 | 108
          2x5x5 > gated_conv 3 k3 bias gate_bias=false | 111 | 972 | 108
          6x4x4 > batch_norm > relu > dropout | 12 | 0 | 1152
          6x4x4 > flatten > linear 10 > linear 3 bias=false | 1000 | 990 | 436
          1x9x9 > max_pool k3 > avg_pool k2 > adaptive_avg_pool 5 | 0 | 0 | 140
          3x227x227 > conv 96 k11 s4 bias > relu > max_pool k3 s2 > conv 256 k5 p2 g2 bias > relu > max_pool k3 s2 > conv 384 k3 p1 bias > relu > conv 384 k3 p1 g2 bias > relu > conv 256 k3 p1 g2 bias > relu > max_pool k3 s2 > flatten > linear 4096 > relu > linear 4096 > relu > linear 1000 | 60965224 | 724406816 | 5796896
          """)
  void parametersMultiplyAddsAndMemoryAreCounted(
      String line, long parameters, long macs, long bytes) {
    Analysis analysis = Analysis.of(Notation.parse(line));
    assertEquals(parameters, analysis.parameters());
    assertEquals(macs, analysis.macs());
    assertEquals(bytes, analysis.activationBytes());
  }

  @Test
  void alexNetsLayersHaveThePublishedParameters() {
    Analysis analysis = Analysis.of(Presets.byName("alexnet").orElseThrow().model());
    assertEquals(
        List.of(
            23_296L, 307_392L, 663_936L, 884_992L, 590_080L, 37_752_832L, 16_781_312L, 4_097_000L),
        analysis.layers().stream().map(Measured::parameters).filter(p -> p > 0).toList());
  }

  @Test
  void aBatchMultipliesTheWorkButNotTheWeights() {
    Model model = Notation.parse("8x20x20 > conv 32 k3").on(Shape.of(5, 8, 20, 20));
    Analysis analysis = Analysis.of(model);
    assertEquals(2304, analysis.parameters());
    assertEquals(5 * 746_496, analysis.macs());
    assertEquals(5 * 41_472, analysis.activationBytes());
  }

  @Test
  void aModelWithoutLayersIsItsInput() {
    Analysis analysis = Analysis.of(Notation.parse("2x5 > relu").on(Shape.of(1, 2, 5)));
    assertEquals(Shape.of(1, 2, 5), analysis.output());
    Model empty = new Model("", new Numbers.Unknown(Shape.of(1, 2, 5)), List.of());
    assertEquals(Shape.of(1, 2, 5), Analysis.of(empty).output());
    assertEquals(0, Analysis.of(empty).activationBytes());
  }

  @Test
  void aBlockCostsWhatItsLayersCost() {
    List<Layer> body = Notation.parse("2x5x5 > conv 2 k3 p1 bias > relu").layers();
    Layer block = new Layer.Residual(Optional.of("block"), body, List.of());
    Layer join = new Layer.Concat(Optional.empty(), List.of(List.of(block), List.of()));
    Analysis analysis = Analysis.of(model(Shape.of(1, 2, 5, 5), join));
    Measured concat = analysis.layers().getFirst();
    assertEquals(Shape.of(1, 4, 5, 5), concat.output());
    assertEquals(38, concat.parameters());
    assertEquals(900, concat.macs());
    assertEquals(400, concat.activationBytes());
    assertEquals(38, analysis.parameters());
    assertEquals(400, analysis.activationBytes());
    Measured inner = concat.parts().getFirst().getFirst();
    assertEquals("$.layers[0].branches[0][0].body[1]", inner.parts().getFirst().get(1).path());
    assertEquals("block.body.relu#2", inner.parts().getFirst().get(1).name());
    assertEquals("concat#1", concat.name());
  }

  @Test
  void shapesAloneAreEnough() {
    Numbers untouchable =
        new Numbers.Stored() {
          @Override
          public Shape shape() {
            return Shape.of(1, 1, 1000, 1000);
          }

          @Override
          public Tensor load() {
            throw new AssertionError("values were asked for");
          }
        };
    Layer.Conv read = (Layer.Conv) Notation.parse("1x9x9 > conv 1 k1000").layers().getFirst();
    Layer conv =
        new Layer.Conv(read.name(), read.operation(), Optional.of(untouchable), Layer.Bias.NONE);
    Model model = new Model("", untouchable, List.of(conv));
    assertEquals(Shape.of(1, 1, 1, 1), Analysis.of(model).output());
  }

  @Test
  void countsBeyondALongAreAMisfit() {
    Layer conv = Notation.parse("1x9 > conv 1 k1000000000 p1000000000").layers().getFirst();
    assertEquals(
        1_000_000_002L * 1_000_000_000L, Analysis.of(model(Shape.of(1, 1, 1), conv)).macs());
    Layer shrunk = Notation.parse("1x9 > adaptive_avg_pool 1").layers().getFirst();
    Layer more = Notation.parse("9x9 > conv 1 k200000000 p200000000").layers().getFirst();
    List<Layer> branch = List.of(conv, shrunk);
    Layer nine = new Layer.Concat(Optional.empty(), Collections.nCopies(9, branch));
    Misfit all =
        assertThrows(Misfit.class, () -> Analysis.of(model(Shape.of(1, 1, 1), nine, more)));
    assertEquals("$.layers", all.path());
    assertEquals("the model has more than 2^63-1 multiply-adds", all.what());
    Layer ten = new Layer.Concat(Optional.empty(), Collections.nCopies(10, branch));
    Misfit inner = assertThrows(Misfit.class, () -> Analysis.of(model(Shape.of(1, 1, 1), ten)));
    assertEquals("$.layers[0]", inner.path());
  }

  @Test
  void aReceptiveFieldBeyondALongIsAMisfit() {
    Layer wide = Notation.parse("1x9 > conv 1 k1000000000 p1000000000").layers().getFirst();
    Layer shrunk = Notation.parse("1x9 > adaptive_avg_pool 1").layers().getFirst();
    Model model = model(Shape.of(1, 1, 1), wide, shrunk, wide, shrunk, wide);
    Misfit misfit = assertThrows(Misfit.class, () -> Analysis.of(model));
    assertEquals("$.layers[4]", misfit.path());
    assertEquals(
        "its receptive field is larger than 2^63-1, the most that is counted", misfit.what());
  }

  @Test
  void generatedNamesTellTypeAndPosition() {
    Analysis analysis = Analysis.of(Notation.parse("1x9x9 > relu > a=relu > max_pool k2"));
    assertEquals(
        "relu#1 a max_pool#3",
        analysis.layers().stream().map(Measured::name).collect(Collectors.joining(" ")));
    assertEquals(
        Shape.of(1, 1, 8, 8),
        Analysis.of(Notation.parse("1x9x9 > max_pool k2 > max_unpool k2 of max_pool#1")).output());
  }

  private static Model model(Shape input, Layer... layers) {
    return new Model("", new Numbers.Made(input, Fill.RAMP), List.of(layers));
  }

  /// Of four layers, the two in the middle as one block.
  private static Analysis blocked(String line) {
    Model model = Notation.parse(line);
    Layer block = new Layer.Residual(Optional.empty(), model.layers().subList(1, 3), List.of());
    List<Layer> layers = List.of(model.layers().getFirst(), block, model.layers().getLast());
    return Analysis.of(new Model("", model.input(), layers));
  }

  @Test
  void layerGetsWhatStandsBeforeItOrBeforeItsBlock() {
    Analysis analysis = blocked("1x4x4 > conv 2 k3 p1 > relu > conv 2 k3 p1 > max_pool k2");
    assertEquals(
        List.of(
            "$.layers[0] input",
            "$.layers[1] $.layers[0]",
            "$.layers[1].body[0] $.layers[0]",
            "$.layers[1].body[1] $.layers[1].body[0]",
            "$.layers[2] $.layers[1]"),
        analysis
            .nodes()
            .map(m -> m.path() + " " + analysis.before(m).map(Measured::path).orElse("input"))
            .toList());
  }

  @Test
  void modelUpToALayerEndsWithTheBlockThatHoldsIt() {
    Analysis analysis = blocked("1x4x4 > relu > relu > relu > max_pool k2");
    Measured inside = analysis.layers().get(1).parts().getFirst().getFirst();
    assertEquals(2, analysis.upTo(inside).layers().size());
    Measured stranger =
        Analysis.of(Notation.parse("1x4x4 > conv 1 k2 > conv 1 k2 > relu > relu"))
            .layers()
            .getLast();
    assertThrows(IllegalArgumentException.class, () -> analysis.upTo(stranger));
  }
}
