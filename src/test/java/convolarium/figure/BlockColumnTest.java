package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.network.Layer;
import convolarium.network.blocks.ReadyBlocks;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Rectangle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockColumnTest {
  private static List<Layer> block(String name) {
    return ReadyBlocks.byName(name).orElseThrow().layers(8, 2);
  }

  /// He and others (2016), figure 4: a star is at what does not stand where (a) has it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          residual_original      | conv 3×3, batch norm, ReLU, conv 3×3, batch norm, +, ReLU
          residual_norm_after    | conv 3×3, batch norm, ReLU, conv 3×3, +, batch norm*, ReLU
          residual_relu_before   | conv 3×3, batch norm, ReLU, conv 3×3, batch norm, ReLU*, +
          residual_relu_first    | ReLU*, conv 3×3, batch norm, ReLU, conv 3×3, batch norm, +
          residual_preactivation | batch norm*, ReLU*, conv 3×3, batch norm, ReLU, conv 3×3, +
          """)
  void theOrderIsDrawnAndWhatMovedIsMarked(String name, String column) {
    List<Label> labels =
        marks(name).stream()
            .filter(Label.class::isInstance)
            .map(Label.class::cast)
            .sorted((a, b) -> Double.compare(a.y(), b.y()))
            .toList();
    List<Rectangle> boxes =
        marks(name).stream()
            .filter(Rectangle.class::isInstance)
            .map(Rectangle.class::cast)
            .sorted((a, b) -> Double.compare(a.box().y(), b.box().y()))
            .toList();
    String told =
        IntStream.range(0, labels.size())
            .mapToObj(
                i ->
                    labels.get(i).text()
                        + (boxes.get(i).stroke().width() > Palette.LIGHT.hairline() ? "*" : ""))
            .collect(Collectors.joining(", "));
    assertEquals(column, told);
  }

  private static List<Mark> marks(String name) {
    return BlockColumn.of(block(name), block("residual_original"), 6, Palette.LIGHT).marks();
  }
}
