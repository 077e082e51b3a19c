package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import convolarium.arithmetic.Border;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderedTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ZEROS,     0 0 0 0 0, 0 0 30 60 0, 0 0 0 0 0
          REFLECT,   30 0 30 60 30, 30 0 30 60 30, 30 0 30 60 30
          REPLICATE, 0 0 30 60 60, 0 0 30 60 60, 0 0 30 60 60
          CIRCULAR,  60 0 30 60 0, 60 0 30 60 0, 60 0 30 60 0
          """)
  void thePaddingIsSeenAroundTheFilteredPhoto(
      Border border, String above, String middle, String below) throws Exception {
    Pyramid photo = Pyramid.of(Raster.sharing(1, 3, 1, new byte[] {0, 30, 60}), Watch.NONE);
    Pipeline pipeline = Pipeline.of(Recipe.of("identity"));
    Bordered bordered = Bordered.of(pipeline, border, photo.photo());
    int[] seen = bordered.view(photo, Engine.scalar(1), new Viewport(-1, -1, 1, 5, 3), Watch.NONE);
    int[] levels = Arrays.stream(seen).map(argb -> argb & 0xFF).toArray();
    assertArrayEquals(numbers(above + " " + middle + " " + below), levels);
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
