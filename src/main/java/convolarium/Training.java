package convolarium;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs a list of commands in one JVM.
///
/// While the image is made, the JVM watches such a run and keeps what it loaded and learned in the
/// cache that the image starts from; it can watch only one process.
final class Training {
  private Training() {}

  /// @param args a text file of one command a line, words parted by blanks; `#` begins a comment
  /// @throws IllegalStateException if a command fails
  static void main(String[] args) throws IOException {
    var silence = new PrintStream(OutputStream.nullOutputStream());
    for (String line : commands(Path.of(args[0]))) {
      int status = Main.run(line.split(" +"), silence, System.err);
      if (status != 0) {
        throw new IllegalStateException("status %d: convolarium %s".formatted(status, line));
      }
    }
    System.exit(0);
  }

  private static List<String> commands(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
