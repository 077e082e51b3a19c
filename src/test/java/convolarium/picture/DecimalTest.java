package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,        0
          -0.0,     0
          -0.0004,  0
          100,      100
          1e7,      10000000
          0.5,      0.5
          -2.12345, -2.123
          0.0006,   0.001
          1e-9,     0
          12.3999999999, 12.4
          """)
  void numbersHaveThreeDecimalsAtMost(double value, String text) {
    assertEquals(text, Decimal.text(value));
  }
}
