package convolarium.network;

import static convolarium.network.Computing.given;
import static convolarium.network.Computing.kernel;
import static convolarium.network.Computing.rounded;
import static convolarium.network.Computing.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.document.Notation;
import convolarium.network.Layer.Bias;
import convolarium.network.Numbers.Given;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every type of layer computed, against numbers worked out by hand or by the definition.
class ComputedLayersTest {
  /// Dumoulin and Visin's grid, pooled: rows of it and of the sliding 3×3 windows.
  private static final Tensor GUIDE =
      Tensor.of(
          Shape.of(1, 1, 5, 5),
          3,
          3,
          2,
          1,
          0,
          0,
          0,
          1,
          3,
          1,
          3,
          1,
          2,
          2,
          3,
          2,
          0,
          0,
          2,
          2,
          2,
          0,
          0,
          0,
          1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max_pool k3 s1 | 3 3 3 3 3 3 3 2 3
          avg_pool k3 s1 | 1.667 1.667 1.667 1 1.222 1.778 1.111 0.778 1.333
          max_pool k2 | 3 3 3 2
          max_pool k2 ceil | 3 3 1 3 2 3 2 0 1
          avg_pool k2 ceil | 1.5 1.75 0.5 1.5 1.5 2.5 1 0 1
          avg_pool k3 s2 p1 | 0.667 1.111 0.556 0.667 1.222 1.444 0.444 0.222 0.556
          avg_pool k3 s2 p1 count_include_pad=false | 1.5 1.667 1.25 1 1.222 2.167 1 0.333 1.25
          max_pool k2 s1 d4 | 3
          max_pool k3 s2 p1 | 3 3 3 3 3 3 2 2 2
          adaptive_avg_pool 1 | 1.36
          adaptive_avg_pool 2x1 | 1.667 1.333
          """)
  void poolingsGiveThePrintedValues(String layer, String expected) {
    Model parsed = Notation.parse("1x5x5 > " + layer);
    Tensor output = run(new Model("", new Given(GUIDE), parsed.layers())).output();
    assertEquals(expected, rounded(output));
  }

  /// Worked out by hand from the functions' definitions.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relu | 0 0 0 0.5 2
          leaky_relu | -0.02 -0.005 0 0.5 2
          leaky_relu negative_slope=0.5 | -1 -0.25 0 0.5 2
          elu | -0.865 -0.393 0 0.5 2
          elu alpha=2 | -1.729 -0.787 0 0.5 2
          sigmoid | 0.119 0.378 0.5 0.622 0.881
          tanh | -0.964 -0.462 0 0.462 0.964
          dropout | -2 -0.5 0 0.5 2
          batch_norm eps=0 | -2 -0.5 0 0.5 2
          batch_norm eps=3 | -1 -0.25 0 0.25 1
          """)
  void functionsAreAppliedToEachElement(String layer, String expected) {
    Tensor x = Tensor.of(Shape.of(1, 1, 5), -2, -0.5f, 0, 0.5f, 2);
    Model parsed = Notation.parse("1x5 > " + layer);
    assertEquals(expected, rounded(run(new Model("", new Given(x), parsed.layers())).output()));
  }

  @Test
  void localResponseNormalisationLooksAtNeighbouringChannels() {
    Tensor x = Tensor.of(Shape.of(1, 4, 1), 1, 2, 3, 4);
    List<Layer> layers = Notation.parse("4x1 > local_response_norm 3 alpha=3 beta=1 k=1").layers();
    // x / (1 + 3/3 · sum of squares of itself and its neighbours)
    assertEquals(
        "0.167 0.133 0.1 0.154", rounded(run(new Model("", new Given(x), layers)).output()));
    List<Layer> even = Notation.parse("4x1 > local_response_norm 2 alpha=2 beta=1 k=1").layers();
    // an even size has the further neighbour below
    assertEquals("0.5 0.333 0.214 0.154", rounded(run(new Model("", new Given(x), even)).output()));
  }

  @Test
  void batchNormalisationUsesWhatItWasGivenPerChannel() {
    Tensor x = Tensor.of(Shape.of(1, 2, 2), 1, 2, 3, 4);
    Layer norm =
        new Layer.BatchNorm(
            Optional.empty(), given(2, 10), given(1, -1), given(1, 3), given(4, 25), 0);
    assertEquals("1 2 -1 1", rounded(run(new Model("", new Given(x), List.of(norm))).output()));
  }

  @Test
  void aGatedConvolutionMultipliesTheFeatureByItsGate() {
    Tensor x = Tensor.of(Shape.of(1, 1, 2), 1, -2);
    Layer.GatedConv read =
        (Layer.GatedConv) Notation.parse("1x2 > gated_conv 1 k1").layers().getFirst();
    Layer gated =
        new Layer.GatedConv(
            read.name(),
            read.operation(),
            kernel(1, 1, 3),
            new Bias.Given(given(1).orElseThrow()),
            kernel(1, 1, 0),
            Bias.NONE,
            new Nonlinearity.LeakyRelu(0.5f));
    // gate 0: half of (3·1 + 1) and of 0.5·(3·−2 + 1)
    assertEquals("2 -1.25", rounded(run(new Model("", new Given(x), List.of(gated))).output()));
  }

  @Test
  void aLinearLayerIsAMatrixProduct() {
    Tensor x = Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);
    Numbers weight = new Given(Tensor.of(Shape.of(2, 3), 1, 0, -1, 2, 2, 2));
    Layer linear =
        new Layer.Linear(
            Optional.empty(), 2, Optional.of(weight), new Bias.Given(given(10, 20).orElseThrow()));
    Tensor output = run(new Model("", new Given(x), List.of(linear))).output();
    assertEquals(Shape.of(2, 2), output.shape());
    assertEquals("8 32 8 50", rounded(output));
  }

  @Test
  void transposedConvolutionsPaintTheKernel() {
    Tensor x = Tensor.of(Shape.of(1, 1, 2), 1, 10);
    Layer.ConvTranspose read =
        (Layer.ConvTranspose) Notation.parse("1x2 > conv_transpose 1 k3 s2 o1").layers().getFirst();
    Layer layer =
        new Layer.ConvTranspose(read.name(), read.operation(), kernel(1, 1, 1, 2, 3), Bias.NONE);
    assertEquals(
        "1 2 13 20 30 0", rounded(run(new Model("", new Given(x), List.of(layer))).output()));
  }

  @Test
  void outputsThatNoTapReachesAreZero() {
    Model model = Notation.parse("1x1 > conv_transpose 1 k1 s3 p1 o2");
    assertEquals("0", rounded(run(model).output()));
  }

  @Test
  void blocksSumAndJoin() {
    List<Layer> relu = Notation.parse("1x3 > relu").layers();
    Layer sum = new Layer.Residual(Optional.empty(), relu, List.of());
    Layer join = new Layer.Concat(Optional.empty(), List.of(relu, List.of(), List.of(sum)));
    Tensor x = Tensor.of(Shape.of(1, 1, 3), -1, 0, 2);
    Tensor output = run(new Model("", new Given(x), List.of(join))).output();
    assertEquals(Shape.of(1, 3, 3), output.shape());
    assertEquals("0 0 2 -1 0 2 -1 0 4", rounded(output));
    Layer one = new Layer.Concat(Optional.empty(), List.of(List.of()));
    assertEquals("-1 0 2", rounded(run(new Model("", new Given(x), List.of(one))).output()));
  }
}
