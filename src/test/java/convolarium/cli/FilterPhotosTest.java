package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Watch;
import convolarium.filter.PhotoFormat;
import convolarium.filter.Photos;
import convolarium.tensor.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterPhotosTest {
  @TempDir private Path folder;

  @BeforeEach
  void takeAPhoto() throws Exception {
    TestPhotos.write(folder.resolve("in.png"), "9 18 27 / 36 45 54 / 63 72 81");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --kernel identity                                  | 9 18 27 / 36 45 54 / 63 72 81
          --kernel average --border zeros                    | 12 21 16 / 27 45 33 / 24 39 28
          --kernel average --border zeros --precise          | 12 21 16 / 27 45 33 / 24 39 28
          --kernel average --border replicate                | 21 27 33 / 39 45 51 / 57 63 69
          --kernel '0 0 0; 0 0 1; 0 0 0' --border zeros      | 18 27 0 / 45 54 0 / 72 81 0
          --kernel '0 0 0; 0 0 1; 0 0 0' --border circular   | 18 27 9 / 45 54 36 / 72 81 63
          --kernel '0 0 0; 0 0 1; 0 0 0'                     | 18 27 18 / 45 54 45 / 72 81 72
          --kernel '1 1 / 2' --border zeros                  | 5 14 23 / 18 41 50 / 32 68 77
          --kernel 2                                         | 18 36 54 / 72 90 108 / 126 144 162
          --kernel 9                                         | 81 162 243 / 255 255 255 / 255 255 255
          --kernel identity --stride 2                       | 9 27 / 63 81
          --kernel identity --stride 9                       | 9
          --kernel identity --stride 2147483647              | 9
          --kernel 1 --dilation 2147483647                   | 9 18 27 / 36 45 54 / 63 72 81
          --kernel '0; 0; 1; 0' --stride 1073741824          | 9
          --kernel '0 0 1' --border zeros --dilation 2       | 27 0 0 / 54 0 0 / 81 0 0
          --kernel median --border zeros                     | 0 18 0 / 18 45 27 / 0 45 0
          --kernel median --size 5 --border replicate        | 27 27 27 / 36 45 54 / 63 63 63
          --kernel median --size 2 --stride 2                | 18 27 / 45 54
          --kernel max --border replicate                    | 45 54 54 / 72 81 81 / 72 81 81
          --kernel min --size 2 --border replicate           | 9 9 18 / 9 9 18 / 36 36 45
          --kernel invert                                    | 246 237 228 / 219 210 201 / 192 183 174
          --kernel grey                                      | 9 18 27 / 36 45 54 / 63 72 81
          """)
  void slidesTheKernelOverThePhoto(String options, String expected) throws Exception {
    var session = Session.run(folder, Session.words("filter in.png -o out.png " + options));
    assertEquals("", session.answer());
    assertEquals(expected, TestPhotos.read(folder.resolve("out.png")));
  }

  /// A step of 9 to the right and of 27 down; mirrored, no step across the edge.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '-1 0 1' | clamp     | 0 18 0 / 0 18 0 / 0 18 0
          '1 0 -1' | clamp     | 0 0 0 / 0 0 0 / 0 0 0
          '1 0 -1' | absolute  | 0 18 0 / 0 18 0 / 0 18 0
          '1 0 -1' | mid-grey  | 128 110 128 / 128 110 128 / 128 110 128
          '1 0 -1' | stretch   | 255 0 255 / 255 0 255 / 255 0 255
          '1'      | stretch   | 0 32 64 / 96 128 159 / 191 223 255
          '0'      | stretch   | 128 128 128 / 128 128 128 / 128 128 128
          '1 0 -1' | diverging | 247 178 247 / 247 178 247 / 247 178 247
          '-1 0 1' | diverging | 247 33 247 / 247 33 247 / 247 33 247
          """)
  void showsSignsAsAsked(String kernel, String how, String expected) throws Exception {
    Session.run(folder, "filter", "in.png", "-o", "out.png", "--kernel", kernel, "--show", how)
        .answer();
    assertEquals(expected, TestPhotos.read(folder.resolve("out.png")));
  }

  @Test
  void halfOfWhiteLightIsNotHalfOfWhitesNumber() throws Exception {
    TestPhotos.write(folder.resolve("in.png"), "0 255 0 255");
    String words = "filter in.png -o out.png --kernel '1 1 / 2' --border circular";
    Session.run(folder, Session.words(words)).answer();
    assertEquals("128 128 128 128", TestPhotos.read(folder.resolve("out.png")));
    Session.run(folder, Session.words(words + " --linear")).answer();
    assertEquals("188 188 188 188", TestPhotos.read(folder.resolve("out.png")));
  }

  @ParameterizedTest
  @CsvSource({
    "median, --show, mid-grey",
    "median, --linear, ''",
    "sepia, --stride, 2",
    "sepia, --border, zeros",
    "sepia, --dilation, 2"
  })
  void anOptionThatAFilterHasNoUseForIsRefused(String kernel, String option, String value) {
    var session =
        Session.run(
            folder,
            Session.words(
                "filter in.png -o out.png --kernel " + kernel + " " + option + " " + value));
    String complaint = session.complaint(2);
    assertTrue(complaint.startsWith(option + ": "), complaint);
    assertTrue(complaint.contains(kernel + " is none"), complaint);
  }

  @Test
  void readsAKernelFromAFile() throws Exception {
    Files.writeString(folder.resolve("k.txt"), "0 0 0\n0 0 2\n0 0 0\n/ 2\n");
    Session.run(folder, Session.words("filter in.png -o out.png --kernel k.txt --border zeros"))
        .answer();
    assertEquals("18 27 0 / 45 54 0 / 72 81 0", TestPhotos.read(folder.resolve("out.png")));
  }

  @Test
  void setsAnyParameterByItsName() throws Exception {
    Session.run(
            folder,
            Session.words("filter in.png -o box.png --kernel box --set width=1 --set height=3"))
        .answer();
    Session.run(folder, "filter", "in.png", "-o", "own.png", "--kernel", "1; 1; 1 / 3").answer();
    assertEquals(
        TestPhotos.read(folder.resolve("own.png")), TestPhotos.read(folder.resolve("box.png")));
  }

  @Test
  void mayWriteOverItsInput() throws Exception {
    Session.run(folder, Session.words("filter in.png -o in.png --kernel identity --stride 2"))
        .answer();
    assertEquals("9 27 / 63 81", TestPhotos.read(folder.resolve("in.png")));
  }

  @Test
  void leavesAnOldOutputWhenTheInputIsBroken() throws Exception {
    byte[] whole = Files.readAllBytes(folder.resolve("in.png"));
    for (int length = 0; length < whole.length; length++) {
      Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, length));
      Files.writeString(folder.resolve("out.png"), "old");
      String complaint =
          Session.run(folder, Session.words("filter cut.png -o out.png --kernel average"))
              .complaint(2);
      assertTrue(complaint.startsWith("cut.png: "), complaint);
      assertEquals("old", Files.readString(folder.resolve("out.png")));
    }
  }

  @Test
  void keepsThePhotoOfAKernelThatIsNoFileAndNoName() {
    var session = Session.run(folder, Session.words("filter in.png -o out.png --kernel gausian"));
    String complaint = session.complaint(2);
    assertTrue(complaint.contains("gaussian"), complaint);
    assertFalse(Files.exists(folder.resolve("out.png")));
  }

  @Test
  void writesEachFormatByItsEnding() throws Exception {
    for (String ending : new String[] {"png", "PNG", "bmp", "tif", "tiff", "jpg", "jpeg"}) {
      String out = "out." + ending;
      Session.run(folder, "filter", "in.png", "-o", out, "--kernel", "identity").answer();
      assertTrue(Files.size(folder.resolve(out)) > 0, out);
    }
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("out.png")),
        Files.readAllBytes(folder.resolve("out.PNG")));
  }

  @Test
  void aJpegIsAsGoodAsAskedFor() throws Exception {
    for (int quality : new int[] {1, 92, 100}) {
      String out = quality + ".jpg";
      String options = " --kernel identity --quality " + quality;
      Session.run(folder, Session.words("filter in.png -o " + out + options)).answer();
    }
    Session.run(folder, Session.words("filter in.png -o usual.jpg --kernel identity")).answer();
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("92.jpg")),
        Files.readAllBytes(folder.resolve("usual.jpg")));
    assertEquals("9 18 27 / 36 45 54 / 63 72 81", TestPhotos.read(folder.resolve("100.jpg")));
    assertFalse(TestPhotos.read(folder.resolve("1.jpg")).startsWith("9 18 27"));
  }

  @Test
  void onlyAJpegHasAQuality() {
    String call = "filter in.png -o out.png --kernel identity --quality ";
    assertEquals(
        "--quality: is for JPEG, and out.png is none",
        Session.run(folder, Session.words(call + 90)).complaint(2));
    assertEquals(
        "--quality: \"101\" is not a whole number from 1 to 100",
        Session.run(folder, Session.words(call + 101)).complaint(2));
  }

  @Test
  void readsWebP() throws Exception {
    try (var in = PhotoFormat.class.getResourceAsStream("lossless.webp")) {
      Files.copy(in, Files.createDirectory(folder.resolve("photos")).resolve("a.webp"));
    }
    Session.run(folder, Session.words("filter photos -o out --kernel identity --stride 24"))
        .answer();
    Raster read = Photos.read(folder.resolve("out/a.png"), Watch.NONE).raster();
    assertEquals("Raster 1×2×3", read.toString());
    assertEquals(200, read.get(0, 0, 0));
  }
}
