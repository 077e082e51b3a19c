package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class SvgWriterTest {

  private record Cell(int row) implements Ref {}

  private static final Ink BLUE = Ink.of("#0072B2");

  @Test
  void thePictureIsTheWholeDocument() {
    assertEquals(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="40.5" height="30" viewBox="0 0 40.5 30">
          <rect x="0" y="0" width="40.5" height="30" fill="#ffffff"/>
        </svg>
        """,
        SvgWriter.write(new Picture(40.5, 30, List.of(Mark.rect(0, 0, 40.5, 30).fill(Ink.WHITE)))));
  }

  @Test
  void rectanglesAndLinesSayOnlyWhatTheyPaint() {
    assertSvg(
        """
        <rect x="1" y="2" width="3" height="4" fill="#0072b2"/>
        <rect x="1" y="2" width="3" height="4" rx="1.5" fill="none" stroke="#000000" \
        stroke-width="2.5"/>
        <rect x="1" y="2" width="3" height="4" fill="#000000" fill-opacity="0.502"/>
        <line x1="0" y1="0.333" x2="10" y2="-0.667" stroke="#0072b2" stroke-width="1" \
        stroke-dasharray="4 3"/>
        """,
        Mark.rect(1, 2, 3, 4).fill(BLUE),
        Mark.rect(1, 2, 3, 4).rounded(1.5).stroke(Ink.BLACK, 2.5),
        Mark.rect(1, 2, 3, 4).fill(Ink.BLACK.opacity(0.5)),
        Mark.line(0, 1 / 3.0, 10, -2 / 3.0).stroke(Stroke.of(BLUE, 1).dashed(4, 3)),
        Mark.rect(1, 2, 3, 4).about(new Cell(1)));
  }

  @Test
  void pathsAreLettersAndPoints() {
    assertSvg(
        """
        <path d="M0,0 L10,0 C10,5 5,10 0,10 Z" fill="#0072b2" stroke="#000000" stroke-width="1"/>
        """,
        Path.from(0, 0).to(10, 0).cubic(10, 5, 5, 10, 0, 10).close().fill(BLUE));
  }

  @Test
  void hatchingIsDrawnLineByLine() {
    Fill hatched = new Fill.Hatched(Ink.WHITE, BLUE, 10 / Math.sqrt(2), 1);
    assertSvg(
        """
        <rect x="0" y="0" width="10" height="10" fill="#ffffff"/>
        <path d="M0,5 L5,0 M5,10 L10,5" stroke="#0072b2" stroke-width="1"/>
        <rect x="0" y="0" width="10" height="10" fill="none" stroke="#000000" stroke-width="1"/>
        """,
        Mark.rect(0, 0, 10, 10).fill(hatched).stroke(Ink.BLACK, 1));
  }

  @Test
  void hatchingOfAnotherShapeIsClipped() {
    Fill hatched = new Fill.Hatched(Ink.CLEAR, BLUE, 10 / Math.sqrt(2), 1);
    assertSvg(
        """
        <clipPath id="clip1">
          <path d="M0,0 L10,0 L0,10 Z"/>
        </clipPath>
        <path d="M0,5 L5,0 M5,10 L10,5" clip-path="url(#clip1)" stroke="#0072b2" \
        stroke-width="1"/>
        """,
        Path.through(0, 0, 10, 0, 0, 10).close().stroke(Stroke.none()).fill(hatched));
  }

  @Test
  void textStaysTextAndIsEscaped() {
    assertSvg(
        """
        <text x="5" y="20" font-family="Inter, 'Helvetica Neue', Arial, sans-serif" \
        font-size="14" xml:space="preserve" fill="#0072b2">a &lt; b &amp; "c" � − ·</text>
        <text x="20" y="24.38" text-anchor="middle" \
        font-family="'JetBrains Mono', Menlo, Consolas, monospace" font-size="12" \
        font-weight="700" xml:space="preserve" fill="#000000">12345</text>
        """
            .replace("\"c\"", "&quot;c&quot;"),
        Mark.label("a < b & \"c\" \u0001 − ·", 5, 20, 14).ink(BLUE),
        Mark.label("12345", 20, 20, 16).mono().bold().centred().within(36));
  }

  @Test
  void groupsTransformFadeAndClip() {
    assertSvg(
        """
        <clipPath id="clip1">
          <rect x="0" y="0" width="5" height="5"/>
        </clipPath>
        <g transform="translate(10,20) scale(2)" opacity="0.5" clip-path="url(#clip1)">
          <rect x="0" y="0" width="9" height="9" fill="#0072b2"/>
        </g>
        """,
        Mark.group(Mark.rect(0, 0, 9, 9).fill(BLUE))
            .at(10, 20)
            .scaled(2)
            .faded(0.5)
            .clipped(new Box(0, 0, 5, 5)));
  }

  @Test
  void bitmapsAreEmbeddedUnsmoothed() throws Exception {
    Pixels pixels = Pixels.of(2, 1, 0xFF0072B2, 0x80FFFFFF);
    String svg =
        SvgWriter.write(new Picture(9, 9, List.of(Mark.bitmap(pixels, new Box(1, 2, 20, 10)))));
    String head =
        """
        <image x="1" y="2" width="20" height="10" preserveAspectRatio="none" \
        style="image-rendering:pixelated" href="data:image/png;base64,\
        """;
    int start = svg.indexOf(head) + head.length();
    byte[] png = Base64.getDecoder().decode(svg.substring(start, svg.indexOf('"', start)));
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(0xFF0072B2, image.getRGB(0, 0));
    assertEquals(0x80FFFFFF, image.getRGB(1, 0));
  }

  @Test
  void everyKindOfMarkIsWellFormed() {
    assertParses(
        SvgWriter.write(
            new Picture(
                40,
                20,
                List.of(
                    Mark.rect(0, 0, 9, 9).rounded(2).fill(Fill.hatched(Ink.WHITE, BLUE)),
                    Mark.label("\u0001𝄞 \uD800 ⌊x⌋", 1, 1, 9).bold().about(new Cell(2)),
                    ColorBar.of(ColorScale.rdBu(2), new Box(0, 0, 30, 4), Ink.BLACK, 6)))));
  }

  private static void assertSvg(String expected, Mark... marks) {
    String svg = SvgWriter.write(new Picture(100, 50, List.of(marks)));
    String head =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">
        """;
    assertEquals(head + expected.indent(2) + "</svg>\n", svg);
    assertParses(svg);
  }

  private static void assertParses(String svg) {
    try {
      byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes));
    } catch (Exception e) {
      throw new AssertionError("not XML: " + svg, e);
    }
  }
}
