package convolarium.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplacementTest {
  @TempDir private Path folder;

  private static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String refusal(Path target) {
    return FileFault.phrase(assertThrows(IOException.class, () -> Replacement.of(target)));
  }

  @Test
  void writesANewFileAndNothingBeside() throws IOException {
    Replacement.of(folder.resolve("new")).write(text("content"));
    assertEquals("content", Files.readString(folder.resolve("new")));
    assertEquals(List.of("new"), names());
  }

  @Test
  void replacesAFileAndKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("old"), "a longer content");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r----x"));
    Replacement.of(file).write(text("short"));
    assertEquals("short", Files.readString(file));
    assertEquals("rw-r----x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void leavesTheOldFileWhenTheContentFails() throws IOException {
    Path file = Files.writeString(folder.resolve("old"), "old");
    var replacement = Replacement.of(file);
    var fault =
        assertThrows(
            IOException.class,
            () ->
                replacement.write(
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("half way");
                    }));
    assertEquals("half way", FileFault.phrase(fault));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("old"), names());
  }

  @Test
  void replacesTheFileThatALinkLeadsTo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
    Replacement.of(link).write(text("new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void makesTheFileThatALinkWaitsFor() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
    Replacement.of(link).write(text("new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(folder.resolve("file")));
  }

  @Test
  void refusesWhatCannotBeAFile() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
    assertEquals("is a folder", refusal(folder));
    assertEquals("no such folder", refusal(folder.resolve("none/file")));
    assertEquals("its folder is a file", refusal(folder.resolve("file/file")));
    assertEquals("links in a circle", refusal(folder.resolve("a")));
  }

  @Test
  void refusesANameThatIsTooLong() throws IOException {
    var replacement = Replacement.of(folder.resolve("n".repeat(300)));
    var fault = assertThrows(IOException.class, () -> replacement.write(text("")));
    assertEquals("file name too long", FileFault.phrase(fault));
    assertEquals(List.of(), names());
  }

  @Test
  void tellsOfAFullDevice() throws IOException {
    var full = Replacement.of(Path.of("/dev/full"));
    var fault = assertThrows(IOException.class, () -> full.write(text("content")));
    assertEquals("no space left on device", FileFault.phrase(fault));
    assertTrue(Files.exists(Path.of("/dev/full")));
  }
}
