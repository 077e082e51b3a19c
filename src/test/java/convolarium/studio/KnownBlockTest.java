package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.document.Notation;
import convolarium.network.Layer;
import convolarium.network.blocks.Pieces;
import convolarium.network.blocks.ReadyBlock;
import convolarium.network.blocks.ReadyBlocks;
import convolarium.network.blocks.Setting;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownBlockTest {
  private static final Shape INPUT = Shape.of(1, 96, 28, 28);

  private static Layer block(String name, Map<String, List<Integer>> numbers) {
    return ReadyBlocks.byName(name).orElseThrow().layers(Pieces.unnamed(2), 96, numbers).stream()
        .filter(layer -> !layer.paths().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "bottleneck, width, 48",
    "bottleneck, stride, 2",
    "residual_original, channels, 128",
    "residual_preactivation, stride, 2",
    "mobilenet_v1, channels, 192",
    "mobilenet_v2, expansion, 3",
    "fire, squeeze, 16",
    "inception, three, 208",
    "dense_block, layers, 6",
    "dense_block, growth, 12"
  })
  void aBlockIsKnownWithItsNumbers(String name, String setting, int number) {
    Layer block = block(name, Map.of(setting, List.of(number)));
    KnownBlock known = KnownBlock.of(block, INPUT).orElseThrow();
    assertEquals(name, known.block().name());
    assertEquals(List.of(number), known.numbers().get(setting));
  }

  @Test
  void theListOfDilationsIsReadOff() {
    Layer stack = block("dilated_stack", Map.of("dilations", List.of(2, 2, 2)));
    KnownBlock known = KnownBlock.of(stack, INPUT).orElseThrow();
    assertEquals(List.of(2, 2, 2), known.numbers().get("dilations"));
  }

  @Test
  void aNumberIsChangedAndTheNameKept() {
    Layer block = block("bottleneck", Map.of()).named(Optional.of("here"));
    KnownBlock known = KnownBlock.of(block, INPUT).orElseThrow();
    ReadyBlock ready = known.block();
    Setting width =
        ready.settings().stream().filter(s -> s.name().equals("width")).findFirst().orElseThrow();
    Layer wider = known.with(block, width, List.of(40), INPUT);
    assertEquals(Optional.of("here"), wider.name());
    assertEquals(List.of(40), KnownBlock.of(wider, INPUT).orElseThrow().numbers().get("width"));
  }

  @Test
  void whatIsBuiltByHandIsNotMistaken() {
    Layer own =
        new Layer.Residual(
            Optional.empty(), Notation.parse("96x8x8 > conv 96 k5 p2").layers(), List.of());
    assertEquals(Optional.empty(), KnownBlock.of(own, INPUT));
  }
}
