package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.picture.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectionsTest {
  private static final Page PAGE = Page.of(900, 520, Palette.LIGHT);

  /// One line from each input channel that the chosen output channel does not see.
  @ParameterizedTest
  @CsvSource({"4, 1, 0", "4, 2, 2", "4, 4, 3", "8, 2, 4", "8, 8, 7"})
  void everyOtherGroupsInputsAreCutOff(int channels, int groups, int cut) {
    Convolution operation = new Convolution(Scenes.window(3, 1, 1, 1), channels, groups);
    Layout layout =
        Layout.of(Scenes.of(operation, 1, channels, 4, 4).problem(), channels - 1, PAGE);
    List<Line> lines =
        new Connections(layout, Palette.LIGHT)
            .cut().stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
    assertEquals(cut, lines.size());
    for (Line line : lines) {
      assertTrue(layout.output().all().grow(0.5).contains(line.x2(), line.y2()), line.toString());
    }
  }

  @Test
  void aPoolingCutsNothing() {
    Pooling pool = new Pooling(Pooling.Kind.MAX, Scenes.window(2, 2, 0, 1), false, true);
    Layout layout = Layout.of(Scenes.of(pool, 1, 3, 4, 4).problem(), 0, PAGE);
    assertEquals(List.of(), new Connections(layout, Palette.LIGHT).cut());
  }
}
