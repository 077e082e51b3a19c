package convolarium.filter;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The chunks of a WebP file, walked to the end: nothing may be missing, and every frame is as
/// large as said before, which has been judged.
///
/// Source: RFC 9649 (2024), sections 2.7 and 3.4; RFC 6386 (2011), sections 9.1 and 11.2.
final class WebpChunks {
  private static final int NAME = 4;
  private static final int HEAD = 8;
  private static final int FRAME_HEAD = 16;
  private static final String EXIF = "Exif\0\0";

  private final ByteBuffer in;
  private Orientation orientation = Orientation.UPRIGHT;
  private boolean pictured;

  private record Size(int width, int height) {
    @Override
    public String toString() {
      return width + "×" + height;
    }
  }

  /// @throws BufferUnderflowException when the file ends before the picture does
  /// @throws Unreadable when a frame is of another size than its picture
  WebpChunks(byte[] bytes) throws Unreadable {
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long end = HEAD + (in.getInt(NAME) & 0xFFFFFFFFL);
    if (end > bytes.length) {
      throw new BufferUnderflowException();
    }
    walk(HEAD + NAME, (int) end, Optional.empty());
    if (!pictured) {
      throw new BufferUnderflowException();
    }
  }

  /// How the picture is to be turned.
  Orientation orientation() {
    return orientation;
  }

  /// @param known the size of the frame or the picture that these chunks are about
  private void walk(int start, int end, Optional<Size> known) throws Unreadable {
    Optional<Size> size = known;
    int at = start;
    while (at < end - 1) {
      String name = text(at, NAME);
      int length = in.getInt(at + NAME);
      int data = at + HEAD;
      if (length < 0 || length > end - data) {
        throw new BufferUnderflowException();
      }
      switch (name) {
        case "VP8X" -> size = Optional.of(new Size(1 + number(data + 4), 1 + number(data + 7)));
        case "VP8 " -> frame(lossy(data, length), size);
        case "VP8L" -> {
          int sizes = in.getInt(data + 1);
          frame(new Size(1 + (sizes & 0x3FFF), 1 + (sizes >> 14 & 0x3FFF)), size);
        }
        case "ANMF" -> {
          Size frame = new Size(1 + number(data + 6), 1 + number(data + 9));
          walk(data + FRAME_HEAD, data + length, Optional.of(frame));
        }
        case "EXIF" -> {
          boolean named = length > EXIF.length() && text(data, EXIF.length()).equals(EXIF);
          int skipped = named ? EXIF.length() : 0;
          orientation = Orientation.of(in.slice(data + skipped, length - skipped));
        }
        default -> {}
      }
      at = data + length + (length & 1);
    }
  }

  /// The decoder would make up whatever macroblocks are missing, for minutes where sizes are false.
  /// Of each, the first partition holds the luma and the chroma mode, whose first decisions have
  /// probabilities of at most 145/256 and 142/256: 0.82 and 0.85 bits, together over 5/3.
  private Size lossy(int data, int length) {
    Size size = new Size(in.getShort(data + 6) & 0x3FFF, in.getShort(data + 8) & 0x3FFF);
    long partition = number(data) >> 5;
    long blocks = (size.width + 15L) / 16 * ((size.height + 15) / 16);
    if (10 + partition > length || 3 * 8 * partition < 5 * blocks) {
      throw new BufferUnderflowException();
    }
    return size;
  }

  private void frame(Size size, Optional<Size> known) throws Unreadable {
    if (!known.orElse(size).equals(size)) {
      throw new Unreadable(
          "the WebP data are damaged: a frame of %s pixels in a picture of %s"
              .formatted(size, known.get()));
    }
    pictured = true;
  }

  private String text(int at, int length) {
    if (at + length > in.limit()) {
      throw new BufferUnderflowException();
    }
    return new String(in.array(), at, length, StandardCharsets.ISO_8859_1);
  }

  /// 24 bits.
  private int number(int at) {
    return in.getInt(at - 1) >>> 8;
  }
}
