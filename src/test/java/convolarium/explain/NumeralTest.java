package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumeralTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "-3, −3",
    "0.1, 0.1",
    "100, 100",
    "16777216, 16777216",
    "0.33333334, 0.33333334",
    "2.5e-7, 2.5·10⁻⁷",
    "-3e12, −3·10¹²",
    "Infinity, ∞",
    "-Infinity, −∞",
    "NaN, NaN",
  })
  void exactIsTheShortestDecimal(float value, String expected) {
    assertEquals(expected, Numeral.exact(value));
  }

  @ParameterizedTest
  @CsvSource({"0.33333334, 0.333", "-1.6666666, −1.67", "999.6, 1000", "12, 12", "99999, 100000"})
  void briefKeepsThreeDigits(float value, String expected) {
    assertEquals(expected, Numeral.brief(value, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "118, 118",
    "-1020, −1020",
    "118.44, 118",
    "13.94, 13.9",
    "-6.213, −6.21",
    "0.252, 0.25",
    "0.0514, .051",
    "-0.0014, −.001",
    "0.0002, ≈0",
    "0.5, 0.5",
  })
  void aCellHasFourFigures(float value, String expected) {
    assertEquals(expected, Numeral.cell(value));
  }

  @Test
  void countsArePartedByThousands() {
    assertEquals("61,100,840", Numeral.count(61_100_840));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0             | 0
          640           | 640
          999           | 999
          1000          | 1 k
          1792          | 1.79 k
          999499        | 999 k
          999500        | 1 M
          61100840      | 61.1 M
          15470264320   | 15.5 G
          9223372036854775807 | 9.22 E
          """)
  void compactCountsHaveThreeFigures(long count, String text) {
    assertEquals(text, Numeral.compact(count));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "428, 428 B",
    "999, 999 B",
    "1000, 1 kB",
    "59984, 60 kB",
    "4431000, 4.43 MB"
  })
  void memoryIsToldInBytes(long bytes, String text) {
    assertEquals(text, Numeral.bytes(bytes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0   | 7       | 0 %
          7   | 7       | 100 %
          4   | 100     | 4 %
          3   | 1000    | 0.3 %
          1   | 100000  | < 0.1 %
          996 | 1000    | 99.6 %
          99999 | 100000 | > 99.9 %
          """)
  void sharesAreNeverRoundedToAllOrNothing(long part, long whole, String text) {
    assertEquals(text, Numeral.percent(part, whole));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1179648     | 69632 | 16.9
          4           | 3     | 1.33
          29142220800 | 23232 | 1,254,400
          """)
  void ratiosHaveThreeFigures(long more, long less, String text) {
    assertEquals(text, Numeral.times(more, less));
  }
}
