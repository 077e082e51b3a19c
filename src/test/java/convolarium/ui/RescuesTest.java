package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.studio.Dial;
import convolarium.studio.Document;
import convolarium.studio.Rescue;
import convolarium.studio.Store;
import convolarium.studio.View;
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
    Store store = new Store(Document.blank().titled(title), View.initial());
    store.edit("Stride 2", d -> Dial.STRIDE.of(0).set(d, 2));
    return store.rescue(Optional.empty()).orElseThrow();
  }

  private static List<String> names(Rescues rescues) {
    return rescues.left().stream().map(left -> left.rescue().name()).toList();
  }

  @Test
  void whatAProcessLeftBehindIsFoundByTheNext() {
    of(NOBODY).keep("Arithmetic", rescue("Lost"));
    assertEquals(List.of("Lost"), names(Rescues.in(folder.resolve("state"))));
  }

  @Test
  void whatARunningProcessKeepsIsItsOwn() {
    Rescues.in(folder.resolve("state")).keep("Arithmetic", rescue("Mine"));
    assertEquals(List.of(), names(of(NOBODY)));
  }

  @Test
  void aProcessThatHasTheNumberOfOneThatBrokeOffIsNotTakenForIt() throws IOException {
    long number = ProcessHandle.current().pid();
    Rescues before = of(number);
    before.keep("Arithmetic", rescue("Lost"));
    Rescues now = Rescues.in(folder.resolve("state"));
    try (var files = Files.list(folder.resolve("state"))) {
      Files.setLastModifiedTime(files.findFirst().orElseThrow(), FileTime.fromMillis(0));
    }
    now.keep("Arithmetic", rescue("Mine"));
    assertEquals(List.of("Lost"), names(now));
  }

  @Test
  void onlyTheNewestIsKeptAndForgottenAtTheEnd() {
    of(NOBODY).keep("Arithmetic", rescue("First"));
    of(NOBODY).keep("Arithmetic", rescue("Second"));
    assertEquals(List.of("Second"), names(of(NOBODY + 1)));
    of(NOBODY).forget("Arithmetic");
    assertEquals(List.of(), names(of(NOBODY + 1)));
  }

  @Test
  void eachWorkspaceHasAFileOfItsOwn() {
    of(NOBODY).keep("Arithmetic", rescue("Sum"));
    of(NOBODY).keep("Network", rescue("Net"));
    of(NOBODY).forget("Arithmetic");
    List<Rescues.Left> left = of(NOBODY + 1).left();
    assertEquals(List.of("Network"), left.stream().map(Rescues.Left::workspace).toList());
    assertEquals(List.of("Net"), names(of(NOBODY + 1)));
  }

  @Test
  void aSpoiltFileKeepsNobodyFromTheOthers() throws IOException {
    of(NOBODY).keep("Arithmetic", rescue("Lost"));
    Files.writeString(
        folder.resolve("state").resolve("unsaved-7777777777777-0-Arithmetic.properties"), "\\u");
    assertEquals(List.of("Lost"), names(of(NOBODY + 1)));
  }

  @Test
  void whereNothingCanBeWrittenNothingIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    new Rescues(file, NOBODY, 0).keep("Arithmetic", rescue("Lost"));
    assertTrue(new Rescues(file, NOBODY + 1, 0).left().isEmpty());
  }
}
