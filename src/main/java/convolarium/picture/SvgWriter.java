package convolarium.picture;

import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fold that writes a drawing as SVG 1.1 (and `href` without a prefix, as SVG 2 has it).
///
/// Text stays text, in the bundled faces where the reader has them; everything is placed by plain
/// attributes, so that a browser and Inkscape show the same. Equal pictures give equal text.
public final class SvgWriter {

  private static final String SANS = "Inter, 'Helvetica Neue', Arial, sans-serif";
  private static final String MONO = "'JetBrains Mono', Menlo, Consolas, monospace";

  private final Xml xml = new Xml();
  private int clips;

  private SvgWriter() {}

  /// The whole document, to be stored as UTF-8.
  public static String write(Picture picture) {
    Box view = new Box(0, 0, picture.width(), picture.height());
    return document(view, 1, writer -> picture.marks().forEach(writer::write));
  }

  /// A document in a picture's coordinates that shows a view of it, `scale` times its size.
  static String document(Box view, double scale, Consumer<SvgWriter> content) {
    SvgWriter writer = new SvgWriter();
    String box =
        Stream.of(view.x(), view.y(), view.width(), view.height())
            .map(Decimal::text)
            .collect(Collectors.joining(" "));
    writer
        .element("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("width", view.width() * scale)
        .with("height", view.height() * scale)
        .with("viewBox", box)
        .open(() -> content.accept(writer));
    return writer.xml.toString();
  }

  Xml.Element element(String name) {
    return xml.element(name);
  }

  void write(Mark mark) {
    switch (mark) {
      case Rectangle r -> write(r);
      case Line l -> write(l);
      case Path p -> write(p);
      case Label l -> write(l);
      case Bitmap b -> write(b);
      case Group g -> write(g);
      case Tagged t -> write(t.mark());
    }
  }

  private void write(Rectangle rectangle) {
    boolean isRound = rectangle.radius() > 0;
    if (rectangle.fill() instanceof Fill.Hatched hatched) {
      write(rectangle.fill(hatched.ground()).stroke(Stroke.none()));
      if (isRound) {
        hatch(hatched, rectangle.box(), clip(() -> outline(rectangle).empty()));
      } else {
        hatch(hatched, rectangle.box(), "");
      }
      write(rectangle.fill(Fill.none()));
    } else if (isPainted(rectangle.fill(), rectangle.stroke())) {
      paint(outline(rectangle), rectangle.fill(), rectangle.stroke()).empty();
    }
  }

  private Xml.Element outline(Rectangle rectangle) {
    Xml.Element element = place(xml.element("rect"), rectangle.box());
    return rectangle.radius() > 0 ? element.with("rx", rectangle.radius()) : element;
  }

  private void write(Line l) {
    if (l.stroke().isVisible()) {
      Xml.Element element = xml.element("line");
      element.with("x1", l.x1()).with("y1", l.y1()).with("x2", l.x2()).with("y2", l.y2());
      paint(element, l.stroke()).empty();
    }
  }

  private void write(Path path) {
    if (path.fill() instanceof Fill.Hatched hatched) {
      write(path.fill(hatched.ground()).stroke(Stroke.none()));
      Path bare = path.stroke(Stroke.none());
      Box box = Bounds.of(bare).orElseThrow();
      hatch(hatched, box, clip(() -> xml.element("path").with("d", data(path)).empty()));
      write(path.fill(Fill.none()));
    } else if (isPainted(path.fill(), path.stroke())) {
      paint(xml.element("path").with("d", data(path)), path.fill(), path.stroke()).empty();
    }
  }

  private static String data(Path path) {
    return path.pieces().stream().map(SvgWriter::data).collect(Collectors.joining(" "));
  }

  private static String data(Path.Piece piece) {
    return switch (piece) {
      case Path.Move(double x, double y) -> "M" + point(x, y);
      case Path.To(double x, double y) -> "L" + point(x, y);
      case Path.Cubic c ->
          "C" + point(c.x1(), c.y1()) + " " + point(c.x2(), c.y2()) + " " + point(c.x(), c.y());
      case Path.Close() -> "Z";
    };
  }

  private static String point(double x, double y) {
    return Decimal.text(x) + "," + Decimal.text(y);
  }

  private void write(Label label) {
    if (label.text().isBlank() || label.ink().alpha() == 0) {
      return;
    }
    Xml.Element element = xml.element("text").with("x", label.x()).with("y", label.baseline());
    switch (label.across()) {
      case LEFT -> {}
      case CENTRE -> element.with("text-anchor", "middle");
      case RIGHT -> element.with("text-anchor", "end");
    }
    element.with("font-family", label.face().isMono() ? MONO : SANS);
    element.with("font-size", label.size());
    if (label.face().isBold()) {
      element.with("font-weight", "700");
    }
    element.with("xml:space", "preserve");
    ink(element, "fill", label.ink()).text(label.text());
  }

  private void write(Bitmap bitmap) {
    String png = Base64.getEncoder().encodeToString(PngWriter.bytes(bitmap.pixels()));
    place(xml.element("image"), bitmap.target())
        .with("preserveAspectRatio", "none")
        .with("style", "image-rendering:pixelated")
        .with("href", "data:image/png;base64," + png)
        .empty();
  }

  private void write(Group group) {
    open(group, () -> group.marks().forEach(this::write));
  }

  /// A group with other content than its own marks.
  void open(Group group, Runnable content) {
    String clip =
        group.clip().map(box -> clip(() -> place(xml.element("rect"), box).empty())).orElse("");
    Xml.Element element = xml.element("g");
    String transform = transform(group);
    if (!transform.isEmpty()) {
      element.with("transform", transform);
    }
    if (group.opacity() < 1) {
      element.with("opacity", group.opacity());
    }
    if (!clip.isEmpty()) {
      element.with("clip-path", clip);
    }
    element.open(content);
  }

  private static String transform(Group group) {
    boolean isMoved = group.dx() != 0 || group.dy() != 0;
    String move = isMoved ? "translate(" + point(group.dx(), group.dy()) + ")" : "";
    String scale = group.scale() != 1 ? "scale(" + Decimal.text(group.scale()) + ")" : "";
    return (move + " " + scale).strip();
  }

  /// Writes a clip of the given shape; returns how an element refers to it.
  private String clip(Runnable shape) {
    String id = String.format(Locale.ROOT, "clip%d", ++clips);
    xml.element("clipPath").with("id", id).open(shape);
    return "url(#" + id + ")";
  }

  private void hatch(Fill.Hatched hatched, Box box, String clip) {
    String data =
        hatched.lines(box).stream()
            .map(line -> "M" + point(line.x1(), line.y1()) + " L" + point(line.x2(), line.y2()))
            .collect(Collectors.joining(" "));
    Xml.Element element = xml.element("path").with("d", data);
    if (!clip.isEmpty()) {
      element.with("clip-path", clip);
    }
    paint(element, Stroke.of(hatched.ink(), hatched.width())).empty();
  }

  private static boolean isPainted(Fill fill, Stroke stroke) {
    boolean isClear = fill instanceof Fill.Solid(Ink ink) && ink.alpha() == 0;
    return stroke.isVisible() || !(isClear || fill instanceof Fill.None);
  }

  private static Xml.Element place(Xml.Element element, Box box) {
    return element
        .with("x", box.x())
        .with("y", box.y())
        .with("width", box.width())
        .with("height", box.height());
  }

  private static Xml.Element paint(Xml.Element element, Fill fill, Stroke stroke) {
    switch (fill) {
      case Fill.Solid(Ink ink) -> ink(element, "fill", ink);
      case Fill.None _, Fill.Hatched _ -> element.with("fill", "none");
    }
    return stroke.isVisible() ? paint(element, stroke) : element;
  }

  private static Xml.Element paint(Xml.Element element, Stroke stroke) {
    ink(element, "stroke", stroke.ink()).with("stroke-width", stroke.width());
    if (!stroke.dashes().isEmpty()) {
      String dashes = stroke.dashes().stream().map(Decimal::text).collect(Collectors.joining(" "));
      element.with("stroke-dasharray", dashes);
    }
    return element;
  }

  private static Xml.Element ink(Xml.Element element, String attribute, Ink ink) {
    element.with(attribute, ink.hex());
    return ink.alpha() == 255 ? element : element.with(attribute + "-opacity", ink.opacity());
  }
}
