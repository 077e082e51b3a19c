package convolarium.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FillingTest {
  private static final IntFunction<Content> NUMBERS =
      i -> out -> out.write(("text " + i).getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void makesTheFolderAndThoseAroundIt() throws IOException {
    Path deep = folder.resolve("a/b");
    Filling.of(deep).write(List.of("x", "y"), NUMBERS);
    assertEquals(List.of("x", "y"), names(deep));
    assertEquals("text 1", Files.readString(deep.resolve("y")));
    assertEquals(List.of("a"), names(folder));
  }

  @Test
  void replacesFilesOfTheSameNameAndLeavesOthers() throws IOException {
    Files.writeString(folder.resolve("x"), "old");
    Files.writeString(folder.resolve("z"), "other");
    Filling.of(folder).write(List.of("w", "x"), NUMBERS);
    assertEquals(List.of("w", "x", "z"), names(folder));
    assertEquals("text 1", Files.readString(folder.resolve("x")));
    assertEquals("other", Files.readString(folder.resolve("z")));
  }

  @Test
  void leavesEverythingAsItWasWhenAContentFails() throws IOException {
    Files.writeString(folder.resolve("x"), "old");
    Path missing = folder.resolve("a/b");
    for (Path target : List.of(folder, missing)) {
      var filling = Filling.of(target);
      assertThrows(
          IOException.class,
          () ->
              filling.write(
                  List.of("x", "y"),
                  i -> i == 0 ? NUMBERS.apply(0) : _ -> throwIt(new IOException("half way"))));
      assertEquals(List.of("x"), names(folder));
      assertEquals("old", Files.readString(folder.resolve("x")));
    }
    assertFalse(Files.exists(missing.getParent()));
  }

  private static void throwIt(IOException fault) throws IOException {
    throw fault;
  }

  @Test
  void saysWhyAFolderCannotBeFilled() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals("is a file, and a folder is needed", refusal(file));
    assertEquals("its folder is a file", refusal(file.resolve("inside")));
  }

  private static String refusal(Path target) {
    return FileFault.phrase(assertThrows(IOException.class, () -> Filling.of(target)));
  }
}
