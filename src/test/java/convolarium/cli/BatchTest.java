package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchTest {
  @TempDir private Path folder;

  @BeforeEach
  void takePhotos() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    TestPhotos.write(folder.resolve("in/a.png"), "1 2 / 3 4");
    TestPhotos.write(folder.resolve("in/b.bmp"), "5 6 / 7 8");
    Files.writeString(folder.resolve("in/notes.txt"), "not a photo");
    Files.writeString(folder.resolve("in/.hidden.png"), "not a photo");
  }

  private Session filter(String line) {
    return Session.run(folder, Session.words("filter --kernel identity " + line));
  }

  private List<String> names(String name) throws IOException {
    try (var files = Files.list(folder.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void takesAFolderAndKeepsNamesAndFormats() throws Exception {
    assertEquals("", filter("in -o made/here").answer());
    assertEquals(List.of("a.png", "b.bmp"), names("made/here"));
    assertEquals("5 6 / 7 8", TestPhotos.read(folder.resolve("made/here/b.bmp")));
  }

  @Test
  void takesSeveralFiles() throws Exception {
    filter("in/a.png in/b.bmp -o out").answer();
    assertEquals(List.of("a.png", "b.bmp"), names("out"));
  }

  @Test
  void putsOneFileIntoAFolderThatIsThere() throws Exception {
    Files.createDirectory(folder.resolve("out"));
    filter("in/a.png -o out").answer();
    filter("in/b.bmp -o new/").answer();
    assertEquals(List.of("a.png"), names("out"));
    assertEquals(List.of("b.bmp"), names("new"));
  }

  @Test
  void mayWriteOverTheWholeFolder() throws Exception {
    Session.run(folder, Session.words("filter in -o in --kernel 2")).answer();
    assertEquals("2 4 / 6 8", TestPhotos.read(folder.resolve("in/a.png")));
    assertEquals("10 12 / 14 16", TestPhotos.read(folder.resolve("in/b.bmp")));
  }

  @Test
  void writesAGifAsPng() throws Exception {
    var grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(grey, "gif", folder.resolve("in/c.gif").toFile());
    filter("in/c.gif in/a.png -o out").answer();
    assertEquals(List.of("a.png", "c.png"), names("out"));
    Files.copy(folder.resolve("in/c.gif"), folder.resolve("in/a.gif"));
    assertEquals(
        "in/a.png: would be written to out/a.png, as in/a.gif", filter("in -o out").complaint(2));
  }

  @Test
  void goesOnAfterAFileThatFails() throws Exception {
    Files.writeString(folder.resolve("in/aa.jpg"), "no photo");
    var session = filter("in/none.png in -o out");
    assertEquals(2, session.status());
    assertEquals("", session.out());
    List<String> lines = session.err().lines().toList();
    assertEquals(2, lines.size(), session.err());
    assertTrue(lines.getFirst().startsWith("convolarium: in/none.png: "), session.err());
    assertTrue(lines.getLast().startsWith("convolarium: in/aa.jpg: "), session.err());
    assertEquals(List.of("a.png", "b.bmp"), names("out"));
  }

  @Test
  void makesNoFolderWhenEveryFileFails() {
    assertEquals(2, filter("none.png neither.png -o out").status());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void refusesTwoPhotosOfOneName() throws Exception {
    Files.createDirectories(folder.resolve("other"));
    TestPhotos.write(folder.resolve("other/a.png"), "9");
    assertEquals(
        "other/a.png: would be written to out/a.png, as in/a.png",
        filter("in/a.png other/a.png -o out").complaint(2));
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void refusesAFileWhereAFolderIsNeeded() throws Exception {
    Files.writeString(folder.resolve("out.png"), "old");
    assertEquals(
        "out.png: is a file, and a folder is needed", filter("in -o out.png").complaint(2));
    assertEquals("old", Files.readString(folder.resolve("out.png")));
  }

  @Test
  void refusesAFolderWithoutPhotos() throws Exception {
    Files.createDirectory(folder.resolve("empty"));
    String complaint = filter("empty -o out").complaint(2);
    assertTrue(complaint.startsWith("empty: a folder without photos"), complaint);
  }

  @Test
  void drawsABarOnATerminalAndWipesIt() {
    var session =
        Session.watched(folder, Session.words("filter in none.png -o out --kernel identity"));
    assertEquals(2, session.status());
    assertTrue(
        session.err().contains("[........................] 1 of 3  in/a.png"), session.err());
    assertTrue(
        session.err().contains("[################........] 3 of 3  none.png"), session.err());
    String wiped = session.err().replaceAll("\r\u001b\\[K[^\r\n]*(?=\r\u001b\\[K)", "");
    assertTrue(
        wiped
            .substring(wiped.indexOf("\r\u001b[Kconv"))
            .matches(
                "\r"
                    + "\u001b\\[Kconvolarium: none.png: no such file or folder\n"
                    + "\r"
                    + "\u001b\\[K2 done, 1 failed: 0.0 megapixels in \\d+\\.\\d s, 0.\\d a"
                    + " second\n"),
        wiped);
  }

  @Test
  void drawsNoBarForOneFile() {
    assertEquals(
        "", Session.watched(folder, Session.words("filter in/a.png -o o.png --kernel 1")).answer());
  }
}
