package convolarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DisplayTest {
  @TempDir private Path root;

  private Optional<String> missing(Map<String, String> environment) {
    return new Display("Linux", environment, root).missing();
  }

  @Test
  void withoutAVariableThereIsNoDisplay() {
    assertEquals(
        Optional.of("there is no display (DISPLAY is not set)"), missing(Map.of("PATH", "/bin")));
  }

  @Test
  void aDisplayThatNobodyServesDoesNotAnswer() {
    assertEquals(
        Optional.of("the display :59999 does not answer"), missing(Map.of("DISPLAY", ":59999")));
  }

  @Test
  void aServedDisplayNeedsGtk() throws IOException {
    Path sockets = Files.createDirectories(root.resolve("tmp/.X11-unix"));
    Path cache = Files.createDirectories(root.resolve("etc")).resolve("ld.so.cache");
    Map<String, String> environment = Map.of("DISPLAY", ":7.0");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(sockets.resolve("X7")));
      Files.writeString(cache, "libc.so.6\0libX11.so.6\0");
      assertEquals(
          Optional.of("the system's GTK 3 is missing (libgtk-3.so.0, Debian's package libgtk-3-0)"),
          missing(environment));
      Files.writeString(cache, "libc.so.6\0libgtk-3.so.0\0");
      assertEquals(Optional.empty(), missing(environment));
      Files.delete(cache);
      assertEquals(Optional.empty(), missing(environment));
    }
  }

  @Test
  void otherSystemsAlwaysHaveADisplay() {
    assertEquals(Optional.empty(), new Display("Windows 11", Map.of(), root).missing());
    assertEquals(Optional.empty(), new Display("Mac OS X", Map.of(), root).missing());
  }
}
