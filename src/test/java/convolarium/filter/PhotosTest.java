package convolarium.filter;

import static convolarium.filter.PhotoBytes.encoded;
import static convolarium.filter.PhotoBytes.noise;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.engine.Recorder;
import convolarium.engine.Watch;
import convolarium.file.Replacement;
import convolarium.tensor.Raster;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Picture files read and written: what comes back, and what becomes of the files.
class PhotosTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "PNG,1", "PNG,2", "PNG,3", "PNG,4", "TIFF,1", "TIFF,2", "TIFF,3", "TIFF,4", "BMP,1", "BMP,3"
  })
  void whatIsWrittenIsReadBack(PhotoFormat format, int channels) throws Exception {
    Raster raster = noise(7, 13, channels);
    Photo photo = Photos.read(encoded(raster, format), Watch.NONE);
    assertEquals(format, photo.format());
    assertEquals(8, photo.storedBits());
    assertSame(raster, photo.raster());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aJpegIsClose(int channels) throws Exception {
    byte[] samples = new byte[64 * 64 * channels];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / channels % 64 + i / channels / 64);
    }
    Raster raster = Raster.sharing(64, 64, channels, samples);
    Raster read = Photos.read(encoded(raster, PhotoFormat.JPEG), Watch.NONE).raster();
    assertEquals(channels, read.channels());
    for (int i = 0; i < samples.length; i++) {
      assertEquals(samples[i] & 0xFF, read.shared()[i] & 0xFF, 3);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "BMP"})
  void aFormatWithoutAlphaGetsThePhotoOnWhite(PhotoFormat format) throws Exception {
    byte[] samples = new byte[16 * 16 * 4];
    for (int i = 0; i < samples.length; i += 4) {
      samples[i + 3] = 51;
    }
    Raster clear = Raster.sharing(16, 16, 4, samples);
    Raster read = Photos.read(encoded(clear, format), Watch.NONE).raster();
    assertEquals(3, read.channels());
    assertEquals(204, read.get(8, 8, 1), 1);
  }

  @Test
  void aMissingFileIsNotAnUnreadablePicture() {
    Path missing = folder.resolve("none.png");
    assertThrows(NoSuchFileException.class, () -> Photos.read(missing, Watch.NONE));
  }

  @Test
  void readingCanBeCalledOff() throws Exception {
    byte[] png = encoded(noise(300, 300, 3), PhotoFormat.PNG);
    assertThrows(CancellationException.class, () -> Photos.read(png, Recorder.after(0)));
  }

  @Test
  void aFileIsReplacedWhole() throws Exception {
    Path file = folder.resolve("a.PNG");
    Photos.write(noise(3, 4, 3), file);
    Raster later = noise(5, 6, 4);
    Photos.write(later, file);
    assertSame(later, Photos.read(file, Watch.NONE).raster());
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
    assertThrows(
        IllegalArgumentException.class, () -> Photos.write(later, folder.resolve("a.gif")));
  }

  @ParameterizedTest
  @EnumSource(names = {"PNG", "JPEG", "BMP", "TIFF"})
  void aFullDiskIsNamed(PhotoFormat format) throws Exception {
    int whole = encoded(noise(90, 90, 3), format).length;
    for (int room : new int[] {0, 1, 40, whole / 2, whole - 1}) {
      Path file = Files.write(folder.resolve("old"), new byte[] {1, 2, 3});
      IOException fault =
          assertThrows(
              IOException.class,
              () ->
                  Replacement.of(file)
                      .write(
                          out ->
                              Photos.encode(noise(90, 90, 3), format, new SmallDisk(out, room))));
      assertEquals("No space left on device", fault.getMessage());
      assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
    }
  }

  /// Takes so many bytes.
  private static final class SmallDisk extends FilterOutputStream {
    private int room;

    SmallDisk(OutputStream out, int room) {
      super(out);
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
      super.write(b);
    }
  }

  private static void assertSame(Raster expected, Raster actual) {
    assertEquals(expected.toString(), actual.toString());
    assertArrayEquals(expected.shared(), actual.shared());
  }
}
