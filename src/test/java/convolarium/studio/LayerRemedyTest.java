package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.network.Layer;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Conv;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Review;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerRemedyTest {
  private static Numbers given(int... dims) {
    return new Numbers.Given(Tensor.generate(Shape.of(dims), _ -> 1));
  }

  private static Model model(Layer layer, int channels) {
    return new Model("", new Numbers.Unknown(Shape.of(1, channels, 8, 8)), List.of(layer));
  }

  private static Conv conv(String notation, Numbers weight) {
    Conv bare = (Conv) Notation.parse("4x8x8 > " + notation).layers().getFirst();
    return new Conv(Optional.of("c"), bare.operation(), Optional.of(weight), bare.bias());
  }

  private static List<String> labels(Model model) {
    return LayerRemedy.of(Review.of(model)).stream().map(LayerRemedy::label).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4 |
          6 | Make up weights
          8 | Groups 2, Make up weights
          16 | Groups 4, Make up weights
          """)
  void aGivenWeightOfAnotherShapeIsMadeUpOrGrouped(int channels, String labels) {
    Model model = model(conv("conv 8 k3", given(8, 4, 3, 3)), channels);
    assertEquals(
        labels == null ? List.of() : List.of(labels.split(", ")), labels(model), () -> "" + model);
  }

  @Test
  void everyRemedyFits() {
    Model model = model(conv("conv 8 k3", given(8, 4, 3, 3)), 8);
    for (LayerRemedy remedy : LayerRemedy.of(Review.of(model))) {
      assertTrue(Review.of(model(remedy.layer(), 8)).analysis().isPresent(), remedy.label());
      assertEquals(Optional.of("c"), remedy.layer().name());
    }
  }

  @Test
  void aGivenBiasIsMadeUpWithTheWeight() {
    Conv conv = conv("conv 8 k3", given(8, 4, 3, 3));
    Layer biased = new Conv(conv.name(), conv.operation(), conv.weight(), new Bias.Given(given(9)));
    Conv mended = (Conv) LayerRemedy.of(Review.of(model(biased, 4))).getLast().layer();
    assertEquals(Bias.MADE_UP, mended.bias());
    assertEquals(Optional.empty(), mended.weight());
  }

  @Test
  void aNormLeavesOutTheNumbersOfOtherChannels() {
    Optional<Numbers> four = Optional.of(given(4));
    Layer norm = new BatchNorm(Optional.empty(), four, four, four, four, 1e-5f);
    assertEquals(List.of("Leave out its numbers"), labels(model(norm, 6)));
    assertEquals(List.of(), labels(model(norm, 4)));
  }

  @Test
  void numbersThatFitComeFirst() {
    Model model = Notation.parse("1x8x8 > conv 2 k20");
    assertEquals("Kernel 8", labels(model).getFirst());
  }
}
