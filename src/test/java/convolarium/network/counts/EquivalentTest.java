package convolarium.network.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.network.Analysis;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquivalentTest {
  private static Analysis of(String line) {
    return Analysis.of(Notation.parse(line));
  }

  /// Worked out from the shapes: all numbers in times all numbers out.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3x224x224 > conv 64 k11 s4 p2 bias | 29142220800
          8x20x20 > conv 32 k3               | 33177600
          1x4x4 > conv 1 k3                  | 64
          1x2x2 > conv_transpose 1 k3        | 64
          2x5x5 > gated_conv 3 k3            | 2700
          """)
  void aDenseLayerNeedsAWeightForEachPair(String line, long weights) {
    assertEquals(
        Optional.of(new Equivalent(weights, weights)),
        Equivalent.dense(of(line).layers().getFirst()));
  }

  /// Types of Convolutions; Understanding of deep separable convolution.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          256x14x14 > conv 256 k3 p1 g8  | 589824 | 115605504
          8x20x20 > conv 8 k3 g8         | 576    | 186624
          4x3x3 > conv_transpose 6 k2 g2 | 96     | 864
          """)
  void aStandardConvolutionHasNoGroups(String line, long weights, long macs) {
    assertEquals(
        Optional.of(new Equivalent(weights, macs)),
        Equivalent.standard(of(line).layers().getFirst()));
  }

  @Test
  void layersThatAreWhatIsAskedForHaveNoEquivalent() {
    Analysis analysis = of("3x8x8 > conv 4 k3 > max_pool k2 > flatten > linear 5");
    assertEquals(Optional.empty(), Equivalent.standard(analysis.layers().get(0)));
    assertEquals(Optional.empty(), Equivalent.dense(analysis.layers().get(1)));
    assertEquals(Optional.empty(), Equivalent.dense(analysis.layers().get(3)));
  }

  /// Types of Convolutions: 328 weights and 106,272 multiply-adds where the standard convolution
  /// has 2,304 and 746,496; Understanding of deep separable convolution: 656 where it has 4,608.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8x20x20 > conv 8 k3 g8 > conv 32 k1                       | 328 | 106272 | 2304 | 746496
          8x20x20 > conv 8 k3 g8 > batch_norm > relu > conv 32 k1   | 328 | 106272 | 2304 | 746496
          16x20x20 > conv 16 k3 g16 > conv 32 k1                    | 656 | 212544 | 4608 | 1492992
          4x6x6 > conv 8 k3 s2 p1 g4 > conv 16 k1                   | 200 | 1800   | 576  | 5184
          """)
  void aDepthwiseAndAPointwiseStandForOneConvolution(
      String line, long weights, long macs, long standard, long standardMacs) {
    Separable pair = Separable.in(of(line).layers()).getFirst();
    assertEquals(weights, pair.weights());
    assertEquals(macs, pair.macs());
    assertEquals(new Equivalent(standard, standardMacs), pair.standard());
  }

  @ParameterizedTest
  @CsvSource({
    "8x9x9 > conv 8 k3 g8 > max_pool k2 > conv 32 k1",
    "8x9x9 > conv 8 k3 g8 > conv 32 k1 s2",
    "8x9x9 > conv 8 k3 g4 > conv 32 k1",
    "8x9x9 > conv 8 k1 g8 > conv 32 k1"
  })
  void otherLayersAreNoPair(String line) {
    assertEquals(List.of(), Separable.in(of(line).layers()));
  }

  @Test
  void mobileNetsPairsAreFoundInsideItsBlocks() {
    assertEquals(13, pairs("mobilenet_v1"));
    assertEquals(17, pairs("mobilenet_v2"));
  }

  private static int pairs(String name) {
    return Separable.in(Analysis.of(Presets.byName(name).orElseThrow().model()).layers()).size();
  }
}
