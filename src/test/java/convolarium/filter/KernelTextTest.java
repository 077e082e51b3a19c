package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelTextTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1                       | 1x1 | 1
          1 2; 3 4                | 2x2 | 1 2; 3 4
          1 2 3                   | 1x3 | 1 2 3
          -1;+2;-.5               | 3x1 | -1; 2; -0.5
          1e1 2.5E-1 3.           | 1x3 | 10 0.25 3
          −1 1                    | 1x2 | -1 1
          2 4 / 2                 | 1x2 | 1 2
          2 4/-2                  | 1x2 | -1 -2
          1 1; 1 1; / 4           | 2x2 | 0.25 0.25; 0.25 0.25
          ;; 1 2 ;; 3 4 ;         | 2x2 | 1 2; 3 4
          """)
  void rowsAreReadAndDivided(String text, String shape, String printed) throws Unusable {
    Tensor kernel = KernelText.parse(text);
    assertEquals(shape, kernel.shape().toString().replace('×', 'x'));
    assertEquals(printed, KernelText.print(kernel));
  }

  @Test
  void lineEndsPartRowsAsWell() throws Unusable {
    assertEquals("1 2; 3 4", KernelText.print(KernelText.parse("\uFEFF1 2\r\n\r\n3 4\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                  | there is no number; write rows such as "1 2 1; 2 4 2; 1 2 1 / 16"
          ;                   | there is no number; write rows such as "1 2 1; 2 4 2; 1 2 1 / 16"
          / 9                 | there is no number; write rows such as "1 2 1; 2 4 2; 1 2 1 / 16"
          1 2 3; 4 5          | row 2 has 2 numbers, row 1 has 3
          1 2; 3; 4 5         | row 2 has 1 number, row 1 has 2
          1 x                 | row 1, number 2 is not a number: "x"
          1 1; NaN 1          | row 2, number 1 is not a number: "NaN"
          1f                  | row 1, number 1 is not a number: "1f"
          0x1p3               | row 1, number 1 is not a number: "0x1p3"
          1,1                 | row 1, number 1 is not a number: "1,1"
          1e39                | row 1, number 1 is too large for a float: "1e39"
          1 1e38 / 0.01       | row 1, number 2 divided by 0.01 is too large for a float: "1e38"
          1 / 0               | the divisor must not be "0"
          1 /                 | the divisor must be one number at the end, not missing
          1 / 9 ; 1           | the divisor must be one number at the end, not "9 ; 1"
          1/9 1/9             | one divisor for all numbers stands at the end, not several
          """)
  void nonsenseIsNamedWithItsPlace(String text, String sentence) {
    Unusable unusable = assertThrows(Unusable.class, () -> KernelText.parse(text));
    assertEquals("kernel", unusable.part());
    assertEquals(sentence, unusable.what());
  }

  @Test
  void sixtyThreeRowsAndColumnsAreTheMost() throws Unusable {
    String row = "1 ".repeat(63) + ";";
    assertEquals(Shape.of(63, 63), KernelText.parse(row.repeat(63)).shape());
    assertEquals("64×63 numbers are too many: at most 63×63", refusal(row.repeat(64)));
    assertEquals("1×64 numbers are too many: at most 63×63", refusal("1 ".repeat(64)));
  }

  @Test
  void aLongWordIsCutInTheSentence() {
    assertEquals(
        "row 1, number 1 is not a number: \"" + "z".repeat(40) + "…\"", refusal("z".repeat(5000)));
  }

  @Test
  void aFileIsRead() throws Exception {
    Path file = Files.writeString(folder.resolve("blur.txt"), "1 1\n1 1\n/ 4\n");
    Tensor kernel = KernelText.parse(KernelText.read(file));
    assertEquals("0.25 0.25; 0.25 0.25", KernelText.print(kernel));
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws Exception {
    Path binary = Files.write(folder.resolve("k"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
    Path endless = Files.write(folder.resolve("l"), new byte[(1 << 20) + 1]);
    assertEquals("not UTF-8 text", read(binary));
    assertEquals("a kernel's text has at most 1048576 bytes", read(endless));
  }

  @ParameterizedTest
  @CsvSource({"'1 1 1 / 9', 9", "'1 2 1; 2 4 2; 1 2 1 / 16', 16", "'1 -3', 1", "'0.1 0.25', 20"})
  void theSmallestDivisorMakesWeightsWhole(String text, int divisor) throws Unusable {
    assertEquals(divisor, KernelText.divisor(KernelText.parse(text)));
  }

  @Test
  void irrationalWeightsHaveNoDivisor() throws Unusable {
    assertEquals(1, KernelText.divisor(KernelText.parse("0.3333 0.70710678")));
  }

  private static String refusal(String text) {
    return assertThrows(Unusable.class, () -> KernelText.parse(text)).what();
  }

  private static String read(Path file) {
    return assertThrows(Unusable.class, () -> KernelText.read(file)).what();
  }
}
