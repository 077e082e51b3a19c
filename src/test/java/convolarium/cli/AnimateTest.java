package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnimateTest {
  @TempDir private Path folder;

  private void animate(String line) {
    assertEquals("", Session.run(folder, Session.words("animate " + line)).answer());
  }

  private ImageReader gif(String name) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(file(name)));
    return reader;
  }

  private File file(String name) {
    return folder.resolve(name).toFile();
  }

  /// The text elements of an SVG, in order.
  private String numbers(String name) throws IOException {
    StringBuilder numbers = new StringBuilder();
    for (String line : Files.readAllLines(folder.resolve(name))) {
      if (line.contains("<text") && line.contains("JetBrains")) {
        numbers.append(line.replaceAll(" *<[^>]*>", "")).append(' ');
      }
    }
    return numbers.toString();
  }

  /// Dumoulin and Visin, A guide to convolution arithmetic for deep learning: a picture for each
  /// output cell.
  @ParameterizedTest
  @CsvSource({
    "no_padding_no_strides, 4",
    "arbitrary_padding_no_strides, 36",
    "same_padding_no_strides, 25",
    "full_padding_no_strides, 49",
    "no_padding_strides, 4",
    "padding_strides, 9",
    "padding_strides_odd, 9",
    "dilation, 9",
    "transposed_no_padding_no_strides, 16",
    "transposed_arbitrary_padding_no_strides, 25",
    "transposed_same_padding_no_strides, 25",
    "transposed_full_padding_no_strides, 25",
    "transposed_no_padding_strides, 25",
    "transposed_padding_strides, 25",
    "transposed_padding_strides_odd, 36"
  })
  void theGuidesAnimationsHaveItsFrames(String preset, int frames) throws IOException {
    animate("preset:" + preset + " -o out.gif --scale 0.25");
    assertEquals(frames, gif("out.gif").getNumImages(true));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 1000", "1, 100", "4, 25", "50, 2"})
  void aStepLastsAsLongAsItIsTold(String fps, String delay) throws IOException {
    animate("'1x3x3 > conv 1 k2' -o out.gif --scale 0.25 --fps " + fps);
    IIOMetadata metadata = gif("out.gif").getImageMetadata(1);
    var root = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
    var control = (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
    assertEquals(delay, control.getAttribute("delayTime"));
  }

  @Test
  void aSmallGridIsASmallFile() {
    animate("preset:full_padding_no_strides -o out.gif");
    assertTrue(file("out.gif").length() < 1_000_000, file("out.gif").length() + " bytes");
  }

  @Test
  void aFilmEndsWithThePictureOfTheLastStep() throws IOException {
    animate("'1x3x3 > conv 1 k2' -o frames/");
    animate("'1x3x3 > conv 1 k2' -o last.png");
    animate("'1x3x3 > conv 1 k2' -o second.png --step 2");
    assertEquals(
        List.of("frame-0001.png", "frame-0002.png", "frame-0003.png", "frame-0004.png"),
        List.of(file("frames").list()).stream().sorted().toList());
    assertSame("frames/frame-0004.png", "last.png");
    assertSame("frames/frame-0002.png", "second.png");
    animate("'1x3x3 > conv 1 k2' -o film.GIF");
    assertEquals(ImageIO.read(file("last.png")).getWidth(), gif("film.GIF").getWidth(0));
  }

  private void assertSame(String some, String other) throws IOException {
    assertArrayEquals(
        Files.readAllBytes(folder.resolve(some)), Files.readAllBytes(folder.resolve(other)));
  }

  @Test
  void anSvgPlaysUnlessItIsOneStep() throws IOException {
    animate("preset:worked_example -o film.svg --fps 2");
    animate("preset:worked_example -o still.svg --step 1");
    String film = Files.readString(folder.resolve("film.svg"));
    String still = Files.readString(folder.resolve("still.svg"));
    assertTrue(film.contains("<animate ") && film.contains("dur=\"3s\""), film);
    assertFalse(still.contains("<animate"), still);
    assertTrue(still.contains(">66</text>") && !still.contains(">79</text>"), still);
    assertTrue(film.contains(">66</text>") && film.contains(">79</text>"), film);
  }

  @Test
  void theScaleIsThatOfThePicture() throws IOException {
    for (String name : List.of("one.png", "two.png --scale 2", "half.svg --step 1 --scale 0.5")) {
      animate("'1x3x3 > conv 1 k2' -o " + name);
    }
    BufferedImage one = ImageIO.read(file("one.png"));
    assertEquals(2 * one.getWidth(), ImageIO.read(file("two.png")).getWidth());
    String svg = Files.readString(folder.resolve("half.svg"));
    assertTrue(svg.contains(" width=\"%s\"".formatted(decimal(one.getWidth() / 2.0))), svg);
  }

  private static String decimal(double number) {
    return String.valueOf(number).replaceFirst("\\.0$", "");
  }

  @Test
  void aThemeIsLightUnlessItIsDark() throws IOException {
    animate("'1x3x3 > conv 1 k2' -o light.png");
    animate("'1x3x3 > conv 1 k2' -o dark.png --theme dark");
    assertEquals(0xFFFFFFFF, ImageIO.read(file("light.png")).getRGB(1, 1));
    assertEquals(0xFF0D1117, ImageIO.read(file("dark.png")).getRGB(1, 1));
  }

  /// What the layer gets has gone through those before it: −1 2 / 3 −4 without its negatives,
  /// twice.
  @Test
  void aLayerTakesWhatTheOnesBeforeItGive() throws IOException {
    Files.writeString(
        folder.resolve("model.json"),
        """
        {"format": "convolarium/1", "input": [[[[-1, 2], [3, -4]]]],
         "layers": [{"type": "relu"},
                    {"type": "conv", "weight": [[[[2]]]]},
                    {"type": "flatten"}]}
        """);
    animate("model.json -o first.svg --step 4");
    animate("model.json -o same.svg --step 4 --layer 2");
    assertSame("first.svg", "same.svg");
    assertTrue(numbers("first.svg").startsWith("0 2 3 0 2 0 4 6 0 "), numbers("first.svg"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1x9 > conv 1 k3 d2 pcausal",
        "2x3x4x4 > conv 2 k2 bias",
        "2x4x4 > conv_transpose 2 k2 s2",
        "1x3x3 > conv_transpose 1 k3 s2 p1 o1",
        "1x4 > conv_transpose 1 k3 s2",
        "1x2x2x2 > conv_transpose 1 k2",
        "2x4x4 > gated_conv 2 k3 p1",
        "1x6 > gated_conv 1 k3",
        "1x5x5 > max_pool k2 s2 ceil",
        "1x5x5 > avg_pool k3 s1 p1",
        "1x5x5 > adaptive_avg_pool 2",
        "2x4x4 > conv 4 k3 p1 g2 reflect"
      })
  void everyKindOfLayerIsDrawn(String model) throws IOException {
    animate("'" + model + "' -o out.svg");
    assertTrue(Files.readString(folder.resolve("out.svg")).contains("<animate "), model);
  }

  /// Nine values are put back; a picture for each, not for the 36 cells of the output.
  @Test
  void anUnpoolingTakesAStepForEachValue() throws IOException {
    animate("preset:max_unpool -o out/ --layer 2 --scale 0.25");
    assertEquals(9, file("out").list().length);
  }

  @Test
  void aTerminalSeesHowFarTheFilmIs() {
    Session session = Session.watched(folder, "animate", "1x3x3 > conv 1 k2", "-o", "out.gif");
    assertEquals(0, session.status());
    assertTrue(session.err().contains("4 of 4  out.gif"), session.err());
    assertTrue(session.err().endsWith("\r\u001b[K"), session.err());
  }
}
