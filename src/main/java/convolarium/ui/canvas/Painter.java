package convolarium.ui.canvas;

import convolarium.picture.Bitmap;
import convolarium.picture.Bounds;
import convolarium.picture.Box;
import convolarium.picture.Face;
import convolarium.picture.Fill;
import convolarium.picture.Group;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Line;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Pixels;
import convolarium.picture.Rectangle;
import convolarium.picture.Stroke;
import convolarium.picture.Tagged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The fold that paints marks on a canvas.
///
/// A faded group is painted mark by mark, each faded: where two overlap the lower one shines
/// through, unlike in the other renderers. A layer of its own would cost a texture in every frame.
final class Painter {
  private static final int MOST_KEPT = 512;

  private final GraphicsContext g;
  private final Map<FontKey, Font> fonts = new HashMap<>();
  private final Map<Ink, Color> colours = new HashMap<>();
  private final Map<Pixels, Image> images = new HashMap<>();

  private record FontKey(Face face, double size) {}

  Painter(GraphicsContext g) {
    this.g = g;
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineJoin(StrokeLineJoin.MITER);
    g.setFillRule(FillRule.NON_ZERO);
  }

  void paint(List<Mark> marks) {
    for (Mark mark : marks) {
      paint(mark);
    }
  }

  private void paint(Mark mark) {
    switch (mark) {
      case Rectangle rectangle -> paint(rectangle);
      case Line line -> paint(line);
      case Path path -> paint(path);
      case Label label -> paint(label);
      case Bitmap bitmap -> paint(bitmap);
      case Group group -> paint(group);
      case Tagged tagged -> paint(tagged.mark());
    }
  }

  private void paint(Rectangle r) {
    Box b = r.box();
    double arc = 2 * r.radius();
    switch (r.fill()) {
      case Fill.None _ -> {}
      case Fill.Solid(Ink ink) -> fill(b, arc, ink);
      case Fill.Hatched hatched -> {
        fill(b, arc, hatched.ground());
        hatched.lines(b).forEach(this::paint);
      }
    }
    if (pen(r.stroke())) {
      if (arc > 0) {
        g.strokeRoundRect(b.x(), b.y(), b.width(), b.height(), arc, arc);
      } else {
        g.strokeRect(b.x(), b.y(), b.width(), b.height());
      }
    }
  }

  private void fill(Box b, double arc, Ink ink) {
    g.setFill(colour(ink));
    if (arc > 0) {
      g.fillRoundRect(b.x(), b.y(), b.width(), b.height(), arc, arc);
    } else {
      g.fillRect(b.x(), b.y(), b.width(), b.height());
    }
  }

  private void paint(Line line) {
    if (pen(line.stroke())) {
      g.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
    }
  }

  private void paint(Path path) {
    trace(path);
    switch (path.fill()) {
      case Fill.None _ -> {}
      case Fill.Solid(Ink ink) -> fill(ink);
      case Fill.Hatched hatched -> {
        fill(hatched.ground());
        g.save();
        g.clip();
        hatched.lines(around(path)).forEach(this::paint);
        g.restore();
        trace(path);
      }
    }
    if (pen(path.stroke())) {
      g.stroke();
    }
  }

  private void fill(Ink ink) {
    g.setFill(colour(ink));
    g.fill();
  }

  private void trace(Path path) {
    g.beginPath();
    for (Path.Piece piece : path.pieces()) {
      switch (piece) {
        case Path.Move(double x, double y) -> g.moveTo(x, y);
        case Path.To(double x, double y) -> g.lineTo(x, y);
        case Path.Cubic(double x1, double y1, double x2, double y2, double x, double y) ->
            g.bezierCurveTo(x1, y1, x2, y2, x, y);
        case Path.Close() -> g.closePath();
      }
    }
  }

  private static Box around(Path path) {
    return Bounds.of(path).orElse(new Box(0, 0, 0, 0));
  }

  private void paint(Label label) {
    g.setFont(font(label.face(), label.size()));
    g.setFill(colour(label.ink()));
    g.fillText(label.text(), label.left(), label.baseline());
  }

  private void paint(Bitmap bitmap) {
    Box b = bitmap.target();
    g.setImageSmoothing(false);
    g.drawImage(image(bitmap.pixels()), b.x(), b.y(), b.width(), b.height());
  }

  private void paint(Group group) {
    g.save();
    g.translate(group.dx(), group.dy());
    g.scale(group.scale(), group.scale());
    g.setGlobalAlpha(g.getGlobalAlpha() * group.opacity());
    group
        .clip()
        .ifPresent(
            clip -> {
              g.beginPath();
              g.rect(clip.x(), clip.y(), clip.width(), clip.height());
              g.clip();
            });
    paint(group.marks());
    g.restore();
  }

  /// Takes up the pen; false when it would leave no trace.
  private boolean pen(Stroke stroke) {
    if (!stroke.isVisible()) {
      return false;
    }
    g.setStroke(colour(stroke.ink()));
    g.setLineWidth(stroke.width());
    if (stroke.dashes().isEmpty()) {
      g.setLineDashes();
    } else {
      g.setLineDashes(stroke.dashes().stream().mapToDouble(Double::doubleValue).toArray());
    }
    return true;
  }

  private Color colour(Ink ink) {
    return kept(colours)
        .computeIfAbsent(ink, i -> Color.rgb(i.red(), i.green(), i.blue(), i.opacity()));
  }

  private Font font(Face face, double size) {
    return kept(fonts)
        .computeIfAbsent(
            new FontKey(face, size),
            key ->
                Font.font(
                    face.family(), face.isBold() ? FontWeight.BOLD : FontWeight.NORMAL, size));
  }

  private Image image(Pixels pixels) {
    return kept(images)
        .computeIfAbsent(
            pixels,
            p -> {
              int[] argb = p.toArray();
              WritableImage image = new WritableImage(p.width(), p.height());
              image
                  .getPixelWriter()
                  .setPixels(
                      0,
                      0,
                      p.width(),
                      p.height(),
                      PixelFormat.getIntArgbInstance(),
                      argb,
                      0,
                      p.width());
              return image;
            });
  }

  /// Sizes that an animation runs through would fill a map without end.
  private static <K, V> Map<K, V> kept(Map<K, V> map) {
    if (map.size() > MOST_KEPT) {
      map.clear();
    }
    return map;
  }
}
