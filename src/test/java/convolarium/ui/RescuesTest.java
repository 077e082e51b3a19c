package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.studio.Document;
import convolarium.studio.Rescue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RescuesTest {
  /// Larger than any system numbers its processes.
  private static final long NOBODY = 1L << 40;

  @TempDir private Path folder;

  private Rescues of(long process) {
    return new Rescues(folder.resolve("state"), process, 0);
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
  void aProcessThatHasTheNumberOfOneThatBrokeOffIsNotTakenForIt() throws IOException {
    long number = ProcessHandle.current().pid();
    Rescues before = of(number);
    before.keep(rescue("Lost"));
    Rescues now = Rescues.in(folder.resolve("state"));
    try (var files = Files.list(folder.resolve("state"))) {
      Files.setLastModifiedTime(files.findFirst().orElseThrow(), FileTime.fromMillis(0));
    }
    now.keep(rescue("Mine"));
    assertEquals(List.of("Lost"), names(now));
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
    Files.writeString(folder.resolve("state").resolve("unsaved-7777777777777-0.properties"), "\\u");
    assertEquals(List.of("Lost"), names(of(NOBODY + 1)));
  }

  @Test
  void whereNothingCanBeWrittenNothingIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    new Rescues(file, NOBODY, 0).keep(rescue("Lost"));
    assertTrue(new Rescues(file, NOBODY + 1, 0).left().isEmpty());
  }
}
