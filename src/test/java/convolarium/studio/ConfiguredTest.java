package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.document.Notation;
import convolarium.document.code.Code;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ConfiguredTest {
  private static Document document(String line) throws Unsuited {
    return Configured.of(Document.blank(), Notation.parse(line));
  }

  private static String line(Document document) {
    return Notation.print(Conversion.model(document)).orElseThrow();
  }

  @Test
  void aLineSetsEveryKindOfLayer() throws Unsuited {
    String lines =
        """
        1x5x5 > conv 1 k3
        2x6x7 > conv 4 k3x2 s2x1 p1 g2 bias
        1x9 > conv 1 k3 pcausal
        1x4x5x6 > conv 2 k2
        1x3x3 > conv_transpose 1 k3 s2 p1 o1
        2x6x6 > gated_conv 2 k3 p1
        1x6x6 > max_pool k2 s2
        1x6x6 > avg_pool k2 s2
        3x5x5 > conv 3 k3 g3 > conv 4 k1
        1x6x6 > pool=max_pool k2 s2 > max_unpool k2 s2 of pool
        """;
    for (String line : lines.lines().toList()) {
      assertEquals(line, line(document(line)));
      document(line).fit();
    }
  }

  @Test
  void numbersThatFitAreKept() throws Unsuited {
    Document before = Document.blank();
    Document after = document("1x7x7 > conv 1 k5 s2");
    Tensor was = before.input();
    Tensor is = after.input();
    assertEquals(was.get(4 * 5 + 3), is.get(4 * 7 + 3));
    Tensor kernel = Held.WEIGHT.in(before, 0).orElseThrow();
    assertEquals(kernel.get(8), Held.WEIGHT.in(after, 0).orElseThrow().get(2 * 5 + 2));
  }

  @Test
  void aTransposedConvolutionKeepsTheKernelsBetweenItsChannels() throws Unsuited {
    Document before = document("2x5x5 > conv 3 k2");
    Document after = Configured.of(before, Notation.parse("2x5x5 > conv_transpose 3 k2"));
    Tensor was = Held.WEIGHT.in(before, 0).orElseThrow();
    Tensor is = Held.WEIGHT.in(after, 0).orElseThrow();
    assertEquals(
        was.get(was.shape().offset(Arrays.asList(2, 1, 0, 1))),
        is.get(is.shape().offset(Arrays.asList(1, 2, 0, 1))));
  }

  @Test
  void whatDoesNotFitIsRefusedLikeAnyNumber() throws Unsuited {
    Document document = document("1x5x5 > conv 1 k9");
    Fit.Refuses refused = (Fit.Refuses) document.fit();
    assertEquals("a kernel of 9 is larger than the height 5", refused.sentence());
  }

  @Test
  void codeKeepsTheInputUnlessItIsTooSmall() throws Unsuited {
    Document blank = Document.blank();
    Document seven = Configured.of(blank, Code.read("nn.Conv2d(1, 1, 7, bias=False)", 1));
    assertEquals("1x7x7 > conv 1 k7", line(seven));
    Document three = Configured.of(blank, Code.read("nn.Conv2d(2, 4, 3, padding=1)", 1));
    assertEquals("2x5x5 > conv 4 k3 p1 bias", line(three));
    Document many =
        Configured.of(blank, Code.read("nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3)", 1));
    assertEquals("3x5x5 > conv 64 k7 s2 p3 bias", line(many));
    assertEquals(Fit.Fits.class, many.fit().getClass());
    Document signal = Configured.of(blank, Code.read("nn.MaxPool1d(2)", 1));
    assertEquals("1x5 > max_pool k2 s2", line(signal));
  }

  @Test
  void whatIsNotShownHereIsSaid() {
    assertEquals(
        "its layer is a linear; here convolutions, poolings and unpoolings are shown",
        assertThrows(Unsuited.class, () -> document("1x5x5 > linear 3")).getMessage());
    assertEquals(
        "its input is 1×10; here 1×channels and 1 to 3 spatial sizes are shown",
        assertThrows(Unsuited.class, () -> document("10 > conv 3 k1")).getMessage());
  }
}
