package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.filter.KernelText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 1 1; 1 1 1; 1 1 1 / 9                    | 1 1 1; 1 1 1; 1 1 1 / 9
          # ImageJ~-1 -1~# between~ 8  -1            | -1 -1; 8 -1
          -1,-1,-1~-1,8,-1~-1,-1,-1                  | -1 -1 -1; -1 8 -1; -1 -1 -1
          1\t2~3\t4~                                 | 1 2; 3 4
          np.array([[1., 2.], [3., 4.]])             | 1 2; 3 4
          [1 2; 3 4] / 10                            | 1 2; 3 4 / 10
          [[0, 1], [-4, 1]]                          | 0 1; -4 1
          1,5\t2,5                                   | 3 5 / 2
          [1, 2, 1]                                  | 1 2 1
          """)
  void matricesOfManyProgramsAreKernels(String text, String literal) throws Unsuited {
    assertEquals(literal, KernelReading.of(text.replace('~', '\n').replace("\\t", "\t")).literal());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | there is no number; write rows such as "1 2 1; 2 4 2; 1 2 1 / 16"
          1 x              | column 2: "x" is not a number
          1 2~3            | row 2: it has 1 number, the first has 2
          1 2~~3 4         | 1 2; 3 4
          [[[1]], [[2]]]   | a kernel has rows and columns, the matrix is 2×1×1 with planes of such
          """)
  void whatIsNoKernelIsAnswered(String text, String answer) {
    String told;
    try {
      told = KernelReading.of(text.replace('~', '\n')).literal();
    } catch (Unsuited sentence) {
      told = sentence.getMessage();
    }
    assertEquals(answer, told);
  }

  @Test
  void aKernelThatIsTooLargeIsRefused() {
    Unsuited refused =
        assertThrows(Unsuited.class, () -> KernelReading.of("[" + "1,".repeat(63) + "1]"));
    assertEquals("1×64 numbers are too many: at most 63×63", refused.getMessage());
  }

  @Test
  void whatIsExportedForImageJIsReadAgain() throws Exception {
    String exported = KernelText.imageJ(KernelText.parse("1 2 1; 2 4 2; 1 2 1 / 16"));
    assertEquals(
        """
        0.0625 0.125 0.0625
        0.125 0.25 0.125
        0.0625 0.125 0.0625
        """,
        exported);
    assertEquals("0.0625 0.125 0.0625", KernelReading.of(exported).literal().split(";")[0]);
  }
}
