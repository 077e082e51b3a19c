package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Operation.Windowed;
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
      names = {"OUTPUT_PADDING", "MULTIPLIER", "OUTPUT_SIZE"})
  void whatIsSetIsWhatIsRead(Dial dial) {
    int value = 2;
    Document turned = dial.of(0).set(blank, value);
    assertEquals(value, dial.of(0).get(turned));
    assertEquals(value, dial.of(0).on(1).get(turned));
  }

  @ParameterizedTest
  @CsvSource({"SIZE", "KERNEL", "STRIDE", "DILATION", "PADDING", "PADDING_BEFORE", "PADDING_AFTER"})
  void oneAxisLeavesTheOther(Dial dial) {
    int before = dial.of(0).on(0).get(blank);
    Document turned = dial.of(0).on(1).set(blank, 2);
    assertEquals(before, dial.of(0).on(0).get(turned));
    assertEquals(2, dial.of(0).on(1).get(turned));
  }

  @Test
  void oneSideOfPaddingLeavesTheOther() {
    Knob before = Dial.PADDING_BEFORE.of(0).on(0);
    Knob after = Dial.PADDING_AFTER.of(0).on(0);
    Document turned = after.set(before.set(blank, 1), 2);
    assertEquals(1, before.get(turned));
    assertEquals(2, after.get(turned));
    assertEquals(0, before.on(1).get(turned));
  }

  @Test
  void theNextNumberSkipsWhatDoesNotFit() {
    Knob groups = Dial.GROUPS.of(0);
    Document four = Dial.OUT_CHANNELS.of(0).set(Dial.IN_CHANNELS.of(0).set(blank, 4), 4);
    Document two = groups.set(four, 2);
    assertEquals(OptionalInt.of(4), groups.next(two, 1));
    assertEquals(OptionalInt.of(1), groups.next(two, -1));
    Knob kernel = Dial.KERNEL.of(0);
    assertEquals(OptionalInt.empty(), kernel.next(kernel.set(blank, 5), 1));
    assertEquals(OptionalInt.of(5), kernel.next(kernel.set(blank, 9), -1));
  }

  @Test
  void aNumberOfALaterStageIsCalledByItsStage() {
    Document chain = Kind.SEPARABLE.applied(blank);
    assertEquals("Stage 2 kernel height", Dial.KERNEL.of(1).on(0).name(chain));
    assertEquals("Input height", Dial.SIZE.of(0).on(0).name(chain));
    assertEquals("Kernel", Dial.KERNEL.of(0).on(0).name(blank.withRank(1)));
    assertEquals("Padding front", Dial.PADDING_BEFORE.of(0).on(0).name(blank.withRank(3)));
  }

  @Test
  void theMultiplierSetsTheOutputChannelsOfEachGroup() {
    Document depthwise = Kind.DEPTHWISE.applied(blank);
    Document twice = Dial.MULTIPLIER.of(0).set(depthwise, 2);
    assertEquals(6, Dial.OUT_CHANNELS.of(0).get(twice));
    assertEquals(2, Dial.MULTIPLIER.of(0).get(twice));
    assertEquals(Kind.DEPTHWISE, Kind.of(twice));
  }

  @ParameterizedTest
  @CsvSource({"KERNEL", "STRIDE", "DILATION"})
  void aZeroOnTheWayToAnotherNumberLeavesEveryDialReadable(Dial dial) {
    for (Padding.Rule rule : Padding.Rule.values()) {
      Windowed operation = blank.stage(0).operation();
      Window window = operation.window().withPadding(rule);
      Document zero = dial.of(0).set(blank.with(0, operation.with(window)), 0);
      for (Dial other : List.of(Dial.PADDING, Dial.PADDING_BEFORE, Dial.PADDING_AFTER)) {
        int amount = other.of(0).on(1).get(zero);
        assertTrue(amount >= other.least(), () -> rule + " " + other);
      }
      assertInstanceOf(Fit.Refuses.class, Reversal.transposed(zero, 0).fit());
    }
  }

  @ParameterizedTest
  @CsvSource({"x", "''", "1.5", "-1", "99999999999", "65"})
  void nonsenseIsAnsweredWithTheRange(String text) {
    String sentence =
        assertThrows(NumberFormatException.class, () -> Dial.STRIDE.of(0).on(0).parse(blank, text))
            .getMessage();
    String given = text.isEmpty() ? "nothing" : "“" + text + "”";
    assertEquals("Stride height is a whole number from 0 to 64, not " + given, sentence);
  }

  @Test
  void blanksAroundANumberDoNotMatter() {
    assertEquals(7, Dial.KERNEL.of(0).parse(blank, " 7 "));
  }
}
