package convolarium.filter;

import convolarium.engine.Watch;
import convolarium.file.Replacement;
import convolarium.tensor.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Photographs from files and into them.
public final class Photos {
  /// The most pixels of a photograph.
  public static final long MOST_PIXELS = 100_000_000;

  /// Of a JPEG for which nobody asks another.
  public static final int USUAL_QUALITY = 92;

  /// The most bytes of a file: 100 megapixels of 16-bit RGBA and some room.
  private static final int MOST_BYTES = 1 << 30;

  private Photos() {}

  /// The photograph in a file of any [PhotoFormat], whatever its name: of a GIF or WebP the first
  /// frame, of a TIFF the first page. Samples are as stored, without their colour profile; the
  /// picture is turned as its camera says.
  ///
  /// @throws Unreadable when the file does not hold one, or one of over [#MOST_PIXELS]
  /// @throws IOException when the file cannot be read
  /// @throws java.util.concurrent.CancellationException when the watch says so
  public static Photo read(Path file, Watch watch) throws Unreadable, IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > MOST_BYTES) {
        throw tooLong();
      }
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    return read(bytes, watch);
  }

  /// The photograph in the bytes of a file.
  ///
  /// @throws Unreadable as above
  /// @throws java.util.concurrent.CancellationException when the watch says so
  public static Photo read(byte[] bytes, Watch watch) throws Unreadable {
    if (bytes.length > MOST_BYTES) {
      throw tooLong();
    }
    if (bytes.length == 0) {
      throw new Unreadable("the file is empty");
    }
    PhotoFormat format =
        PhotoFormat.ofContent(bytes)
            .orElseThrow(() -> new Unreadable("not a " + PhotoFormat.readable() + " picture"));
    return new Decoder(format, bytes, watch).photo();
  }

  /// Writes the photograph in the format of the file's ending. The file is replaced whole or left
  /// as it was; a link is followed to what it names.
  ///
  /// @param quality of JPEG, from 1 to 100
  /// @throws IOException when it cannot be written
  /// @throws IllegalArgumentException when the ending is none of a writable format
  public static void write(Raster raster, Path file, int quality) throws IOException {
    PhotoFormat format =
        PhotoFormat.ofEnding(file)
            .filter(PhotoFormat::writable)
            .orElseThrow(() -> new IllegalArgumentException("no format for " + file));
    Replacement.of(file).write(out -> encode(raster, format, quality, out));
  }

  /// Writes it with the usual quality.
  public static void write(Raster raster, Path file) throws IOException {
    write(raster, file, USUAL_QUALITY);
  }

  /// Writes the photograph in that format. JPEG and BMP know no alpha: a photograph that has one is
  /// laid on white. No metadata are written: the pixels lie as they are meant to be seen.
  ///
  /// @param quality of JPEG, from 1 to 100
  /// @throws IOException when the stream cannot be written
  /// @throws IllegalArgumentException when the format is not writable, or the quality is none
  public static void encode(Raster raster, PhotoFormat format, int quality, OutputStream out)
      throws IOException {
    new Encoder(format, quality).encode(raster, out);
  }

  /// Writes it with the usual quality.
  public static void encode(Raster raster, PhotoFormat format, OutputStream out)
      throws IOException {
    encode(raster, format, USUAL_QUALITY, out);
  }

  private static Unreadable tooLong() {
    return new Unreadable("the file has over " + MOST_BYTES + " bytes");
  }
}
