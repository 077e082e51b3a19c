package convolarium.picture;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;

/// The fold that paints a drawing with Java 2D. Needs no display.
public final class Raster {

  private Raster() {}

  /// The drawing with `scale` pixels for each of its own, `⌈size·scale⌉` in each direction, on a
  /// transparent ground.
  ///
  /// @throws IllegalArgumentException if the scale is not above 0 or the image has 2³¹ pixels or
  ///   more
  public static BufferedImage of(Picture picture, double scale) {
    return of(picture, new Box(0, 0, picture.width(), picture.height()), scale);
  }

  /// What lies in the view, a box in the drawing's own coordinates.
  public static BufferedImage of(Picture picture, Box view, double scale) {
    BufferedImage image = blank(view, scale);
    paint(image, picture.marks(), view, scale);
    return image;
  }

  /// An image for a view, with nothing on it.
  static BufferedImage blank(Box view, double scale) {
    Require.positive("scale", scale);
    double width = Math.ceil(view.width() * scale);
    double height = Math.ceil(view.height() * scale);
    if (width * height > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(width + "×" + height + " pixels are too many");
    }
    return new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_ARGB);
  }

  /// Paints marks over what an image shows already.
  static void paint(BufferedImage image, List<Mark> marks, Box view, double scale) {
    Graphics2D g = graphics(image);
    g.scale(scale, scale);
    g.translate(-view.x(), -view.y());
    paint(g, marks);
    g.dispose();
  }

  static BufferedImage copy(BufferedImage image) {
    BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    image.copyData(copy.getRaster());
    return copy;
  }

  /// The pixels as an image of the same size.
  static BufferedImage of(Pixels pixels) {
    int width = pixels.width();
    BufferedImage image = new BufferedImage(width, pixels.height(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, pixels.height(), pixels.toArray(), 0, width);
    return image;
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    return g;
  }

  private static void paint(Graphics2D g, List<Mark> marks) {
    marks.forEach(mark -> paint(g, mark));
  }

  private static void paint(Graphics2D g, Mark mark) {
    switch (mark) {
      case convolarium.picture.Rectangle r -> paint(g, Shapes.of(r), r.fill(), r.stroke());
      case Line l -> paint(g, Shapes.of(l), l.stroke());
      case Path p -> paint(g, Shapes.of(p), p.fill(), p.stroke());
      case Label l -> fill(g, Glyphs.outline(l), l.ink());
      case Bitmap b -> paint(g, b);
      case Group group -> paint(g, group);
      case Tagged t -> paint(g, t.mark());
    }
  }

  private static void paint(Graphics2D g, Shape shape, Fill fill, Stroke stroke) {
    switch (fill) {
      case Fill.None _ -> {}
      case Fill.Solid(Ink ink) -> fill(g, shape, ink);
      case Fill.Hatched hatched -> hatch(g, shape, hatched);
    }
    paint(g, shape, stroke);
  }

  private static void fill(Graphics2D g, Shape shape, Ink ink) {
    g.setColor(new Color(ink.argb(), true));
    g.fill(shape);
  }

  private static void hatch(Graphics2D g, Shape shape, Fill.Hatched hatched) {
    fill(g, shape, hatched.ground());
    Graphics2D inner = (Graphics2D) g.create();
    inner.clip(shape);
    var box = shape.getBounds2D();
    hatched
        .lines(new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight()))
        .forEach(line -> paint(inner, line));
    inner.dispose();
  }

  private static void paint(Graphics2D g, Shape shape, Stroke stroke) {
    if (stroke.isVisible()) {
      g.setStroke(Shapes.of(stroke));
      g.setColor(new Color(stroke.ink().argb(), true));
      g.draw(shape);
    }
  }

  private static void paint(Graphics2D g, Bitmap bitmap) {
    Box target = bitmap.target();
    AffineTransform place = AffineTransform.getTranslateInstance(target.x(), target.y());
    Pixels pixels = bitmap.pixels();
    place.scale(target.width() / pixels.width(), target.height() / pixels.height());
    g.drawImage(of(pixels), place, null);
  }

  private static void paint(Graphics2D g, Group group) {
    Graphics2D inner = (Graphics2D) g.create();
    inner.translate(group.dx(), group.dy());
    inner.scale(group.scale(), group.scale());
    group.clip().ifPresent(clip -> inner.clip(Shapes.of(clip)));
    if (group.opacity() == 1) {
      paint(inner, group.marks());
    } else {
      fade(inner, group);
    }
    inner.dispose();
  }

  /// Paints the marks on a layer of their own first: where two overlap, the lower one must not
  /// shine through the upper.
  private static void fade(Graphics2D g, Group group) {
    Box box = Bounds.of(group.marks()).orElse(new Box(0, 0, 0, 0));
    Rectangle place = g.getTransform().createTransformedShape(Shapes.of(box)).getBounds();
    place.grow(1, 1);
    place = place.intersection(g.getDeviceConfiguration().getBounds());
    if (place.isEmpty()) {
      return;
    }
    BufferedImage layer = new BufferedImage(place.width, place.height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D inner = graphics(layer);
    inner.translate(-place.x, -place.y);
    inner.transform(g.getTransform());
    paint(inner, group.marks());
    inner.dispose();
    g.setTransform(new AffineTransform());
    g.setComposite(AlphaComposite.SrcOver.derive((float) group.opacity()));
    g.drawImage(layer, place.x, place.y, null);
  }
}
