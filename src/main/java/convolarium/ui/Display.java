package convolarium.ui;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a window can be opened here, found out before JavaFX tries: it can be started only once,
/// and after a failure there is no second, headless start.
///
/// @param root the system's root folder
record Display(String system, Map<String, String> environment, Path root) {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:unix)?([^:/]*):(\\d{1,5})(?:\\.\\d+)?");
  private static final int FIRST_PORT = 6000;
  private static final int PATIENCE = 2000;
  private static final String GTK = "libgtk-3.so.0";

  static Display ofThisSystem() {
    return new Display(System.getProperty("os.name"), System.getenv(), Path.of("/"));
  }

  /// What is missing, as a sentence without a full stop; nothing when a window can be opened.
  Optional<String> missing() {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows") || name.startsWith("mac")) {
      return Optional.empty();
    }
    String address = environment.getOrDefault("DISPLAY", "");
    if (address.isEmpty()) {
      return Optional.of("there is no display (DISPLAY is not set)");
    }
    if (!answers(address)) {
      return Optional.of("the display " + address + " does not answer");
    }
    return hasGtk()
        ? Optional.empty()
        : Optional.of("the system's GTK 3 is missing (" + GTK + ", Debian's package libgtk-3-0)");
  }

  private boolean answers(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return Files.exists(Path.of(address)); // a socket's path, as macOS's XQuartz gives it
    }
    int number = Integer.parseInt(parts.group(2));
    return parts.group(1).isEmpty() ? local(number) : remote(parts.group(1), number);
  }

  private boolean local(int number) {
    Path socket = root.resolve("tmp/.X11-unix/X" + number);
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException | IllegalArgumentException _) {
      return remote("localhost", number);
    }
  }

  private static boolean remote(String host, int number) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, FIRST_PORT + number), PATIENCE);
      return true;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  /// The dynamic linker's cache names every library that it would find. Where there is no cache,
  /// the benefit of the doubt is given.
  private boolean hasGtk() {
    Path cache = root.resolve("etc/ld.so.cache");
    try {
      return !Files.exists(cache)
          || Files.readString(cache, StandardCharsets.ISO_8859_1).contains(GTK)
          || onLibraryPath();
    } catch (IOException _) {
      return true;
    }
  }

  private boolean onLibraryPath() {
    for (String folder : environment.getOrDefault("LD_LIBRARY_PATH", "").split(":")) {
      if (!folder.isEmpty() && Files.exists(Path.of(folder, GTK))) {
        return true;
      }
    }
    return false;
  }
}
