package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PixelTest {
  private static final Raster WHITE = Raster.sharing(3, 3, 1, white(9));

  /// Zero padding darkens what the 1/9 average makes of a white picture: 6/9 along an edge, 4/9 in
  /// a corner.
  @ParameterizedTest
  @CsvSource({
    "ZEROS, 0, 0, 113",
    "ZEROS, 0, 1, 170",
    "ZEROS, 1, 1, 255",
    "REFLECT, 0, 0, 255",
  })
  void zeroPaddingDarkensTheBorder(Border border, int y, int x, int expected) {
    Pixel pixel =
        Pixel.of(
            filter(border, 3), WHITE::value, List.of((Values) _ -> 1 / 9f), Making.PLAIN, y, x);
    assertEquals(expected, pixel.levels().getFirst().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | SUM | sum 510, clamped 255",
        "-0.5 | SIZE | sum -127.5, without sign 127.5, rounded 128",
        "0.4 | SIZE | sum 102",
      })
  void theTurnsThatChangeANumberLeadToTheSample(float weight, Making.Of of, String expected) {
    Pixel pixel =
        Pixel.of(
            filter(Border.REFLECT, 1),
            WHITE::value,
            List.of((Values) _ -> weight),
            Making.PLAIN.with(of),
            1,
            1);
    List<Turn> turns = pixel.levels().getFirst().turns();
    assertEquals(
        expected,
        turns.stream()
            .filter(turn -> !turn.idle())
            .map(turn -> turn.name() + " " + Float.toString(turn.value()).replaceFirst("\\.0$", ""))
            .collect(Collectors.joining(", ")));
    assertEquals(pixel.levels().getFirst().value(), turns.getLast().value());
  }

  @Test
  void productsOfAnAverageAreToldInWholeWeights() {
    Pixel pixel =
        Pixel.of(
            filter(Border.REFLECT, 3),
            WHITE::value,
            List.of((Values) i -> (i + 1) / 16f),
            Making.PLAIN,
            1,
            1);
    Whole whole = Whole.of(pixel.levels().getFirst().steps().getFirst(), 16);
    assertEquals(255 * 45, whole.sum());
    assertEquals(List.of(8, 7), whole.largest(2));
    assertThrows(IllegalArgumentException.class, () -> Whole.of(whole(pixel), 0));
  }

  private static Step whole(Pixel pixel) {
    return pixel.levels().getFirst().steps().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | SUM | 510 → 255 (clamped)",
        "-0.5 | SUM | −127.5 → −127 (rounded) → 0 (clamped)",
        "-0.5 | SIZE | 127.5 → 128 (rounded)",
        "0.25 | SIZE | 63.75 → 64 (rounded)",
        "0.4 | SUM | 102",
      })
  void roundingAndClampingAreTold(float weight, Making.Of of, String expected) {
    Pixel pixel =
        Pixel.of(
            filter(Border.REFLECT, 1),
            WHITE::value,
            List.of((Values) _ -> weight),
            Making.PLAIN.with(of),
            1,
            1);
    assertEquals(expected, pixel.levels().getFirst().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-0.1 | 1 | 128 | −25.5 + 128 = 102.5 → 103 (rounded)",
        "-1 | 0.25 | 100 | −255·0.25 + 100 = 36.25 → 36 (rounded)",
        "1 | 1 | -300 | 255 − 300 = −45 → 0 (clamped)",
        "1 | 0.5 | 0 | 255·0.5 = 127.5 → 128 (rounded)",
      })
  void gainAndOffsetAreTold(float weight, float gain, float offset, String expected) {
    Making making = new Making(Making.Of.SUM, gain, offset, false, false);
    Pixel pixel =
        Pixel.of(
            filter(Border.REFLECT, 1), WHITE::value, List.of((Values) _ -> weight), making, 1, 1);
    assertEquals(expected, pixel.levels().getFirst().text());
  }

  /// The light of 188 is half that of white, and so is what half of white light is coded as.
  @Test
  void lightIsDecodedForEachTapAndCodedAgain() {
    Problem problem = new Filtering(Window.of(1, 2)).on(Shape.of(1, 1, 1, 2)).orThrow();
    Making making = new Making(Making.Of.SUM, 1, 0, true, true);
    Pixel pixel = Pixel.of(problem, i -> i * 255, List.of((Values) _ -> 0.5f), making, 0, 1);
    Level level = pixel.levels().getFirst();
    assertEquals("127.5 → 187.516 (coded) → 188 (rounded)", level.text());
    Pixel same = Pixel.of(problem, _ -> 188, List.of((Values) _ -> 0.5f), making, 0, 1);
    assertEquals(188, same.levels().getFirst().value());
    assertEquals(128.3f, same.levels().getFirst().sum(), 0.1f);
  }

  @Test
  void aMagnitudeJoinsTwoKernels() {
    Pixel pixel =
        Pixel.of(
            filter(Border.REFLECT, 1),
            _ -> 10,
            List.of(_ -> 3, _ -> -4),
            Making.PLAIN.with(Making.Of.MAGNITUDE),
            0,
            0);
    assertEquals("50", pixel.levels().getFirst().text());
    assertEquals(2, pixel.levels().getFirst().steps().size());
  }

  @Test
  void everyColourHasItsLevel() {
    Problem problem = new Filtering(Window.of(1, 1)).on(Shape.of(1, 3, 1, 2)).orThrow();
    Pixel pixel = Pixel.of(problem, i -> i * 10, List.of((Values) _ -> 1), Making.PLAIN, 0, 1);
    assertEquals(List.of(10, 30, 50), pixel.levels().stream().map(Level::value).toList());
  }

  @Test
  void onlyFiltersMakePixels() {
    Problem problem = new Convolution(Window.of(1), 1, 1).on(Shape.of(1, 1, 1)).orThrow();
    assertThrows(
        IllegalArgumentException.class,
        () -> Pixel.of(problem, _ -> 0, List.of((Values) _ -> 1), Making.PLAIN, 0, 0));
  }

  private static Problem filter(Border border, int size) {
    return new Filtering(Window.of(size, size).withBorder(border)).on(WHITE.shape()).orThrow();
  }

  private static byte[] white(int samples) {
    byte[] white = new byte[samples];
    Arrays.fill(white, (byte) 255);
    return white;
  }
}
