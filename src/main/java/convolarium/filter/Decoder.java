package convolarium.filter;

import convolarium.engine.Watch;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

/// Reads one picture by ImageIO, which is lenient with broken files and answers them with whatever
/// exception comes up; this class is strict and answers all of them with [Unreadable].
final class Decoder {
  /// A tile may reach beyond the picture, but not far.
  private static final long MOST_TILE_PIXELS = Photos.MOST_PIXELS + (1 << 24);

  private final PhotoFormat format;
  private final byte[] bytes;
  private final Watch watch;
  private boolean endsEarly;

  Decoder(PhotoFormat format, byte[] bytes, Watch watch) {
    this.format = format;
    this.bytes = bytes;
    this.watch = watch;
  }

  Photo photo() throws Unreadable {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    try {
      reader.setInput(new ByteStream(bytes), false, true);
      judgeSize(reader);
      Orientation orientation = new Completeness(format, bytes).check();
      Photo stored = decode(reader);
      return new Photo(orientation.turned(stored.raster()), stored.format(), stored.storedBits());
    } catch (CancellationException e) {
      throw e;
    } catch (IOException e) {
      throw damaged(e);
    } catch (RuntimeException | StackOverflowError e) {
      throw damaged(new IOException());
    } finally {
      reader.dispose();
    }
  }

  /// Judges the size by the header, before any pixel is allocated.
  private void judgeSize(ImageReader reader) throws IOException, Unreadable {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width < 1 || height < 1) {
      throw new Unreadable("the picture has " + width + "×" + height + " pixels");
    }
    if (width * height > Photos.MOST_PIXELS) {
      throw new Unreadable(
          String.format(
              Locale.ROOT,
              "the picture has %d×%d = %,d pixels; at most %,d can be read",
              width,
              height,
              width * height,
              Photos.MOST_PIXELS));
    }
    if ((long) reader.getTileWidth(0) * reader.getTileHeight(0) > MOST_TILE_PIXELS) {
      throw new Unreadable("a tile of the picture is larger than the picture may be");
    }
  }

  private Photo decode(ImageReader reader) throws IOException, Unreadable {
    reader.addIIOReadWarningListener(warnings());
    reader.addIIOReadProgressListener(progress(reader));
    Optional<Cmyk.Stored> inks =
        format == PhotoFormat.JPEG ? Cmyk.Stored.in(bytes) : Optional.empty();
    if (inks.isPresent()) {
      java.awt.image.Raster stored = reader.readRaster(0, null);
      judgeEnd();
      return new Photo(Cmyk.light(stored, inks.get()), format, Byte.SIZE);
    }
    BufferedImage image = read(reader);
    judgeEnd();
    return new Photo(Samples.of(image), format, Samples.bits(image));
  }

  private void judgeEnd() throws Unreadable {
    if (watch.cancelled()) {
      throw new CancellationException();
    }
    if (endsEarly) {
      throw Completeness.endsEarly(format);
    }
  }

  private BufferedImage read(ImageReader reader) throws IOException {
    if (format == PhotoFormat.TIFF) {
      TiffDirectory page = new TiffDirectory(bytes);
      if (page.isDifferences()) {
        reader.setInput(new ByteStream(page.undeclared()), false, true);
        BufferedImage image = reader.read(0);
        page.addUp(image.getRaster());
        return image;
      }
    }
    ImageReadParam parameters = reader.getDefaultReadParam();
    if (format == PhotoFormat.WEBP) {
      // or else it would apply a colour profile
      parameters.setDestinationType(reader.getRawImageType(0));
    }
    return reader.read(0, parameters);
  }

  /// libjpeg makes up what is missing and only warns.
  private IIOReadWarningListener warnings() {
    return (_, warning) -> endsEarly |= warning.toLowerCase(Locale.ROOT).contains("premature end");
  }

  private Unreadable damaged(IOException e) {
    if (e instanceof EOFException || e.getCause() instanceof EOFException) {
      return Completeness.endsEarly(format);
    }
    String message = e.getMessage();
    boolean told = e instanceof IIOException && message != null;
    String detail = told ? ": " + message.lines().findFirst().orElse("") : "";
    return new Unreadable("the " + format + " data are damaged" + detail);
  }

  private IIOReadProgressListener progress(ImageReader reader) {
    return new ReadProgress() {
      @Override
      public void imageProgress(ImageReader source, float percent) {
        if (watch.cancelled()) {
          reader.abort();
        }
        watch.done(percent / 100);
      }
    };
  }
}
