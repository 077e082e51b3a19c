package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Watch;
import convolarium.file.Replacement;
import convolarium.tensor.Raster;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Picture files read and written: what comes back, and what is said of those that are none.
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
  void sixteenBitsAreRoundedToEight() throws Exception {
    var image = new BufferedImage(256, 256, BufferedImage.TYPE_USHORT_GRAY);
    for (int v = 0; v < 65536; v++) {
      image.getRaster().setSample(v & 0xFF, v >> 8, 0, v);
    }
    Photo photo = Photos.read(written(image, "png"), Watch.NONE);
    assertEquals(16, photo.storedBits());
    for (int v = 0; v < 65536; v++) {
      assertEquals(Math.round(v / 257.0), photo.raster().get(v >> 8, v & 0xFF, 0));
    }
  }

  @Test
  void aPaletteBecomesItsColours() throws Exception {
    byte[] red = {0, (byte) 200, 30};
    byte[] green = {0, 100, 40};
    byte[] blue = {0, 50, 50};
    var palette = new IndexColorModel(8, 3, red, green, blue);
    var clear = new IndexColorModel(8, 3, red, green, blue, 0);
    for (String kind : new String[] {"png", "gif"}) {
      Raster read = Photos.read(written(indexed(palette), kind), Watch.NONE).raster();
      assertEquals(3, read.channels());
      assertEquals("200 100 50", pixel(read, 0, 1));
      assertEquals("30 40 50", pixel(read, 0, 2));
    }
    Raster read = Photos.read(written(indexed(clear), "png"), Watch.NONE).raster();
    assertEquals("0 0 0 0", pixel(read, 0, 0));
    assertEquals("30 40 50 255", pixel(read, 0, 2));
  }

  /// Made by ImageMagick: as `WebpTest` tells, in grey by 16 bits, and with a clear lower half.
  @Test
  void otherProgramsAlphaIsRead() throws Exception {
    Photo grey = Photos.read(made("grey-alpha-16.png"), Watch.NONE);
    assertEquals(16, grey.storedBits());
    assertEquals("74 255|220 128", pixel(grey.raster(), 3, 4) + "|" + pixel(grey.raster(), 20, 24));
    Raster palette = Photos.read(made("palette-alpha.png"), Watch.NONE).raster();
    assertEquals("200 40 40 255", pixel(palette, 3, 4));
    assertEquals(0, palette.get(20, 24, 3));
  }

  @Test
  void aPaletteOfGreysStaysGrey() throws Exception {
    byte[] levels = {10, 20, (byte) 200};
    var palette = new IndexColorModel(8, 3, levels, levels, levels);
    Raster read = Photos.read(written(indexed(palette), "gif"), Watch.NONE).raster();
    assertEquals(
        "10|20|200", pixel(read, 0, 0) + "|" + pixel(read, 0, 1) + "|" + pixel(read, 0, 2));
  }

  @Test
  void packedBitsAreSpreadOverTheWholeRange() throws Exception {
    var image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_565_RGB);
    image.setRGB(0, 0, 0xFFFFFF);
    image.setRGB(1, 0, 0x000000);
    Raster read = Photos.read(written(image, "bmp"), Watch.NONE).raster();
    assertEquals("255 255 255|0 0 0", pixel(read, 0, 0) + "|" + pixel(read, 0, 1));
  }

  @Test
  void sixteenBitDifferencesAreAddedUp() throws Exception {
    byte[] tiff = HandmadeTiff.differences(new int[][] {{300, 65535, 0, 257}, {1, 2, 3, 65280}});
    Photo photo = Photos.read(tiff, Watch.NONE);
    assertEquals(16, photo.storedBits());
    assertArrayEquals(
        new byte[] {1, (byte) 255, 0, 1, 0, 0, 0, (byte) 254}, photo.raster().shared());
  }

  @Test
  void coloursThatAreNoRgbAreNamed() throws Exception {
    assertEquals("CMYK colours: save it as RGB first", refusal(HandmadeTiff.cmyk()));
    assertEquals("32-bit samples: save it with 8 or 16 bits first", refusal(HandmadeTiff.floats()));
  }

  @ParameterizedTest
  @EnumSource(PhotoFormat.class)
  void overAHundredMegapixelsAreRefusedByTheHeader(PhotoFormat format) throws Exception {
    ByteBuffer bytes =
        ByteBuffer.wrap(
            switch (format) {
              case GIF -> written(new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_GRAY), "gif");
              case TIFF -> HandmadeTiff.huge(20000, 30000);
              case WEBP -> made("lossy-alpha.webp");
              default -> encoded(noise(3, 3, 1), format);
            });
    switch (format) {
      case PNG -> bytes.putInt(16, 30000).putInt(20, 20000);
      case BMP -> bytes.put(18, new byte[] {0x30, 0x75, 0, 0, 0x20, 0x4E, 0, 0});
      case GIF -> bytes.put(find(bytes, ",\0\0\0\0") + 5, new byte[] {0x30, 0x75, 0x20, 0x4E});
      case JPEG -> bytes.putInt(find(bytes, "\u00ff\u00c0") + 5, 20000 << 16 | 30000);
      case TIFF -> {}
      case WEBP -> bytes.put(24, new byte[] {0x2F, 0x75, 0, 0x1F, 0x4E, 0});
    }
    assertEquals(
        "the picture has 30000×20000 = 600,000,000 pixels; at most 100,000,000 can be read",
        refusal(bytes.array()));
  }

  @ParameterizedTest
  @EnumSource(PhotoFormat.class)
  void aPictureThatEndsEarlyIsMalformedWhereverItIsCut(PhotoFormat format) throws Exception {
    byte[] whole = sample(format);
    Photos.read(whole, Watch.NONE);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      String what = refusal(cut);
      assertTrue(what.length() < 200 && what.lines().count() == 1, what);
    }
  }

  @Test
  void aBitmapThatHoldsAJpegIsCheckedToItsEnd() throws Exception {
    byte[] jpeg = encoded(noise(9, 9, 3), PhotoFormat.JPEG);
    ByteBuffer bitmap = ByteBuffer.allocate(54 + jpeg.length).order(ByteOrder.LITTLE_ENDIAN);
    bitmap.put((byte) 'B').put((byte) 'M').putInt(bitmap.capacity()).putInt(0).putInt(54);
    bitmap.putInt(40).putInt(9).putInt(9).putShort((short) 1).putShort((short) 0).putInt(4);
    bitmap.putInt(jpeg.length).put(54, jpeg);
    byte[] whole = bitmap.array();
    Photos.read(whole, Watch.NONE);
    for (int length = 54; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertEquals("the BMP data end early: a part of the picture is missing", refusal(cut));
    }
  }

  @ParameterizedTest
  @EnumSource(PhotoFormat.class)
  void damagedBytesGiveAPictureOrASentence(PhotoFormat format) throws Exception {
    byte[] whole = sample(format);
    Random random = new Random(7);
    for (int i = 0; i < 600; i++) {
      byte[] bytes = whole.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        int place =
            random.nextInt(random.nextBoolean() ? bytes.length : Math.min(40, bytes.length));
        bytes[place] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
      }
      try {
        Raster raster = Photos.read(bytes, Watch.NONE).raster();
        assertTrue(raster.height() > 0);
      } catch (Unreadable e) {
        assertTrue(e.what().length() < 300 && e.what().lines().count() == 1, e.what());
      }
    }
  }

  @Test
  void aWrongChecksumIsNamed() throws Exception {
    byte[] png = encoded(noise(9, 9, 3), PhotoFormat.PNG);
    png[find(ByteBuffer.wrap(png), "IDAT") + 20] ^= 1;
    assertEquals(
        "the PNG data are damaged: the checksum of chunk IDAT at byte 37 is wrong", refusal(png));
  }

  @Test
  void whatIsNoPictureIsSaidSo() {
    assertEquals("the file is empty", refusal(new byte[0]));
    assertEquals("not a PNG, JPEG, GIF, BMP, TIFF or WebP picture", refusal(new byte[100]));
    assertEquals(
        "not a PNG, JPEG, GIF, BMP, TIFF or WebP picture", refusal("<svg></svg>".getBytes()));
  }

  @Test
  void aMissingFileIsNotAnUnreadablePicture() {
    Path missing = folder.resolve("none.png");
    assertThrows(NoSuchFileException.class, () -> Photos.read(missing, Watch.NONE));
  }

  @Test
  void readingCanBeCalledOff() throws Exception {
    byte[] png = encoded(noise(300, 300, 3), PhotoFormat.PNG);
    assertThrows(CancellationException.class, () -> Photos.read(png, calledOff()));
  }

  @ParameterizedTest
  @CsvSource({
    "a.png,PNG",
    "a.b.JPG,JPEG",
    "x.jpeg,JPEG",
    "x.TIF,TIFF",
    "x.bmp,BMP",
    "x.gif,GIF",
    "a.webp,WEBP"
  })
  void theEndingNamesTheFormat(Path file, PhotoFormat format) {
    assertEquals(Optional.of(format), PhotoFormat.ofEnding(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "a.webm", "a", "a.", "/"})
  void otherNamesPromiseNothing(Path file) {
    assertEquals(Optional.empty(), PhotoFormat.ofEnding(file));
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

  private static byte[] sample(PhotoFormat format) throws IOException {
    return switch (format) {
      case GIF -> written(new BufferedImage(8, 9, BufferedImage.TYPE_BYTE_GRAY), "gif");
      case WEBP -> made("lossy-alpha.webp");
      case PNG, JPEG, BMP, TIFF -> encoded(noise(8, 9, 3), format);
    };
  }

  /// A file that ImageMagick made.
  private static byte[] made(String name) throws IOException {
    try (InputStream in = PhotosTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static Watch calledOff() {
    return new Watch() {
      @Override
      public void done(double fraction) {}

      @Override
      public boolean cancelled() {
        return true;
      }
    };
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(Unreadable.class, () -> Photos.read(bytes, Watch.NONE)).what();
  }

  private static int find(ByteBuffer bytes, String pattern) {
    return new String(bytes.array(), StandardCharsets.ISO_8859_1).indexOf(pattern);
  }

  private static Raster noise(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    new Random(3).nextBytes(samples);
    return Raster.sharing(height, width, channels, samples);
  }

  private static byte[] encoded(Raster raster, PhotoFormat format) throws IOException {
    var out = new ByteArrayOutputStream();
    Photos.encode(raster, format, out);
    return out.toByteArray();
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out));
    return out.toByteArray();
  }

  private static BufferedImage indexed(IndexColorModel palette) {
    var image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    for (int x = 0; x < 3; x++) {
      image.getRaster().setSample(x, 0, 0, x);
    }
    return image;
  }

  private static String pixel(Raster raster, int y, int x) {
    var text = new StringBuilder();
    for (int c = 0; c < raster.channels(); c++) {
      text.append(c == 0 ? "" : " ").append(raster.get(y, x, c));
    }
    return text.toString();
  }

  private static void assertSame(Raster expected, Raster actual) {
    assertEquals(expected.toString(), actual.toString());
    assertArrayEquals(expected.shared(), actual.shared());
  }
}
