package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Misfit;
import convolarium.tensor.Tensor;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MatricesTest {
  /// `~` stands for a line end, `^` for a tab.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1^2~3^4~                                      | 2×2: 1 2 3 4
          1,5^2~-3^.5                                   | 2×2: 1.5 2 -3 0.5
          1,2~3,4                                       | 2×2: 1 2 3 4
          1, 2,~3, 4,                                   | 2×2: 1 2 3 4
          1;2~3;4                                       | 2×2: 1 2 3 4
          1,5;2~3;4                                     | 2×2: 1.5 2 3 4
          1 2 3                                         | 3: 1 2 3
          7                                             | 1: 7
          1~2~3                                         | 3×1: 1 2 3
          1 1 1; 1 8 1; 1 1 1 / 2                       | 3×3: 0.5 0.5 0.5 0.5 4 0.5 0.5 0.5 0.5
          1 2~3 4~~5 6~7 8                              | 2×2×2: 1 2 3 4 5 6 7 8
          array([[1, 2], [3, 4]])                       | 2×2: 1 2 3 4
          np.array([[1., 2.],~  [3., −4.]], dtype=np.float32) | 2×2: 1 2 3 -4
          x = torch.tensor([1, 2, 3])                   | 3: 1 2 3
          [[1. 2.]~ [3. 4.]]                            | 2×2: 1 2 3 4
          [[[1 2]~  [3 4]]~~ [[5 6]~  [7 8]]]           | 2×2×2: 1 2 3 4 5 6 7 8
          [[0. 1. 2.~  3.]~ [4. 5. 6.~  7.]]            | 2×4: 0 1 2 3 4 5 6 7
          array([0, 1,~       2, 3])                    | 4: 0 1 2 3
          [1 2; 3 4]                                    | 2×2: 1 2 3 4
          A = [1, 2; 3, 4];                             | 2×2: 1 2 3 4
          [1 2~ 3 4]                                    | 2×2: 1 2 3 4
          [1;2;3]                                       | 3×1: 1 2 3
          [1 2; 3 4]/4                                  | 2×2: 0.25 0.5 0.75 1
          [[1, 2e1], [+3, -4]]                          | 2×2: 1 20 3 -4
          [~  1,~  2~]                                  | 2: 1 2
          [~  [1, 2],~  [3, 4],~]                       | 2×2: 1 2 3 4
          """)
  void numbersOfOtherProgramsAreRead(String text, String numbers) {
    assertEquals(numbers, said(Matrices.parse(text.replace('~', '\n').replace('^', '\t'))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1 2~3                    | row 2: it has 1 number, the first has 2
          [[1, 2], [3, 4, 5]]      | row 2: it has 3 numbers, the first has 2
          [[[1], [2]], [[3]]]      | plane 2: it has 1 row, the first has 2
          1 2~3 x                  | row 2, column 2: "x" is not a number
          a,b~1,2                  | row 1, column 1: "a" is not a number
          1^^3                     | column 2: the cell is empty
          [[1, nan]]               | row 1, column 2: "nan" is not a number
          1 2~3 1e40               | row 2, column 2: "1e40" is not finite as a 32-bit number
          [1, [2]]                 | matrix: between two rows stands "1,"
          [[1], 2]                 | matrix: behind a row stands ", 2"
          [[1, 2], [[3], [4]]]     | row 2, column 1: a row stands where a number is needed
          [[[1]], [2]]             | plane 2, row 1: a number stands where a row is needed
          [[[[1]]]]                | matrix: more than 3 brackets inside each other
          [[1, 2]                  | matrix: a bracket [ is not closed
          [1 2] [3 4]              | matrix: behind the last bracket stands "[3 4]"
          max(1, [2])              | matrix: before the bracket stands "max(1,"
          []                       | matrix: there is no number
          1 2 / 0                  | matrix: the divisor must not be 0
          1 2 / 3 / 4              | column 3: "/" is not a number
          """)
  void whatIsNoMatrixIsNamedWithItsPlace(String text, String message) {
    Misfit misfit =
        assertThrows(
            Misfit.class, () -> Matrices.parse(text.replace('~', '\n').replace('^', '\t')));
    assertEquals(message, misfit.path() + ": " + misfit.what());
  }

  @Test
  void mutilatedMatricesAreReadOrNamed() {
    String text =
        "x = np.array([[[1, -2.5], [3e2, 4]], [[5, 6], [7, 8]]], dtype=float) / 9\n1\t2;3";
    Random random = new Random(5);
    int named = 0;
    for (int i = 0; i < 5000; i++) {
      int from = random.nextInt(text.length());
      int to = from + random.nextInt(text.length() - from + 1);
      int more = random.nextInt(text.length());
      try {
        Matrices.parse(text.substring(from, to) + text.substring(more));
      } catch (Misfit misfit) {
        assertFalse(misfit.what().isEmpty() || misfit.what().contains("\n"), misfit.what());
        named++;
      }
    }
    assertTrue(named > 1000, named + " named");
  }

  private static String said(Tensor tensor) {
    return tensor.shape()
        + ": "
        + IntStream.range(0, tensor.shape().elements())
            .mapToObj(i -> Decimal.plain(tensor.get(i)))
            .collect(Collectors.joining(" "));
  }
}
