package convolarium.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.DoubleConsumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes a film as a GIF that plays for ever.
///
/// One table of colours serves all pictures, and of each only the box is stored in which something
/// has changed. The pictures are painted twice, first to count colours, and never kept: what is in
/// memory is one picture and the file so far.
public final class GifWriter {

  /// Colours are counted in about so many of the pictures, evenly spread, and in the last, which
  /// shows most. A long film has no other colours in between.
  private static final int COUNTED = 64;

  private static final double HUNDREDTHS = 100;

  /// What counting takes of the whole, roughly.
  private static final double COUNTING = 0.4;

  private GifWriter() {}

  /// Writes the whole file; the stream stays open.
  ///
  /// @param scale pixels of the file for each of the drawing
  /// @param progress told how much is done, in `(0, 1]`; what it throws ends the work
  /// @throws IllegalArgumentException if a side is longer than 65,535 pixels
  /// @throws IOException if the stream does
  public static void write(Film film, double scale, DoubleConsumer progress, OutputStream out)
      throws IOException {
    ColorTable colours = count(film, scale, progress);
    Projector projector = new Projector(film, scale);
    BufferedImage first = projector.frame(0);
    GifBlocks blocks = new GifBlocks(first.getWidth(), first.getHeight(), colours);
    GifCanvas canvas = new GifCanvas(first.getWidth(), first.getHeight(), colours);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(blocks.file(writer));
      for (int i = 0; i < film.length(); i++) {
        GifCanvas.Patch patch = canvas.show(i == 0 ? first : projector.frame(i));
        var block = blocks.frame(writer, patch, delay(film, i), i == 0);
        writer.writeToSequence(new IIOImage(patch.image(), null, block), null);
        progress.accept(COUNTING + (1 - COUNTING) * (i + 1) / film.length());
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static ColorTable count(Film film, double scale, DoubleConsumer progress) {
    Projector projector = new Projector(film, scale);
    ColorCount count = new ColorCount();
    int stride = Math.ceilDiv(film.length(), COUNTED);
    for (int i = (film.length() - 1) % stride; i < film.length(); i += stride) {
      count.add(GifCanvas.opaque(projector.frame(i)));
      progress.accept(COUNTING * (i + 1) / film.length());
    }
    return ColorTable.of(count);
  }

  /// Hundredths of a second, rounded so that errors do not add up; below two of them viewers take a
  /// tenth of a second instead.
  private static int delay(Film film, int place) {
    long until = Math.round((place + 1) * film.seconds() * HUNDREDTHS);
    long since = Math.round(place * film.seconds() * HUNDREDTHS);
    return Math.clamp(until - since, 2, 0xFFFF);
  }
}
