package convolarium.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.studio.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WindowMemoryTest {
  @TempDir private Path folder;

  private WindowMemory memory() {
    return new WindowMemory(folder.resolve("a").resolve("view.properties"));
  }

  @Test
  void whatIsWrittenIsReadByTheNextRun() {
    View view = View.initial().withSpeed(4).opened(Path.of("/α β/x=y.convo.json"));
    memory().write(view);
    assertEquals(view, memory().read());
  }

  @Test
  void withoutAFileItIsAFirstRun() {
    assertEquals(View.initial(), memory().read());
  }

  @Test
  void bytesThatAreNoTextMakeAFirstRun() throws IOException {
    Files.createDirectories(memory().file().getParent());
    Files.write(memory().file(), new byte[] {'x', '=', (byte) 0xFF, (byte) 0xFE, '\\', 'u', 'z'});
    assertEquals(View.initial(), memory().read());
    Files.writeString(memory().file(), "speed=\\uZZZZ");
    assertEquals(View.initial(), memory().read());
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoReasonToComplain() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    new WindowMemory(file.resolve("view.properties")).write(View.initial());
    assertEquals(View.initial(), new WindowMemory(file.resolve("view.properties")).read());
  }

  @Test
  void eachSystemHasItsFolder() {
    Path home = Path.of("/home/ada");
    assertEquals(
        Path.of("/home/ada/.config/convolarium/view.properties"),
        WindowMemory.ofUser(Map.of("XDG_CONFIG_HOME", "relative"), "Linux", home).file());
    assertEquals(
        Path.of("/cfg/convolarium/view.properties"),
        WindowMemory.ofUser(Map.of("XDG_CONFIG_HOME", "/cfg"), "Linux", home).file());
    assertEquals(
        Path.of("/home/ada/Library/Application Support/convolarium/view.properties"),
        WindowMemory.ofUser(Map.of(), "Mac OS X", home).file());
  }
}
