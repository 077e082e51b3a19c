package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.document.Notation;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Conv;
import convolarium.network.Numbers;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerDialTest {
  private static final Shape IMAGE = Shape.of(1, 4, 8, 8);

  private static Layer layer(String notation) {
    return Notation.parse("4x8x8 > " + notation).layers().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conv 8 k3        | OUT_CHANNELS KERNEL STRIDE DILATION PADDING PADDING_BEFORE PADDING_AFTER GROUPS
          max_pool k2 s2   | KERNEL STRIDE DILATION PADDING PADDING_BEFORE PADDING_AFTER
          avg_pool k2 s2   | KERNEL STRIDE PADDING PADDING_BEFORE PADDING_AFTER
          adaptive_avg_pool 2 | OUTPUT_SIZE
          linear 10        | FEATURES
          local_response_norm 5 | NEIGHBOURS
          relu             |
          """)
  void eachLayerHasItsOwnNumbers(String notation, String dials) {
    assertEquals(
        dials == null ? "" : dials,
        Arrays.stream(LayerDial.values())
            .filter(dial -> dial.in(layer(notation)))
            .map(Enum::name)
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conv 8 k3          | KERNEL         | -1 | 5  | conv 8 k5
          conv 8 k3          | KERNEL         | 1  | 5  | conv 8 k3x5
          conv 8 k3          | PADDING        | -1 | 1  | conv 8 k3 p1
          conv 8 k3 p1       | PADDING_BEFORE | -1 | 2  | conv 8 k3 p2:1
          conv 8 k3 p1       | PADDING_AFTER  | 1  | 0  | conv 8 k3 p1:1x1:0
          conv 8 k3 psame    | PADDING_AFTER  | 1  | 2  | conv 8 k3 p1:1x1:2
          conv 8 k3          | GROUPS         | -1 | 4  | conv 8 k3 g4
          linear 10          | FEATURES       | -1 | 20 | linear 20
          local_response_norm 5 | NEIGHBOURS  | -1 | 3  | local_response_norm 3
          adaptive_avg_pool 2 | OUTPUT_SIZE   | -1 | 3  | adaptive_avg_pool 3
          """)
  void aNumberIsTurned(String before, LayerDial dial, int axis, int value, String after) {
    Layer turned = dial.set(layer(before), axis, value, IMAGE);
    assertEquals(layer(after), turned);
    assertEquals(value, dial.get(turned, axis, IMAGE));
  }

  @Test
  void turningGoesOnToTheNextNumberThatFits() {
    assertEquals(4, LayerDial.GROUPS.next(layer("conv 8 k3 g2"), -1, 1, IMAGE).orElseThrow());
    assertEquals(0, LayerDial.KERNEL.next(layer("conv 8 k8"), -1, 1, IMAGE).orElse(0));
  }

  @Test
  void weightsStayAsLongAsTheirShapeDoes() {
    Numbers weight = new Numbers.Given(Tensor.generate(Shape.of(8, 4, 3, 3), i -> i));
    Numbers bias = new Numbers.Given(Tensor.generate(Shape.of(8), i -> i));
    Conv bare = (Conv) layer("conv 8 k3");
    Conv given = new Conv(bare.name(), bare.operation(), Optional.of(weight), new Bias.Given(bias));
    Conv strided = (Conv) LayerDial.STRIDE.set(given, -1, 2, IMAGE);
    Conv larger = (Conv) LayerDial.KERNEL.set(given, -1, 5, IMAGE);
    Conv wider = (Conv) LayerDial.OUT_CHANNELS.set(given, -1, 16, IMAGE);
    assertEquals(Optional.of(weight), strided.weight());
    assertEquals(Optional.empty(), larger.weight());
    assertEquals(new Bias.Given(bias), larger.bias());
    assertEquals(Bias.MADE_UP, wider.bias());
  }

  @Test
  void whatMakesNoSenseIsAnsweredWithTheRange() {
    assertEquals(
        "Kernel is a whole number from 1 to 4096, not “0”",
        assertThrows(NumberFormatException.class, () -> LayerDial.KERNEL.parse("0")).getMessage());
  }
}
