package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.document.MatrixText;
import convolarium.document.Notation;
import convolarium.tensor.Fill;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PastedTest {
  private static final Plane KERNEL = new Plane(Held.WEIGHT, 0, List.of(0, 0));

  private static Document document(String line) throws Unsuited {
    return Configured.of(Document.blank(), Notation.parse(line));
  }

  private static String line(Document document) {
    return Notation.print(Conversion.model(document)).orElseThrow();
  }

  private static String numbers(Document document, Plane plane) {
    return MatrixText.cells(plane.in(document)).replace('\t', ' ').replace('\n', ';');
  }

  private static String refusal(String text, Document document, Plane plane) {
    return assertThrows(Unsuited.class, () -> Pasted.of(text, document, plane)).getMessage();
  }

  @Test
  void aMatrixGivesTheInputItsNumbersAndItsSize() throws Unsuited {
    Pasted pasted = Pasted.of("1\t2\t3\n4\t5\t6\n7\t8\t9\n", Document.blank(), Plane.INPUT);
    assertEquals("Paste input", pasted.label());
    assertEquals("1x3x3 > conv 1 k3", line(pasted.document()));
    assertEquals(
        "1 2 3;4 5 6;7 8 9", numbers(pasted.document(), new Plane(Held.INPUT, 0, List.of(0, 0))));
  }

  @Test
  void whatIsCopiedOfTheInputCanBePasted() throws Unsuited {
    for (String line : List.of("1x4x5 > conv 1 k3", "2x4x5 > conv 1 k3", "3x7 > conv 1 k3")) {
      Document before = document(line);
      String text = MatrixText.numpy(Plane.INPUT.copied(before));
      Document after =
          Pasted.of(text, Document.blank().withRank(before.rank()), Plane.INPUT).document();
      assertEquals(before.input().shape(), after.input().shape());
      assertEquals(numbers(before, Plane.INPUT), numbers(after, Plane.INPUT));
    }
  }

  @Test
  void aMatrixGivesTheKernelItsNumbersAndItsSize() throws Unsuited {
    Document after = Pasted.of("[1 2; 3 4]", document("2x5x5 > conv 3 k3"), KERNEL).document();
    assertEquals("2x5x5 > conv 3 k2", line(after));
    assertEquals("1 2;3 4", numbers(after, KERNEL));
    Document both =
        Pasted.of("[[[1, 2]], [[3, 4]]]", document("2x5x5 > conv 3 k3"), KERNEL).document();
    assertEquals("2x5x5 > conv 3 k1x2", line(both));
    assertEquals("3 4", numbers(both, new Plane(Held.WEIGHT, 0, List.of(0, 1))));
  }

  @Test
  void aKernelThatIsTooLargeIsKeptWithItsNumbersAndRefused() throws Unsuited {
    Document after = Pasted.of("1 2 3 4 5 6", Document.blank(), KERNEL).document();
    assertEquals(
        "a kernel of 6 is larger than the width 5", ((Fit.Refuses) after.fit()).sentence());
    Document wide = Dial.SIZE.of(0).set(after, 6);
    assertEquals("1 2 3 4 5 6", numbers(wide, KERNEL));
  }

  @Test
  void oneMoreDimensionIsThatOfTheChannels() throws Unsuited {
    Document after =
        Pasted.of(
                "np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])",
                document("1x5x5 > conv 1 k1"),
                Plane.INPUT)
            .document();
    assertEquals("2x2x2 > conv 1 k1", line(after));
    assertEquals("5 6;7 8", numbers(after, new Plane(Held.INPUT, 0, List.of(0, 1))));
    Document signal = Pasted.of("1\n2\n3\n4", document("1x9 > conv 1 k3"), Plane.INPUT).document();
    assertEquals("1x4 > conv 1 k3", line(signal));
  }

  @Test
  void onlyThePlaneMeantIsChanged() throws Unsuited {
    Document before = document("2x2x2 > conv 1 k1");
    Plane second = new Plane(Held.INPUT, 0, List.of(0, 1));
    Plane first = new Plane(Held.INPUT, 0, List.of(0, 0));
    Document after = Pasted.of("9 8; 7 6", before, second).document();
    assertEquals(numbers(before, first), numbers(after, first));
    assertEquals("9 8;7 6", numbers(after, second));
    assertEquals("input channel 1", second.name(after));
  }

  @Test
  void biasesAreAsManyAsThereAre() throws Unsuited {
    Document before = document("1x5x5 > conv 2 k3 bias");
    Plane bias = new Plane(Held.BIAS, 0, List.of());
    assertEquals("3 4", numbers(Pasted.of("3\n4", before, bias).document(), bias));
    assertEquals("there are 2 biases, the matrix has 3 numbers", refusal("1 2 3", before, bias));
  }

  @Test
  void notationAndCodeSetTheConfiguration() throws Unsuited {
    Document blank = Document.blank();
    Pasted notation = Pasted.of("1x5x5 > conv 1 k3 s2", blank, Plane.INPUT);
    assertEquals("Paste notation", notation.label());
    assertEquals(numbers(blank, KERNEL), numbers(notation.document(), KERNEL));
    Pasted code =
        Pasted.of("nn.Conv2d(3, 8, kernel_size=5, stride=2, padding=2)", blank, Plane.INPUT);
    assertEquals("Paste code", code.label());
    assertEquals("3x5x5 > conv 8 k5 s2 p2 bias", line(code.document()));
  }

  @Test
  void aModelDocumentTakesThePlace() throws Unsuited {
    String text =
        """
        {"format": "convolarium/1", "input": {"shape": [1, 1, 4, 4], "fill": "ramp"},
         "layers": [{"type": "max_pool", "kernel_size": 2, "stride": 2}]}
        """;
    Pasted pasted = Pasted.of(text, Document.blank(), Plane.INPUT);
    assertEquals("Paste model", pasted.label());
    assertEquals("1x4x4 > max_pool k2 s2", line(pasted.document()));
  }

  @Test
  void whatCannotBeReadIsNamedWithItsPlace() {
    Document blank = Document.blank();
    assertEquals("row 2, column 1: \"x\" is not a number", refusal("1 2\nx 4", blank, Plane.INPUT));
    assertEquals("there is no text to be pasted", refusal(" \n", blank, Plane.INPUT));
    String code = refusal("nn.Conv2d(1, 1, 3, strides=2)", blank, Plane.INPUT);
    assertEquals("line 1, column 20: ", code.substring(0, 19));
  }

  @Test
  void aKernelFromTheLibraryFillsOneOrAll() throws Unsuited {
    Document before = document("2x5x5 > conv 2 k5");
    Document one = KernelLibrary.applied(before, KERNEL, "average");
    assertEquals(1 / 25f, KERNEL.in(one).get(7));
    Plane other = new Plane(Held.WEIGHT, 0, List.of(1, 1));
    assertEquals(numbers(before, other), numbers(one, other));
    Document all = KernelLibrary.applied(before, new Plane(Held.WEIGHT, 0, List.of()), "identity");
    assertEquals(1, other.in(all).get(12));
    assertEquals(0, other.in(all).get(11));
    for (int rank = 1; rank <= 3; rank++) {
      Document document = Document.blank(rank);
      for (String name : KernelLibrary.names(rank)) {
        Document applied = KernelLibrary.applied(document, KERNEL, name);
        assertEquals(document.fit().getClass(), applied.fit().getClass(), name);
      }
    }
  }

  @Test
  void theLibraryHoldsKernelsThatFitAGrid() {
    assertEquals(
        "average gaussian identity sharpen laplacian sobel-x sobel-y scharr-x scharr-y prewitt-x"
            + " prewitt-y roberts-x roberts-y emboss slope",
        String.join(" ", KernelLibrary.names(2)));
  }

  @Test
  void aFillGoesIntoThePlane() throws Unsuited {
    Document before = document("2x3x3 > conv 1 k1");
    Plane second = new Plane(Held.INPUT, 0, List.of(0, 1));
    assertEquals("0 0 0;0 1 0;0 0 0", numbers(second.filled(before, new Fill.Impulse(1)), second));
    assertEquals("9", numbers(Plane.INPUT.filled(before, Fill.RAMP), second).substring(0, 1));
  }
}
