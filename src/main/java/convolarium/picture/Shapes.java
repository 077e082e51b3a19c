package convolarium.picture;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Our shapes in the words of Java 2D, which knows the geometry of curves and strokes.
final class Shapes {

  private static final float MITRE_LIMIT = 4; // SVG's default, so that corners agree

  private Shapes() {}

  static Rectangle2D of(Box box) {
    return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
  }

  static Shape of(Rectangle rectangle) {
    Box box = rectangle.box();
    double diameter = 2 * rectangle.radius();
    return diameter == 0
        ? of(box)
        : new RoundRectangle2D.Double(
            box.x(), box.y(), box.width(), box.height(), diameter, diameter);
  }

  static Shape of(Line line) {
    return new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2());
  }

  static Shape of(Path path) {
    Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Path.Piece piece : path.pieces()) {
      switch (piece) {
        case Path.Move(double x, double y) -> shape.moveTo(x, y);
        case Path.To(double x, double y) -> shape.lineTo(x, y);
        case Path.Cubic c -> shape.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
        case Path.Close() -> shape.closePath();
      }
    }
    return shape;
  }

  static BasicStroke of(Stroke stroke) {
    float width = (float) stroke.width();
    if (stroke.dashes().isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITRE_LIMIT);
    }
    float[] dashes = new float[stroke.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = stroke.dashes().get(i).floatValue();
    }
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITRE_LIMIT, dashes, 0);
  }
}
