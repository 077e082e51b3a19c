package convolarium.filter;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Walks the blocks of a picture file to its end, which ImageIO does not insist on: a picture cut
/// off anywhere, even in its last byte, is malformed. On the way it comes by the camera's notes.
///
/// Sources: PNG third edition (2025), ITU-T T.81 annex B, Exif 3.0 (2023), GIF89a, the
/// BITMAPINFOHEADER documentation.
final class Completeness {
  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504C5445;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;
  private static final int PNG_EXIF = 0x65584966;
  private static final String EXIF = "Exif\0\0";

  private final PhotoFormat format;
  private final ByteBuffer in;
  private Orientation orientation = Orientation.UPRIGHT;

  Completeness(PhotoFormat format, byte[] bytes) {
    this.format = format;
    this.in = ByteBuffer.wrap(bytes);
  }

  /// @return how the picture is to be turned
  /// @throws Unreadable when the file ends before the picture does, or a PNG checksum is wrong
  Orientation check() throws Unreadable {
    try {
      switch (format) {
        case PNG -> png();
        case JPEG -> jpeg();
        case GIF -> gif();
        case BMP -> bmp();
        case TIFF -> {
          new TiffDirectory(in.array());
          orientation = Orientation.of(in);
        }
        case WEBP -> orientation = new WebpChunks(in.array()).orientation();
      }
      return orientation;
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw endsEarly(format);
    }
  }

  static Unreadable endsEarly(PhotoFormat format) {
    return new Unreadable("the " + format + " data end early: a part of the picture is missing");
  }

  /// Chunks of length, type, data and checksum; the checksums of those that matter are judged.
  private void png() throws Unreadable {
    in.position(8);
    int type = 0;
    while (type != IEND) {
      int length = in.getInt();
      int start = in.position();
      type = in.getInt();
      skip(length);
      int checksum = in.getInt();
      if ((type == IHDR || type == PLTE || type == IDAT) && checksum != crc(start, 4 + length)) {
        throw new Unreadable(
            "the PNG data are damaged: the checksum of chunk "
                + text(start, 4)
                + " at byte "
                + start
                + " is wrong");
      }
      if (type == PNG_EXIF) {
        orientation = Orientation.of(in.slice(start + 4, length));
      }
    }
  }

  private String text(int start, int length) {
    return new String(in.array(), start, length, StandardCharsets.ISO_8859_1);
  }

  private int crc(int start, int length) {
    CRC32 crc = new CRC32();
    crc.update(in.array(), start, length);
    return (int) crc.getValue();
  }

  /// Segments, each a marker with a length, and after a scan's header its coded data, in which a
  /// marker other than a restart ends the scan.
  private void jpeg() {
    in.position(2);
    while (true) {
      int marker = marker();
      if (marker == 0xD9) {
        return;
      }
      boolean alone = marker >= 0xD0 && marker <= 0xD8 || marker == 0x01;
      if (!alone) {
        int start = in.position() + 2;
        int length = (in.getShort() & 0xFFFF) - 2;
        skip(length);
        if (marker == 0xE1 && length > EXIF.length() && text(start, EXIF.length()).equals(EXIF)) {
          orientation = Orientation.of(in.slice(start + EXIF.length(), length - EXIF.length()));
        }
      }
    }
  }

  /// The next marker, coded data and fill bytes before it skipped.
  private int marker() {
    while (true) {
      int code = 0;
      if (in.get() == (byte) 0xFF) {
        do {
          code = in.get() & 0xFF;
        } while (code == 0xFF);
      }
      if (code != 0) {
        return code;
      }
    }
  }

  /// Sizes, flags with colour table, then extensions and images, each a chain of sub-blocks, then
  /// the trailer.
  private void gif() throws Unreadable {
    in.position(10);
    skipColours();
    skip(2);
    while (true) {
      switch (in.get()) {
        case 0x3B -> {
          return;
        }
        case 0x21 -> skip(1);
        case 0x2C -> {
          skip(8);
          skipColours();
          skip(1);
        }
        default ->
            throw new Unreadable(
                "the GIF data are damaged: no block begins at byte " + (in.position() - 1));
      }
      for (int length = in.get() & 0xFF; length != 0; length = in.get() & 0xFF) {
        skip(length);
      }
    }
  }

  /// Flags, and behind them, where a file's header has two bytes more, the table they announce.
  private void skipColours() {
    int flags = in.get();
    if ((flags & 0x80) != 0) {
      skip(3 << ((flags & 7) + 1));
    }
  }

  /// From the place that the header names: rows of whole 4-byte words, or as many compressed bytes
  /// as it says.
  private void bmp() {
    in.order(ByteOrder.LITTLE_ENDIAN);
    long start = in.getInt(10) & 0xFFFFFFFFL;
    boolean old = in.getInt(14) == 12;
    long width = old ? in.getShort(18) & 0xFFFF : in.getInt(18);
    long height = old ? in.getShort(20) & 0xFFFF : Math.abs((long) in.getInt(22));
    int bits = in.getShort(old ? 24 : 28);
    int compression = old ? 0 : in.getInt(30);
    boolean plain = compression == 0 || compression == 3;
    long size = plain ? (width * bits + 31) / 32 * 4 * height : in.getInt(34);
    if (start + size > in.limit()) {
      throw new BufferUnderflowException();
    }
  }

  private void skip(int count) {
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + count);
  }
}
