package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

class GifWriterTest {

  /// A picture as it is stored: where its patch lies, for how many hundredths of a second it is
  /// seen, and what is seen then.
  private record Stored(Rectangle place, int delay, String loop, BufferedImage seen) {}

  @Test
  void everyPictureIsOneFrameForItsTime() throws IOException {
    List<Stored> frames = written(Films.moving(5), 2);
    assertEquals(5, frames.size());
    frames.forEach(frame -> assertEquals(50, frame.delay));
    assertEquals(new Rectangle(0, 0, 120, 40), frames.getFirst().place);
  }

  @Test
  void theFilmPlaysForEver() throws IOException {
    List<Stored> frames = written(Films.moving(2), 1);
    assertEquals("NETSCAPE 2.0 1 0 0", frames.get(0).loop);
    assertEquals("", frames.get(1).loop);
  }

  /// The old square and the new one, and the number below: nothing else has changed.
  @Test
  void onlyWhatHasChangedIsStored() throws IOException {
    Rectangle place = written(Films.moving(2), 1).get(1).place;
    assertTrue(new Rectangle(6, 6, 18, 14).contains(place), place.toString());
  }

  @Test
  void whatIsSeenIsThePicture() throws IOException {
    for (Film film : List.of(Films.moving(6), Films.nested())) {
      List<Stored> frames = written(film, 2);
      for (int i = 0; i < film.length(); i++) {
        assertArrayEquals(
            GifCanvas.opaque(Raster.of(film.picture(i), 2)), GifCanvas.opaque(frames.get(i).seen));
      }
    }
  }

  @Test
  void picturesThatAreAlikeAreStillFrames() throws IOException {
    Picture picture = Films.moving(1).picture(0);
    List<Stored> frames = written(Film.of(3, 1, _ -> picture), 1);
    assertEquals(3, frames.size());
    assertEquals(new Rectangle(0, 0, 1, 1), frames.get(2).place);
    assertArrayEquals(GifCanvas.opaque(frames.get(0).seen), GifCanvas.opaque(frames.get(2).seen));
  }

  @Test
  void roundingTimesDoesNotAddUp() throws IOException {
    Film film = Films.moving(6);
    List<Stored> frames = written(Film.of(6, 1 / 30.0, film.at()), 1);
    assertEquals(20, frames.stream().mapToInt(Stored::delay).sum());
  }

  @Test
  void clearPaperIsWhite() throws IOException {
    Picture empty = new Picture(4, 4, List.of(Mark.rect(0, 0, 2, 4).fill(Ink.BLACK.opacity(0.5))));
    BufferedImage seen = written(Film.still(empty), 1).getFirst().seen;
    assertEquals(0xFFFFFFFF, seen.getRGB(3, 1));
    assertEquals(0xFF7F7F7F, seen.getRGB(1, 1));
  }

  @Test
  void whoWaitsIsToldAndMayStopIt() throws IOException {
    List<Double> told = new ArrayList<>();
    GifWriter.write(Films.moving(3), 1, told::add, new ByteArrayOutputStream());
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(1, told.getLast());
    assertThrows(
        CancellationException.class,
        () ->
            GifWriter.write(
                Films.moving(3),
                1,
                done -> {
                  throw new CancellationException();
                },
                new ByteArrayOutputStream()));
  }

  private static List<Stored> written(Film film, double scale) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GifWriter.write(film, scale, _ -> {}, out);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray())));
    BufferedImage seen =
        new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_INT_ARGB);
    List<Stored> frames = new ArrayList<>();
    for (int i = 0; i < reader.getNumImages(true); i++) {
      IIOMetadata metadata = reader.getImageMetadata(i);
      var root = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
      Rectangle place =
          new Rectangle(
              number(root, "ImageDescriptor", "imageLeftPosition"),
              number(root, "ImageDescriptor", "imageTopPosition"),
              reader.getWidth(i),
              reader.getHeight(i));
      assertEquals(0, root.getElementsByTagName("LocalColorTable").getLength());
      seen.createGraphics().drawImage(reader.read(i), place.x, place.y, null);
      int delay = number(root, "GraphicControlExtension", "delayTime");
      frames.add(new Stored(place, delay, loop(root), Raster.copy(seen)));
    }
    return frames;
  }

  private static int number(IIOMetadataNode root, String name, String attribute) {
    var node = (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    return Integer.parseInt(node.getAttribute(attribute));
  }

  private static String loop(IIOMetadataNode root) {
    var node = (IIOMetadataNode) root.getElementsByTagName("ApplicationExtension").item(0);
    if (node == null) {
      return "";
    }
    StringBuilder loop = new StringBuilder();
    loop.append(node.getAttribute("applicationID")).append(' ');
    loop.append(node.getAttribute("authenticationCode"));
    for (byte b : (byte[]) node.getUserObject()) {
      loop.append(' ').append(b);
    }
    return loop.toString();
  }
}
