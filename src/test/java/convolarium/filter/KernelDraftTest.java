package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.filter.Own.Anchor;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelDraftTest {
  private static KernelDraft draft(String text) throws Unusable {
    return KernelText.draft(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          turned     | 5 1; 6 2; 7 3
          mirrored   | 3 2 1; 7 6 5
          upended    | 5 6 7; 1 2 3
          transposed | 1 5; 2 6; 3 7
          negated    | -1 -2 -3; -5 -6 -7
          """)
  void theAnchorGoesAlongWithItsCell(String change, String expected) throws Unusable {
    KernelDraft draft = draft("1 2 3; 5 6 7").withAnchor(Optional.of(new Anchor(0, 2)));
    UnaryOperator<KernelDraft> done =
        switch (change) {
          case "turned" -> KernelDraft::turned;
          case "mirrored" -> KernelDraft::mirrored;
          case "upended" -> KernelDraft::upended;
          case "transposed" -> KernelDraft::transposed;
          default -> KernelDraft::negated;
        };
    KernelDraft changed = done.apply(draft);
    assertEquals(expected, changed.literal());
    Anchor anchor = changed.anchor().orElseThrow();
    assertEquals(3, Math.abs(changed.get(anchor.row(), anchor.column())));
  }

  @Test
  void fourTurnsAreNone() throws Unusable {
    KernelDraft draft = draft("1 2 3; 5 6 7 / 4").withAnchor(Optional.of(new Anchor(1, 0)));
    assertEquals(draft, draft.turned().turned().turned().turned());
    assertEquals(draft, draft.transposed().transposed());
    assertEquals(draft, draft.mirrored().upended().turned().turned());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 2 3; 4 5 6; 7 8 9 | 5 | 3 | 0 0 0; 1 2 3; 4 5 6; 7 8 9; 0 0 0
          1 2 3; 4 5 6; 7 8 9 | 1 | 1 | 5
          1 2 3; 4 5 6; 7 8 9 | 2 | 4 | 0 1 2 3; 0 4 5 6
          1 2; 3 4            | 3 | 3 | 1 2 0; 3 4 0; 0 0 0
          1 2 3 / 6           | 3 | 3 | 0 0 0; 1 2 3; 0 0 0 / 6
          """)
  void anotherSizeKeepsTheMiddle(String text, int rows, int columns, String expected)
      throws Unusable {
    assertEquals(expected, draft(text).sized(rows, columns).literal());
  }

  @Test
  void anAnchorStaysOnItsCellOrAtTheEdge() throws Unusable {
    KernelDraft draft = draft("1 2 3; 4 5 6; 7 8 9").withAnchor(Optional.of(new Anchor(0, 2)));
    assertEquals(new Anchor(1, 3), draft.sized(5, 5).middle());
    assertEquals(new Anchor(0, 0), draft.sized(1, 1).middle());
    assertEquals(new Anchor(1, 2), draft("1 2 3 4; 5 6 7 8").middle());
  }

  @Test
  void whatIsTypedIsKeptAsItIs() throws Unusable {
    KernelDraft draft = draft("0.1 2.50; 1e-3 -4 / 8");
    assertEquals("0.1 2.5\n0.001 -4\n/ 8", draft.text());
    assertEquals(draft, draft(draft.text()));
    assertEquals("0.1 2.5; 0.001 7 / 2", draft.with(1, 1, 7).withDivisor(2).literal());
    assertEquals((0.1 + 2.5 + 0.001 - 4) / 8, draft.sum());
  }

  @Test
  void weightsBecomeWholeNumbersWithADivisor() {
    assertEquals(
        "1 1; 1 1 / 9", KernelDraft.of(Tensor.generate(Shape.of(2, 2), _ -> 1f / 9)).literal());
    assertEquals(
        "0.7310586 0.41017 1",
        KernelDraft.of(Tensor.of(Shape.of(1, 3), 0.7310586f, 0.41017f, 1)).literal());
  }

  @Test
  void anOwnKernelIsDividedByItsSumWhereThereIsOne() throws Unusable {
    Own own = Own.of("1 2; 3 4").withNormalised(true);
    assertEquals("0.1 0.2; 0.3 0.4", KernelText.print(own.kernel()));
    assertEquals("1 2; 3 4", KernelText.print(own.withNormalised(false).kernel()));
    assertEquals("0.1 -0.1", KernelText.print(own.withText("0.1 -0.1").kernel()));
    assertEquals("1 1", KernelText.print(own.withText("-2 -2 / 4").kernel()).replace("0.5", "1"));
  }

  @Test
  void anAnchorOutsideTheKernelIsLeftAway() throws Unusable {
    Own own = Own.of("1 2; 3 4").withAnchor(Optional.of(new Anchor(2, 0)));
    assertEquals(Optional.empty(), own.draft().anchor());
    assertThrows(
        IllegalArgumentException.class,
        () -> new KernelDraft(2, List.of(1.0, 2.0), 1, Optional.of(new Anchor(1, 0))));
  }
}
