package convolarium.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderTest {
  /// The cells −6 to 8 of an axis whose own cells are 0 to n−1.
  @ParameterizedTest
  @CsvSource({
    "ZEROS, 3, -1 -1 -1 -1 -1 -1 0 1 2 -1 -1 -1 -1 -1 -1",
    "REPLICATE, 3, 0 0 0 0 0 0 0 1 2 2 2 2 2 2 2",
    "CIRCULAR, 3, 0 1 2 0 1 2 0 1 2 0 1 2 0 1 2",
    "REFLECT, 3, 2 1 0 1 2 1 0 1 2 1 0 1 2 1 0",
    "REFLECT, 4, 0 1 2 3 2 1 0 1 2 3 2 1 0 1 2",
    "REFLECT, 2, 0 1 0 1 0 1 0 1 0 1 0 1 0 1 0",
    "REFLECT, 1, 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
    "CIRCULAR, 1, 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
  })
  void paddingTakesItsValueFromTheCellThatTheRuleNames(Border border, int n, String cells) {
    String taken =
        IntStream.rangeClosed(-6, 8)
            .mapToObj(i -> String.valueOf(border.source(i, n)))
            .collect(Collectors.joining(" "));
    assertEquals(cells, taken);
  }
}
