package convolarium.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/// The outlines of text in the bundled faces.
///
/// Filled as shapes, letters look the same whatever font settings the desktop has, and may stand
/// between two pixels, so that a moving number does not jitter.
final class Glyphs {

  /// Outlines are taken at this size and made smaller, out of reach of hinting.
  private static final float SIZE = 1000;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Map<Face, Font> FONTS = new EnumMap<>(Face.class);

  static {
    for (Face face : Face.values()) {
      FONTS.put(face, load(face));
    }
  }

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
    GlyphVector glyphs = font(label).createGlyphVector(EXACT, label.text());
    double size = label.size() / SIZE;
    double advance = glyphs.getLogicalBounds().getWidth() * size;
    // A fallback font may be wider than the layout was told.
    double squeeze = advance > label.width() ? label.width() / advance : 1;
    AffineTransform place = new AffineTransform();
    place.translate(label.left(), label.baseline());
    place.scale(size * squeeze, size);
    return place.createTransformedShape(glyphs.getOutline());
  }

  private static Font font(Label label) {
    Font font = FONTS.get(label.face());
    if (font.canDisplayUpTo(label.text()) < 0) {
      return font;
    }
    int style = label.face().isBold() ? Font.BOLD : Font.PLAIN;
    return new Font(Font.SANS_SERIF, style, 1).deriveFont(SIZE);
  }
}
