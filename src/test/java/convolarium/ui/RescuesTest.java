package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.studio.Document;
import convolarium.studio.Rescue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RescuesTest {
  /// Larger than any system numbers its processes.
  private static final long NOBODY = 1L << 40;

  @TempDir private Path folder;

  private Rescues of(long process) {
    return new Rescues(folder.resolve("state"), process);
  }

  private static Rescue rescue(String title) {
    return new Rescue(Document.blank().titled(title), Optional.empty(), Optional.empty());
  }

  private static List<String> names(Rescues rescues) {
    return rescues.left().stream().map(left -> left.rescue().name()).toList();
  }

  @Test
  void whatAProcessLeftBehindIsFoundByTheNext() {
    of(NOBODY).keep(rescue("Lost"));
    assertEquals(List.of("Lost"), names(Rescues.in(folder.resolve("state"))));
  }

  @Test
  void whatARunningProcessKeepsIsItsOwn() {
    Rescues.in(folder.resolve("state")).keep(rescue("Mine"));
    assertEquals(List.of(), names(of(NOBODY)));
  }

  @Test
  void onlyTheNewestIsKeptAndForgottenAtTheEnd() {
    of(NOBODY).keep(rescue("First"));
    of(NOBODY).keep(rescue("Second"));
    assertEquals(List.of("Second"), names(of(NOBODY + 1)));
    of(NOBODY).forget();
    assertEquals(List.of(), names(of(NOBODY + 1)));
  }

  @Test
  void aSpoiltFileKeepsNobodyFromTheOthers() throws IOException {
    of(NOBODY).keep(rescue("Lost"));
    Files.writeString(folder.resolve("state").resolve("unsaved-7777777777777.properties"), "\\u");
    assertEquals(List.of("Lost"), names(of(NOBODY + 1)));
  }

  @Test
  void whereNothingCanBeWrittenNothingIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    new Rescues(file, NOBODY).keep(rescue("Lost"));
    assertTrue(new Rescues(file, NOBODY + 1).left().isEmpty());
  }
}
