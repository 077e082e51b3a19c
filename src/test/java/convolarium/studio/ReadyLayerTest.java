package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyLayerTest {
  @ParameterizedTest
  @ValueSource(strings = {"1x12x64", "1x12x64x64", "1x12x16x16x16", "1x40"})
  void whatIsOfferedFitsWhatComes(String text) {
    Shape input = Notation.shape(text);
    for (ReadyLayer ready : ReadyLayer.all()) {
      List<Layer> layers = ready.layers(input);
      Analysis.of(new Model("", new Numbers.Unknown(input), layers));
    }
  }

  @Test
  void aRowOfFeaturesIsOfferedNoWindows() {
    List<String> offered =
        ReadyLayer.all().stream()
            .filter(ready -> !ready.layers(Shape.of(1, 40)).isEmpty())
            .map(ReadyLayer::title)
            .toList();
    assertEquals(
        List.of("Linear", "ReLU", "Leaky ReLU", "ELU", "Sigmoid", "Tanh", "Batch norm", "Dropout"),
        offered);
  }

  @Test
  void everyOneHasATitleOfItsOwnAndASentence() {
    Set<String> titles = new HashSet<>();
    for (ReadyLayer ready : ReadyLayer.all()) {
      assertTrue(titles.add(ready.title()), ready.title());
      assertFalse(ready.sentence().isBlank(), ready.title());
    }
  }
}
