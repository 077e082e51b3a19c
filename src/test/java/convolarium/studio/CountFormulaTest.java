package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.network.Analysis;
import convolarium.network.Measured;
import convolarium.network.counts.Separable;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountFormulaTest {
  private static List<Measured> layers(String line) {
    return Analysis.of(Notation.parse(line)).layers();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          3x224x224 > conv 64 k11 s4 p2 bias   | 64·3·11·11 + 64 = 23,296 parameters; 23,232·55·55 = 70,276,800 MACs
          8x20x20 > conv 32 k3                 | 32·8·3·3 = 2,304 parameters; 2,304·18·18 = 746,496 MACs
          96x27x27 > conv 256 k5 p2 g2 bias    | 256·(96/2)·5·5 + 256 = 307,456 parameters; 307,200·27·27 = 223,948,800 MACs
          4x3x3 > conv_transpose 6 k2 s2       | 4·6·2·2 = 96 parameters; 96·3·3 = 864 MACs
          2x5x5 > gated_conv 3 k3 bias         | 2·3·2·3·3 + 6 = 114 parameters; 108·3·3 = 972 MACs
          1x32 > conv 1 k2                     | 1·1·2 = 2 parameters; 2·31 = 62 MACs
          6x4x4 > batch_norm                   | 2·6 = 12 parameters, a factor and a shift for each channel; no MACs are counted
          6x4x4 > max_pool k2                  | no parameters, no MACs
          """)
  void countsAreWrittenOut(String line, String formula) {
    assertEquals(formula, CountFormula.of(layers(line).getFirst()));
  }

  @Test
  void aDenseLayerMultipliesEachWeightOnce() {
    Measured linear = layers("256x6x6 > flatten > linear 4096").getLast();
    assertEquals(
        "4,096·9,216 + 4,096 = 37,752,832 parameters; 37,748,736 MACs, one for each weight",
        CountFormula.of(linear));
  }

  @Test
  void aBatchMultipliesTheWork() {
    Measured conv =
        Analysis.of(Presets.byName("alexnet").orElseThrow().model().on(Shape.of(8, 3, 224, 224)))
            .layers()
            .getFirst();
    assertEquals(
        "64·3·11·11 + 64 = 23,296 parameters; 23,232·8·55·55 = 562,214,400 MACs",
        CountFormula.of(conv));
  }

  @Test
  void otherKindsOfLayersAreSetBeside() {
    assertEquals(
        "As a dense layer: 50,176·50,176 = 2,517,630,976 weights, 34,148 times as many. As a"
            + " standard convolution: 589,824 weights, 8 times as many.",
        CountFormula.otherwise(
            layers("256x14x14 > conv 256 k3 p1 g8").getFirst(), Optional.empty()));
    List<Measured> pair = layers("8x20x20 > depth=conv 8 k3 g8 > point=conv 32 k1");
    assertEquals(
        "As a dense layer: 3,200·2,592 = 8,294,400 weights, 115,200 times as many. depth and point"
            + " have 328 weights where one standard convolution has 2,304, 7.02 times as many.",
        CountFormula.otherwise(pair.getFirst(), Separable.in(pair).stream().findFirst()));
    assertEquals(
        "", CountFormula.otherwise(layers("6x4x4 > max_pool k2").getFirst(), Optional.empty()));
  }
}
