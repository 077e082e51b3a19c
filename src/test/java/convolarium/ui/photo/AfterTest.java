package convolarium.ui.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # now, ms, next
            2,     1, 0
            2,     3, 1
            2,     9, 2
            2,    90, 2
            1,     7, 0
            1,     8, 1
            0,    30, 0
            0,    31, 1
            1,    31, 2
          """)
  void aPreviewIsAsFineAsTheLastOneLeavesTimeFor(int now, long millis, int next) {
    assertEquals(next, After.next(now, millis * 1_000_000));
  }
}
