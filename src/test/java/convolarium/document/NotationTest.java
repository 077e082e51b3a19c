package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1x5x5 > conv 1 k3 s2 p1 | 1×1×3×3
          3x224x224 > conv 64 k7 s2 p3 > relu > max_pool k3 s2 p1 | 1×64×56×56
          8x16x16 > conv_transpose 3 k4 s2 p1 | 1×3×32×32
          1x32 > conv 1 k2 d4 pcausal | 1×1×32
          1x8x16x16 > conv 4 k3 p1 | 1×4×8×16×16
          32x28x28 > conv 32 k3 p1 g32 > conv 64 k1 | 1×64×28×28
          1x5x5 > conv 1 k3x5 | 1×1×3×1
          1x5x5 > conv 1 k3 p1:2 | 1×1×6×6
          1x5x5 > conv 1 k3 p0:1x2:2 | 1×1×4×7
          1x5x5 > conv 1 k3 psame | 1×1×5×5
          1x5x5 > conv 1 k3 pfull | 1×1×7×7
          1x5x5 > conv 1 k3 pvalid | 1×1×3×3
          1x5x5 > conv 1 k3 p1 reflect | 1×1×5×5
          1x5x5 > conv 1 k3 p1 replicate bias | 1×1×5×5
          1x5x5 > conv 1 k3 p5 circular | 1×1×13×13
          1x3x3 > conv_transpose 1 k3 s2 p1 o1 | 1×1×6×6
          1x10 > max_pool k1 s2 ceil | 1×1×5
          1x6x6 > pool1=max_pool k2 s2 > max_unpool k2 s2 of pool1 | 1×1×6×6
          1x5x5 > p=max_pool k2 s2 > max_unpool k2 s2 output_size=5 of p | 1×1×5×5
          2x6x6 > avg_pool k3 s3 count_include_pad=false | 1×2×2×2
          2x6x6 > adaptive_avg_pool 3x2 | 1×2×3×2
          2x6x6 > leaky_relu negative_slope=0.2 > elu alpha=0.5 > sigmoid > tanh > dropout | 1×2×6×6
          2x6x6 > batch_norm eps=0.001 > local_response_norm 5 alpha=0.1 beta=0.5 k=2 | 1×2×6×6
          2x6x6 > gated_conv 2 k3 gate_bias=true activation=tanh | 1×2×4×4
          2x6x6 > gated_conv 2 k3 bias gate_bias=false | 1×2×4×4
          1x4x4 > flatten > linear 10 > linear 3 bias=false | 1×3
          10 > linear 3 | 1×3
          """)
  void canonicalLinesComeBackAsTheyWere(String line, String output) {
    Model model = Notation.parse(line);
    assertEquals(Optional.of(line), Notation.print(model));
    assertEquals(output, Analysis.of(model).output().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1x5x5>conv 1 k3>relu | 1x5x5 > conv 1 k3 > relu
          1x5x5   >  conv  1  k3 | 1x5x5 > conv 1 k3
          1x5x5 > conv 1 p1 s2 k3 | 1x5x5 > conv 1 k3 s2 p1
          1x5x5 > conv 1 k3x3 s2x2 p1x1 | 1x5x5 > conv 1 k3 s2 p1
          1x5x5 > conv 1 k3 s1 d1 p0 g1 zeros | 1x5x5 > conv 1 k3
          1x5x5 > conv k3 out_channels=1 | 1x5x5 > conv 1 k3
          1x5x5 > conv 1 k3 p2:2 | 1x5x5 > conv 1 k3 p2
          1x5x5 > conv 1 k3 p1:2x1:2 | 1x5x5 > conv 1 k3 p1:2
          1x5x5 > conv 1 k3 p1x0:2 | 1x5x5 > conv 1 k3 p1:1x0:2
          1x5x5 > conv 1 kernel_size=3x3 stride=2 padding=same padding_mode=reflect | 1x5x5 > conv 1 k3 s2 psame reflect
          1x6x6 > max_pool k2 | 1x6x6 > max_pool k2 s2
          1x6x6 > max_pool k2 ceil_mode=true | 1x6x6 > max_pool k2 s2 ceil
          1x6x6 > linear 5 bias | 1x6x6 > linear 5
          1x6x6 > adaptive_avg_pool 2x2 | 1x6x6 > adaptive_avg_pool 2
          1x6x6 > adaptive_avg_pool output_size=2 | 1x6x6 > adaptive_avg_pool 2
          1x6x6 > elu alpha=1.0 > leaky_relu negative_slope=1e-2 | 1x6x6 > elu > leaky_relu
          1x6x6 > gated_conv 2 k3 bias gate_bias=true activation=elu | 1x6x6 > gated_conv 2 k3 bias
          """)
  void otherWaysToSayItAreWrittenCanonically(String line, String canonical) {
    assertEquals(Optional.of(canonical), Notation.print(Notation.parse(line)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~ | 1 | the input's shape is missing
          > | 1 | the input's shape is missing
          > relu | 1 | the input's shape is missing
          1x5x5 > | 8 | a layer is missing
          1x5x5 > > relu | 9 | a layer is missing
          1x5x5 >> relu | 8 | a layer is missing
          1x5x5 relu | 7 | > is needed before the layer "relu"
          5×5 > relu | 1 | a shape such as 3x224x224 is needed, not "5×5"
          1,5,5 > relu | 1 | is needed, not "1,5,5"
          1x > relu | 1 | is needed, not "1x"
          -1x5 > relu | 1 | is needed, not "-1x5"
          1x0x5 > relu | 1 | 1x0x5 is no shape
          1x99999999999 > relu | 1 | is no shape
          1x99999x99999 > relu | 1 | is no shape
          1x1x1x1x1 > relu | 1 | 1x1x1x1x1 has 4 spatial axes
          1x5x5 > foo | 9 | unknown layer "foo"; known are conv
          1x5x5 > relu > conv2d 1 k3 | 16 | unknown layer "conv2d"
          1x5x5 > residual | 9 | a block such as residual has no notation
          1x5x5 > a=concat | 11 | a block such as concat has no notation
          1x5x5 > conv 1 | 9 | the kernel of this conv is missing: k3 for example
          1x5x5 > conv k3 | 9 | a number is missing behind conv: its out_channels
          1x5x5 > linear | 9 | a number is missing behind linear: its out_features
          1x5x5 > adaptive_avg_pool | 9 | its output_size
          1x5x5 > local_response_norm | 9 | its size
          1x5x5 > conv 1 k3 k5 | 19 | kernel_size is given twice
          1x5x5 > conv 1 k3 p1 psame | 22 | padding is given twice
          1x5x5 > conv 1 2 k3 | 16 | unknown field "2"
          1x5x5 > conv 1 k | 17 | a whole number, or one per axis as 3x5, is needed, not ""
          1x5x5 > conv 1 k3.5 | 17 | is needed, not "3.5"
          1x5x5 > conv 1 k-3 | 17 | is needed, not "-3"
          1x5x5 > conv 1 k3x3x3 | 16 | 3 numbers for 2 spatial axes
          1x5x5 > conv 1 k3 s99999999999 | 19 | 99999999999 is out of range
          1x5x5 > conv 1 k3 p1: | 20 | padding such as 1, 1:2 or 0:1x2:2 is needed, not "1:"
          1x5x5 > conv 1 k3 p1:2:3 | 20 | padding such as
          1x5x5 > conv 1 k3 p1:2x1:2x1:2 | 19 | 3 pairs for 2 spatial axes
          1x5x5 > conv 1 k3 pSAME | 20 | is needed, not "SAME"
          1x5x5 > conv 1 k3 q4 | 19 | unknown field "q4"
          1x5x5 > conv 1 k3 foo=4 | 19 | a conv has no foo
          1x5x5 > conv 1 k3 o1 | 19 | a conv has no output_padding to which "o1" could belong
          1x5x5 > conv 1 k3 ceil | 19 | a conv has no ceil_mode
          1x5x5 > relu k3 | 14 | a relu has no kernel_size
          1x5x5 > relu bias | 14 | a relu has no bias
          1x5x5 > relu reflect | 14 | a relu has no padding_mode
          1x5x5 > relu 3 | 14 | unknown field "3"
          1x5x5 > max_pool k2 of | 21 | the name of a max_pool is missing behind of
          1x5x5 > max_pool k2 of a | 24 | a max_pool has no of
          1x5x5 > max_unpool k2 | 9 | its switches are missing
          1x5x5 > =relu | 9 | a name must not be empty
          1x5x5 > elu alpha=x | 13 | a number is needed, not "x"
          1x5x5 > linear 3 bias=maybe | 18 | not "maybe"
          1x5x5 > conv 1 k3 weight=a.npy | 19 | nested lists of numbers
          1x5x5 > conv 1 k3 g0 | 19 | groups 0 must be at least 1
          """)
  void whatDoesNotParseIsAnsweredWithThePosition(String line, int position, String what) {
    Doubt.of(() -> Notation.parse(line)).is("position " + position, what);
  }

  @ParameterizedTest
  @CsvSource({
    "1x5x5 > conv 1 k7, $.layers[0].kernel_size",
    "1x5x5 > relu > conv 1 k3 s0, $.layers[1].stride",
    "1x5x5 > max_unpool k2 of p, $.layers[0].of"
  })
  void whatDoesNotFitIsForTheAnalysisToSay(String line, String path) {
    Model model = Notation.parse(line);
    Doubt.of(() -> Analysis.of(model)).is(path, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1x3x224x224", "2x10", "1x1x1x1x1"})
  void wholeShapesIncludeTheBatch(String text) {
    assertEquals(text.replace('x', '×'), Notation.shape(text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          224 by 224 | a shape such as 1x3x224x224 is needed
          1x0 | each size is at least 1
          1x1x1x1x1x1 | 4 spatial axes
          """)
  void noShapeIsAnsweredWithAnExample(String text, String what) {
    Doubt.of(() -> Notation.shape(text)).is("position 1", what);
  }

  @Test
  void onlyATextWithAnArrowIsMeantAsNotation() {
    assertTrue(Notation.matches("1x5 > relu"));
    assertTrue(!Notation.matches("model.convo.json"));
  }

  @Test
  void whatHasNoWordsIsNotPrinted() {
    Numbers two = new Numbers.Made(Shape.of(2, 1, 5), Fill.RAMP);
    assertEquals(Optional.empty(), Notation.print(new Model("", two, List.of())));
    Layer block = new Layer.Residual(Optional.empty(), List.of(), List.of());
    assertEquals(Optional.empty(), Notation.print(block));
  }

  @Test
  void namesThatAreNoWordsAreLeftOut() {
    assertEquals(Optional.of("dropout"), Notation.print(new Layer.Dropout(Optional.of("a b"))));
    assertEquals(
        Optional.of("drop=dropout"), Notation.print(new Layer.Dropout(Optional.of("drop"))));
  }

  @Test
  void randomModelsComeBackAsTheyWere() {
    for (int seed = 0; seed < 500; seed++) {
      Model model = new RandomModels(new Random(seed)).notated();
      String line = Notation.print(model).orElseThrow();
      Model read = Notation.parse(line);
      assertEquals(model.layers(), read.layers(), line);
      assertEquals(Optional.of(line), Notation.print(read));
    }
  }
}
