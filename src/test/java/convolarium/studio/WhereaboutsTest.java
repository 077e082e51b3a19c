package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.network.Analysis;
import convolarium.network.Model;
import convolarium.network.counts.Measure;
import convolarium.network.counts.Tally;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
  private static String told(Model model, Measure measure) {
    return Whereabouts.of(Tally.of(measure, Analysis.of(model).leaves().toList()));
  }

  private static Model preset(String name) {
    return Presets.byName(name).orElseThrow().model();
  }

  @Test
  void alexNetsParametersAreInItsDenseLayersAndItsWorkIsNot() {
    assertEquals(
        "96 % of 61,100,840 parameters are in 3 dense layers, 4 % in 5 convolutions. linear#17"
            + " alone has 62 %. But 92 % of the MACs are in 5 convolutions.",
        told(preset("alexnet"), Measure.PARAMETERS));
    assertEquals(
        "92 % of 714,188,480 MACs are in 5 convolutions, 8 % in 3 dense layers. conv#4 alone has"
            + " 31 %. But 96 % of the parameters are in 3 dense layers.",
        told(preset("alexnet"), Measure.MACS));
  }

  @Test
  void aNetworkWithoutWeightsHasNoParameters() {
    Model model = Notation.parse("1x8x8 > relu > max_pool k2");
    assertEquals("There are no parameters here.", told(model, Measure.PARAMETERS));
    assertEquals(
        "80 % of 320 bytes are in 1 activation, 20 % in 1 pooling layer.",
        told(model, Measure.MEMORY));
  }

  @Test
  void parametersAreToldApart() {
    assertEquals(
        "25,502,912 weights, 1,000 biases, 53,120 numbers of batch norms",
        Whereabouts.learnt(Analysis.of(preset("resnet50")).layers()));
  }
}
