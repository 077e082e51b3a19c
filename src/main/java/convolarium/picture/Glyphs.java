package convolarium.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The outlines of text in the bundled faces.
///
/// Filled as shapes, letters look the same whatever font settings the desktop has, and may stand
/// between two pixels, so that a moving number does not jitter.
final class Glyphs {

  /// Outlines are taken at this size and made smaller, out of reach of hinting.
  private static final float SIZE = 1000;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Map<Face, Font> FONTS =
      Stream.of(Face.values()).collect(Collectors.toUnmodifiableMap(face -> face, Glyphs::load));

  private Glyphs() {}

  private static Font load(Face face) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.read()))
          .deriveFont(SIZE);
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("cannot load " + face.url(), e);
    }
  }

  /// The label's letters, in the coordinates of the label.
  static Shape outline(Label label) {
    String text = label.text();
    Path2D.Double outline = new Path2D.Double();
    double advance = 0;
    for (int start = 0, end; start < text.length(); start = end) {
      Font font = font(label.face(), text.codePointAt(start));
      end = start;
      while (end < text.length() && font(label.face(), text.codePointAt(end)).equals(font)) {
        end += Character.charCount(text.codePointAt(end));
      }
      GlyphVector glyphs = font.createGlyphVector(EXACT, text.substring(start, end));
      outline.append(glyphs.getOutline((float) advance, 0), false);
      advance += glyphs.getLogicalBounds().getWidth();
    }
    double scale = label.size() / SIZE;
    // A font of the system may be wider than the layout was told.
    double squeeze = Math.min(1, label.width() / (advance * scale));
    AffineTransform place = new AffineTransform();
    place.translate(label.left(), label.baseline());
    place.scale(scale * squeeze, scale);
    return place.createTransformedShape(outline);
  }

  /// The face itself, or its monospaced sister, or whatever font the system has.
  private static Font font(Face face, int codePoint) {
    if (Metrics.of(face).has(codePoint)) {
      return FONTS.get(face);
    }
    if (Metrics.of(face.mono()).has(codePoint)) {
      return FONTS.get(face.mono());
    }
    int style = face.isBold() ? Font.BOLD : Font.PLAIN;
    return new Font(Font.SANS_SERIF, style, 1).deriveFont(SIZE);
  }
}
