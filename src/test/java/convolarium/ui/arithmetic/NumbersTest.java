package convolarium.ui.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "3, 3",
    "-1, -1",
    "−1, -1",
    "0.5, 0.5",
    "'0,5', 0.5",
    ".25, 0.25",
    "1e2, 100",
    " 7 , 7",
    "1e-3, 0.001",
    "-0, 0"
  })
  void aTypedNumberIsReadAndWrittenShort(String typed, String shown) {
    assertEquals(shown, Numbers.text(Numbers.parse(typed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1x", "NaN", "Infinity", "0x10", "1e99", "1 2", "1.2.3", "1f"})
  void whatIsNoNumberIsNamed(String typed) {
    String sentence =
        assertThrows(NumberFormatException.class, () -> Numbers.parse(typed)).getMessage();
    assertEquals("“" + typed + "”", sentence.substring(0, typed.length() + 2));
  }
}
