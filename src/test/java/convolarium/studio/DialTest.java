package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Window;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DialTest {
  private final Document blank = Document.blank();

  @ParameterizedTest
  @EnumSource(
      value = Dial.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OUTPUT_PADDING"})
  void whatIsSetIsWhatIsRead(Dial dial) {
    int value = 2;
    Document turned = dial.set(blank, Dial.BOTH, value);
    assertEquals(value, dial.get(turned, 0));
    assertEquals(value, dial.get(turned, 1));
  }

  @ParameterizedTest
  @CsvSource({"SIZE", "KERNEL", "STRIDE", "DILATION", "PADDING", "PADDING_BEFORE", "PADDING_AFTER"})
  void oneAxisLeavesTheOther(Dial dial) {
    int before = dial.get(blank, 0);
    Document turned = dial.set(blank, 1, 2);
    assertEquals(before, dial.get(turned, 0));
    assertEquals(2, dial.get(turned, 1));
  }

  @Test
  void oneSideOfPaddingLeavesTheOther() {
    Document turned = Dial.PADDING_AFTER.set(Dial.PADDING_BEFORE.set(blank, 0, 1), 0, 2);
    assertEquals(1, Dial.PADDING_BEFORE.get(turned, 0));
    assertEquals(2, Dial.PADDING_AFTER.get(turned, 0));
    assertEquals(0, Dial.PADDING_BEFORE.get(turned, 1));
  }

  @Test
  void theNextNumberSkipsWhatDoesNotFit() {
    Document four = Dial.OUT_CHANNELS.set(Dial.IN_CHANNELS.set(blank, Dial.BOTH, 4), Dial.BOTH, 4);
    Document two = Dial.GROUPS.set(four, Dial.BOTH, 2);
    assertEquals(OptionalInt.of(4), Dial.GROUPS.next(two, Dial.BOTH, 1));
    assertEquals(OptionalInt.of(1), Dial.GROUPS.next(two, Dial.BOTH, -1));
    assertEquals(OptionalInt.empty(), Dial.KERNEL.next(Dial.KERNEL.set(blank, -1, 5), -1, 1));
    assertEquals(OptionalInt.of(5), Dial.KERNEL.next(Dial.KERNEL.set(blank, -1, 9), -1, -1));
  }

  @ParameterizedTest
  @CsvSource({"KERNEL", "STRIDE", "DILATION"})
  void aZeroOnTheWayToAnotherNumberLeavesEveryDialReadable(Dial dial) {
    for (Padding.Rule rule : Padding.Rule.values()) {
      Window window = blank.operation().window().withPadding(rule);
      Document zero = dial.set(blank.with(blank.operation().with(window)), Dial.BOTH, 0);
      for (Dial other : List.of(Dial.PADDING, Dial.PADDING_BEFORE, Dial.PADDING_AFTER)) {
        assertTrue(other.get(zero, 1) >= other.least(), () -> rule + " " + other);
      }
      assertInstanceOf(Fit.Refuses.class, zero.withTransposed(true).fit());
    }
  }

  @ParameterizedTest
  @CsvSource({"x", "''", "1.5", "-1", "99999999999", "65"})
  void nonsenseIsAnsweredWithTheRange(String text) {
    String sentence =
        assertThrows(NumberFormatException.class, () -> Dial.STRIDE.parse(text, 0)).getMessage();
    String given = text.isEmpty() ? "nothing" : "“" + text + "”";
    assertEquals("Stride height is a whole number from 0 to 64, not " + given, sentence);
  }

  @Test
  void blanksAroundANumberDoNotMatter() {
    assertEquals(7, Dial.KERNEL.parse(" 7 ", Dial.BOTH));
  }
}
