package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.Residual;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WeightingTest {
  /// A convolution with weights in a block, and one without behind it.
  private static Model weighted() {
    Model model = Notation.parse("1x4x4 > conv 1 k3 p1 bias > conv 2 k2");
    Conv conv = assertInstanceOf(Conv.class, model.layers().getFirst());
    Numbers ones = new Numbers.Made(Shape.of(1, 1, 3, 3), Fill.ONES);
    Conv given = new Conv(conv.name(), conv.operation(), Optional.of(ones), conv.bias());
    Layer first = new Residual(Optional.empty(), List.of(given), List.of());
    return new Model(model.title(), model.input(), List.of(first, model.layers().get(1)));
  }

  @Test
  void madeUpWeightsTakeThePlaceOfGivenOnes() {
    Model model = weighted();
    assertTrue(Weighting.isWeighted(model));
    Model bare = Weighting.MADE_UP.of(Analysis.of(model));
    assertFalse(Weighting.isWeighted(bare));
    assertEquals(Bias.MADE_UP, first(bare).bias());
    assertEquals(Analysis.of(model).parameters(), Analysis.of(bare).parameters());
  }

  private static Conv first(Model model) {
    Residual block = assertInstanceOf(Residual.class, model.layers().getFirst());
    return assertInstanceOf(Conv.class, block.body().getFirst());
  }

  @Test
  void handMadeFiltersGoIntoTheFirstConvolutionAlone() {
    Model model = weighted();
    Model banked = Weighting.BANK.of(Analysis.of(model));
    Conv first = first(banked);
    assertEquals(Shape.of(1, 1, 3, 3), first.weight().orElseThrow().load().shape());
    Bias.Given bias = assertInstanceOf(Bias.Given.class, first.bias());
    assertEquals(0, bias.numbers().load().get(0));
    assertSame(model.layers().get(1), banked.layers().get(1));
  }

  @Test
  void ownWeightsAreTheModelsLayers() {
    Model model = weighted();
    assertEquals(model.layers(), Weighting.OWN.of(Analysis.of(model)).layers());
  }

  @Test
  void everyPresetNetworkTakesTheBankAndKeepsItsParameters() {
    Presets.networks()
        .forEach(
            preset -> {
              Analysis analysis = Analysis.of(preset.model());
              Layer conv = Weighting.first(analysis).orElseThrow().layer();
              assertInstanceOf(Conv.class, conv, preset.title());
              assertEquals(
                  analysis.parameters(),
                  Analysis.of(Weighting.BANK.of(analysis)).parameters(),
                  preset.title());
            });
  }
}
