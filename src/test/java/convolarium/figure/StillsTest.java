package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.picture.SvgWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The worked example's key frames as SVG text, looked at once and kept beside this test: they
/// change only on purpose.
final class StillsTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 0.5, 0.75, 1, 6})
  void aFrameOfTheWorkedExampleStaysAsItIs(double t) throws IOException {
    Figure figure = ConvolutionFigure.of(Scenes.worked(), 0, Page.of(800, 320, Palette.LIGHT));
    assertEquals(kept("worked-" + Math.round(100 * t) + ".svg"), SvgWriter.write(figure.at(t)));
  }

  private static String kept(String name) throws IOException {
    try (var in = StillsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
