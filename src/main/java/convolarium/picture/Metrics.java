package convolarium.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// How wide the characters of a face are, read from the font file itself.
///
/// Toolkits measure text each in its own way (hinted, rounded, only on their own thread) and need
/// tens of milliseconds to wake up. Layout needs the same answer everywhere, and the file has it:
/// tables `head` (units per em), `hhea` and `hmtx` (advance of a glyph), `cmap` format 4 (glyph of
/// a character), `OS/2` (height of capitals), as in the OpenType specification 1.9.
final class Metrics {

  /// What a character that the face lacks will roughly take, from a fallback font.
  private static final double ABSENT = 0.6;

  private static final double ABSENT_WIDE = 1;
  private static final int FIRST_WIDE = 0x1100;

  private static final Map<Face, Metrics> ALL = new EnumMap<>(Face.class);

  static {
    for (Face face : Face.values()) {
      ALL.put(face, new Metrics(ByteBuffer.wrap(face.read())));
    }
  }

  private final double capHeight;

  /// Width of a UTF-16 unit as a multiple of the font's size; 0 where the face has no glyph.
  private final float[] widths = new float[0x10000];

  private Metrics(ByteBuffer file) {
    Map<String, Integer> tables = new HashMap<>();
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      byte[] tag = new byte[4];
      file.get(12 + 16 * i, tag);
      tables.put(new String(tag, StandardCharsets.US_ASCII), file.getInt(12 + 16 * i + 8));
    }
    double unitsPerEm = file.getShort(tables.get("head") + 18);
    capHeight = file.getShort(tables.get("OS/2") + 88) / unitsPerEm;
    int measuredGlyphs = unsigned(file, tables.get("hhea") + 34);
    int hmtx = tables.get("hmtx");
    int cmap = characterMap(file, tables.get("cmap"));
    int segments = unsigned(file, cmap + 6) / 2;
    for (int i = 0; i < segments; i++) {
      int end = unsigned(file, cmap + 14 + 2 * i);
      int start = unsigned(file, cmap + 16 + 2 * (segments + i));
      for (int unit = start; unit <= end && unit < 0xFFFF; unit++) {
        int glyph = glyph(file, cmap + 16 + 2 * (segments + i), 2 * segments, start, unit);
        if (glyph != 0) {
          int advance = unsigned(file, hmtx + 4 * Math.min(glyph, measuredGlyphs - 1));
          widths[unit] = (float) (advance / unitsPerEm);
        }
      }
    }
  }

  static Metrics of(Face face) {
    return ALL.get(face);
  }

  double capHeight() {
    return capHeight;
  }

  double width(String text) {
    return text.codePoints().mapToDouble(this::width).sum();
  }

  private double width(int codePoint) {
    float width = codePoint < widths.length ? widths[codePoint] : 0;
    if (width > 0) {
      return width;
    }
    return codePoint < FIRST_WIDE ? ABSENT : ABSENT_WIDE;
  }

  /// The place of the map from UTF-16 units to glyphs (platform 3, encoding 1).
  private static int characterMap(ByteBuffer file, int cmap) {
    int count = file.getShort(cmap + 2);
    for (int i = 0; i < count; i++) {
      int place = cmap + file.getInt(cmap + 4 + 8 * i + 4);
      if (file.getInt(cmap + 4 + 8 * i) == (3 << 16 | 1) && file.getShort(place) == 4) {
        return place;
      }
    }
    throw new IllegalStateException("the font has no map of Unicode's basic plane");
  }

  /// The glyph of a unit in a segment whose start is stored at `place`; its delta and its offset
  /// follow, each a row further on.
  private static int glyph(ByteBuffer file, int place, int row, int start, int unit) {
    int delta = file.getShort(place + row);
    int offset = unsigned(file, place + 2 * row);
    if (offset == 0) {
      return unit + delta & 0xFFFF;
    }
    int glyph = unsigned(file, place + 2 * row + offset + 2 * (unit - start));
    return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
  }

  private static int unsigned(ByteBuffer file, int place) {
    return Short.toUnsignedInt(file.getShort(place));
  }
}
