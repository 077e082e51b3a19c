package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

class SvgFilmWriterTest {

  @Test
  void aMomentOfTheFilmShowsItsPicture() throws Exception {
    for (Film film : List.of(Films.moving(6), Films.nested())) {
      Element root = parsed(SvgFilmWriter.write(film, 1, _ -> {}));
      for (int i = 0; i < film.length(); i++) {
        Element still = parsed(SvgWriter.write(film.picture(i)));
        assertEquals(painted(still, 0), painted(root, (i + 0.5) / film.length()), "picture " + i);
      }
    }
  }

  @Test
  void aProgramThatPlaysNothingShowsTheLastPicture() throws Exception {
    Film film = Films.moving(6);
    Element still = parsed(SvgWriter.write(film.picture(5)));
    assertEquals(painted(still, 0), painted(parsed(SvgFilmWriter.write(film, 1, _ -> {})), -1));
  }

  @Test
  void aStillIsPlainSvg() {
    Picture picture = Films.moving(3).picture(2);
    assertEquals(SvgWriter.write(picture), SvgFilmWriter.write(Film.still(picture), 1, _ -> {}));
  }

  @Test
  void theScaleIsThatOfTheDocumentAndNotOfItsCoordinates() throws Exception {
    Element root = parsed(SvgFilmWriter.write(Films.moving(2), 2.5, _ -> {}));
    assertEquals("150", root.getAttribute("width"));
    assertEquals("50", root.getAttribute("height"));
    assertEquals("0 0 60 20", root.getAttribute("viewBox"));
  }

  @Test
  void whatIsCutOffLiesOutsideTheDocument() throws Exception {
    Film film = Films.moving(2).cutTo(new Box(5, 4, 30, 10));
    Element root = parsed(SvgFilmWriter.write(film, 2, _ -> {}));
    assertEquals("60", root.getAttribute("width"));
    assertEquals("5 4 30 10", root.getAttribute("viewBox"));
  }

  @Test
  void whatStaysIsWrittenOnce() {
    String svg = SvgFilmWriter.write(Films.moving(6), 1, _ -> {});
    assertEquals(2, svg.split("5 &amp; 6", -1).length, svg);
    assertEquals(2, svg.split(">3</text>", -1).length, svg);
  }

  @Test
  void theFilmPlaysForEverAndAsLongAsItsPictures() {
    String svg = SvgFilmWriter.write(Films.moving(6), 1, _ -> {});
    assertTrue(svg.contains("dur=\"3s\" repeatCount=\"indefinite\""), svg);
  }

  private static Element parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  /// The elements that are shown at a time in `[0, 1)` of the film, each with its attributes and
  /// what it is part of; before 0 nothing plays.
  private static List<String> painted(Element element, double time) {
    List<String> painted = new ArrayList<>();
    collect(element, "", time, painted);
    return painted;
  }

  private static void collect(Element element, String outer, double time, List<String> painted) {
    if (display(element, time).equals("none") || element.getTagName().equals("animate")) {
      return;
    }
    StringBuilder line = new StringBuilder(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!attribute.getNodeName().equals("display")) {
        line.append(' ').append(attribute);
      }
    }
    boolean isSwitch = element.getElementsByTagName("animate").getLength() > 0;
    String whole = line.toString().equals("g") ? outer : outer + "/" + line;
    List<Element> inner = inner(element);
    if (inner.isEmpty() && !isSwitch) {
      painted.add(whole + ": " + element.getTextContent());
    }
    inner.forEach(child -> collect(child, whole, time, painted));
  }

  private static String display(Element element, double time) {
    for (Element child : inner(element)) {
      if (child.getTagName().equals("animate") && time >= 0) {
        String[] times = child.getAttribute("keyTimes").split(";");
        String[] values = child.getAttribute("values").split(";");
        assertEquals(times.length, values.length);
        int now = 0;
        while (now + 1 < times.length && Double.parseDouble(times[now + 1]) <= time) {
          now++;
        }
        return values[now];
      }
    }
    return element.getAttribute("display");
  }

  private static List<Element> inner(Element element) {
    List<Element> inner = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        inner.add(child);
      }
    }
    return inner;
  }
}
