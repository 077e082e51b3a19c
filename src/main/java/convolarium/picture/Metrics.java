package convolarium.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How wide the characters of a face are, read from the font file itself.
///
/// Toolkits measure text each in its own way (hinted, rounded, only on their own thread) and need
/// tens of milliseconds to wake up. Layout needs the same answer everywhere, and the file has it:
/// tables `head` (units per em), `hhea` and `hmtx` (advance of a glyph), `cmap` format 4 (glyph of
/// a character), `OS/2` (height of capitals), as in the OpenType specification 1.9.
final class Metrics {

  /// What a character will roughly take that no bundled face has.
  private static final double ABSENT = 0.6;

  private static final double ABSENT_WIDE = 1;
  private static final int FIRST_WIDE = 0x1100;

  private static final Map<Face, Metrics> ALL =
      Stream.of(Face.values())
          .collect(Collectors.toUnmodifiableMap(face -> face, face -> new Metrics(face.read())));

  private final double unitsPerEm;
  private final double capHeight;

  /// Width of a UTF-16 unit in the font's units; 0 where the face has no glyph.
  private final short[] advances = new short[0x10000];

  private Metrics(byte[] font) {
    ByteBuffer file = ByteBuffer.wrap(font);
    Map<String, Integer> tables = tables(file);
    unitsPerEm = unsigned(file, tables.get("head") + 18);
    capHeight = file.getShort(tables.get("OS/2") + 88) / unitsPerEm;
    int measuredGlyphs =
        unsigned(file, tables.get("hhea") + 34); // the rest are as wide as the last
    int hmtx = tables.get("hmtx");
    int cmap = characterMap(file, tables.get("cmap"));
    int row = unsigned(file, cmap + 6); // bytes in a row: two for each segment
    for (int ends = cmap + 14; ends < cmap + 14 + row; ends += 2) {
      int starts = ends + row + 2;
      int start = unsigned(file, starts);
      int end = unsigned(file, ends);
      for (int unit = start; unit <= end && unit < 0xFFFF; unit++) {
        int glyph = glyph(file, starts, row, unit - start, unit);
        if (glyph != 0) {
          advances[unit] = file.getShort(hmtx + 4 * Math.min(glyph, measuredGlyphs - 1));
        }
      }
    }
  }

  /// The place of each table by its four-letter tag.
  private static Map<String, Integer> tables(ByteBuffer file) {
    Map<String, Integer> tables = new HashMap<>();
    int count = file.getShort(4);
    for (int entry = 12; entry < 12 + 16 * count; entry += 16) {
      byte[] tag = new byte[4];
      file.get(entry, tag);
      tables.put(new String(tag, StandardCharsets.US_ASCII), file.getInt(entry + 8));
    }
    return tables;
  }

  static Metrics of(Face face) {
    return ALL.get(face);
  }

  /// The width of a line of text in a face as a multiple of the font's size; what the face lacks is
  /// taken from its monospaced sister, which has more signs, and else guessed.
  static double width(Face face, String text) {
    return text.codePoints().mapToDouble(c -> width(face, c)).sum();
  }

  private static double width(Face face, int codePoint) {
    if (of(face).has(codePoint)) {
      return of(face).width(codePoint);
    }
    if (of(face.mono()).has(codePoint)) {
      return of(face.mono()).width(codePoint);
    }
    return codePoint < FIRST_WIDE ? ABSENT : ABSENT_WIDE;
  }

  double capHeight() {
    return capHeight;
  }

  /// Whether the face itself has the character.
  boolean has(int codePoint) {
    return codePoint < advances.length && advances[codePoint] != 0;
  }

  /// The width of a character as a multiple of the font's size.
  private double width(int codePoint) {
    return Short.toUnsignedInt(advances[codePoint]) / unitsPerEm;
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

  /// The glyph of a unit, the `nth` of its segment. `starts` is the place of the segment's start;
  /// its delta stands one row further on and its offset two, counted from where the offset stands.
  private static int glyph(ByteBuffer file, int starts, int row, int nth, int unit) {
    int delta = file.getShort(starts + row);
    int offset = unsigned(file, starts + 2 * row);
    if (offset == 0) {
      return unit + delta & 0xFFFF;
    }
    int glyph = unsigned(file, starts + 2 * row + offset + 2 * nth);
    return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
  }

  private static int unsigned(ByteBuffer file, int place) {
    return Short.toUnsignedInt(file.getShort(place));
  }
}
