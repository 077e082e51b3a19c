package convolarium.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;

/// The place of a file or folder in the making, under a name that nobody else uses; whatever is
/// still there when it is closed, or when the program is ended, is removed.
final class Draft implements AutoCloseable {
  private final Path path;
  private final Thread removal;

  private Draft(Path path) {
    this.path = path;
    this.removal = new Thread(this::remove);
  }

  /// A new name in a folder; nothing is there yet.
  ///
  /// @throws CancellationException when the program is being ended
  static Draft in(Path folder) {
    String mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    var draft = new Draft(folder.resolve(".convolarium-" + mark + ".tmp"));
    try {
      Runtime.getRuntime().addShutdownHook(draft.removal);
    } catch (IllegalStateException _) {
      throw new CancellationException("the program is being ended");
    }
    return draft;
  }

  Path path() {
    return path;
  }

  private void remove() {
    try {
      if (Files.isDirectory(path)) {
        try (var files = Files.list(path)) {
          for (Path file : files.toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
      Files.deleteIfExists(path);
    } catch (IOException _) {
      // the failure that led here is the one worth telling
    }
  }

  /// @throws CancellationException when the program is being ended
  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException _) {
      throw new CancellationException("the program is being ended");
    }
  }
}
