package convolarium.filter;

import java.awt.image.WritableRaster;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/// The directory of a TIFF file's first page, for the two things that ImageIO's reader leaves
/// undone: minding that all of the page is there, and adding up 16-bit samples that are stored as
/// differences to their left neighbours ("predictor 2"), as most photo programs and OpenCV write
/// them.
///
/// Source: TIFF revision 6.0 (1992), sections 2 and 14.
final class TiffDirectory {
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int COLOURS = 262;
  private static final int STRIPS = 273;
  private static final int STRIP_BYTES = 279;
  private static final int PREDICTOR = 317;
  private static final int TILE_WIDTH = 322;
  private static final int TILES = 324;
  private static final int TILE_BYTES = 325;

  /// The bytes of a value of each type, from type 1 on.
  private static final int[] SIZES = {1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

  private final ByteBuffer in;
  private final Map<Integer, Entry> entries = new HashMap<>();

  /// Values that start at byte `at`.
  private record Entry(int at, int type, int count) {}

  /// @throws BufferUnderflowException when the directory or a part of the page lies behind the end
  TiffDirectory(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
    in.order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long start = in.getInt(4) & 0xFFFFFFFFL;
    within(start, 2);
    int count = in.getShort((int) start) & 0xFFFF;
    within(start + 2, 12L * count + 4);
    for (int i = 0; i < count; i++) {
      entry((int) start + 2 + 12 * i);
    }
    within(STRIPS, STRIP_BYTES);
    within(TILES, TILE_BYTES);
  }

  private void entry(int at) {
    int type = in.getShort(at + 2) & 0xFFFF;
    long count = in.getInt(at + 4) & 0xFFFFFFFFL;
    if (type >= 1 && type <= SIZES.length) {
      long bytes = count * SIZES[type - 1];
      long values = bytes <= 4 ? at + 8 : in.getInt(at + 8) & 0xFFFFFFFFL;
      within(values, bytes);
      entries.put(in.getShort(at) & 0xFFFF, new Entry((int) values, type, (int) count));
    }
  }

  private void within(int offsets, int lengths) {
    Entry starts = entries.get(offsets);
    Entry sizes = entries.get(lengths);
    if (starts != null && sizes != null) {
      for (int i = 0; i < Math.min(starts.count, sizes.count); i++) {
        within(value(starts, i), value(sizes, i));
      }
    }
  }

  private void within(long start, long count) {
    if (start + count > in.limit()) {
      throw new BufferUnderflowException();
    }
  }

  private long value(Entry entry, int i) {
    return entry.type == 3
        ? in.getShort(entry.at + 2 * i) & 0xFFFFL
        : in.getInt(entry.at + 4 * i) & 0xFFFFFFFFL;
  }

  private long value(int tag, long otherwise) {
    Entry entry = entries.get(tag);
    return entry == null || entry.type != 3 && entry.type != 4 ? otherwise : value(entry, 0);
  }

  /// Whether the samples are 16-bit differences of grey or RGB; uncompressed ones never are.
  boolean isDifferences() {
    boolean packed =
        switch ((int) value(COMPRESSION, 1)) {
          case 5, 8, 32946 -> true; // LZW and the two numbers of Deflate
          default -> false;
        };
    long colours = value(COLOURS, 0);
    return packed
        && value(PREDICTOR, 1) == 2
        && value(BITS, 1) == 16
        && (colours == 1 || colours == 2);
  }

  /// The file with its differences declared as plain samples, for a reader that refuses them.
  byte[] undeclared() {
    byte[] bytes = in.array().clone();
    ByteBuffer out = ByteBuffer.wrap(bytes).order(in.order());
    out.putShort(entries.get(PREDICTOR).at, (short) 1);
    return bytes;
  }

  /// Adds the differences up, each row of a tile or strip on its own, modulo 2¹⁶.
  void addUp(WritableRaster image) {
    int width = image.getWidth();
    int tile = Math.clamp(value(TILE_WIDTH, width), 1, Integer.MAX_VALUE);
    int[] row = new int[width];
    for (int band = 0; band < image.getNumBands(); band++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.getSamples(0, y, width, 1, band, row);
        for (int x = 0; x < width; x++) {
          row[x] = x % tile == 0 ? row[x] : row[x] + row[x - 1] & 0xFFFF;
        }
        image.setSamples(0, y, width, 1, band, row);
      }
    }
  }
}
