package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class SvgWriterTest {
  private static final Ink BLUE = Ink.of("#0072B2");

  private static String svg(Mark... marks) {
    return SvgWriter.write(new Picture(40, 20, List.of(marks)));
  }

  private static String body(Mark... marks) {
    String text = svg(marks);
    return text.substring(text.indexOf(">\n") + 2, text.lastIndexOf("</svg>"));
  }

  @Test
  void aRectangleIsWrittenWithFillAndOutline() {
    assertEquals(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">
          <rect x="1" y="2.5" width="10" height="5" fill="#0072b2" stroke="#000000" \
        stroke-width="1"/>
        </svg>
        """,
        svg(Mark.rect(1, 2.5, 10, 5).fill(BLUE).stroke(Ink.BLACK, 1)));
  }

  @Test
  void dashesAndOpacityAreAttributes() {
    assertEquals(
        """
          <line x1="0" y1="0" x2="3" y2="4" stroke="#000000" stroke-opacity="0.502" \
        stroke-width="2" stroke-dasharray="4 2"/>
        """,
        body(Mark.line(0, 0, 3, 4).stroke(Stroke.of(Ink.BLACK.opacity(0.5), 2).dashed(4, 2))));
  }

  @Test
  void textStaysTextAndIsEscaped() {
    String text = body(Mark.label("a < b & \"c\"", 20, 10, 8).centred().mono());
    assertTrue(text.contains("text-anchor=\"middle\""), text);
    assertTrue(text.contains(">a &lt; b &amp; &quot;c&quot;</text>"), text);
    assertTrue(text.contains("'JetBrains Mono'"), text);
  }

  @Test
  void groupsMoveScaleFadeAndClip() {
    assertEquals(
        """
          <clipPath id="clip1">
            <rect x="0" y="0" width="5" height="5"/>
          </clipPath>
          <g transform="translate(2,3) scale(2)" opacity="0.5" clip-path="url(#clip1)">
            <rect x="0" y="0" width="9" height="9" fill="#0072b2"/>
          </g>
        """,
        body(
            Mark.group(Mark.rect(0, 0, 9, 9).fill(BLUE))
                .at(2, 3)
                .scaled(2)
                .faded(0.5)
                .clipped(new Box(0, 0, 5, 5))));
  }

  @Test
  void hatchingOfNeighboursContinues() {
    Fill.Hatched hatched = new Fill.Hatched(Ink.WHITE, Ink.BLACK, 5 / Math.sqrt(2), 1);
    List<Line> left = hatched.lines(new Box(0, 0, 10, 10));
    List<Line> right = hatched.lines(new Box(10, 0, 10, 10));
    double sum = left.getLast().x1() + left.getLast().y1();
    assertTrue(
        right.stream().anyMatch(line -> Math.abs(line.x1() + line.y1() - sum) < 1e-9),
        "the last line of the left cell goes on in the right one");
  }

  @Test
  void everyKindOfMarkIsWellFormed() throws Exception {
    String text =
        svg(
            Mark.rect(0, 0, 9, 9).rounded(2).fill(Fill.hatched(Ink.WHITE, BLUE)),
            Path.through(0, 0, 5, 5, 9, 0).close().fill(Fill.hatched(Ink.WHITE, BLUE)),
            Path.from(0, 0).cubic(1, 1, 2, 2, 3, 0),
            Mark.bitmap(Pixels.of(1, 1, 0xFF112233), new Box(0, 0, 4, 4)),
            Mark.label("\u0001𝄞 ⌊x⌋", 1, 1, 9).bold().about(new Named("clef")),
            ColorBar.of(ColorScale.rdBu(2), new Box(0, 0, 30, 4), Ink.BLACK, 6));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private record Named(String name) implements Ref {}
}
