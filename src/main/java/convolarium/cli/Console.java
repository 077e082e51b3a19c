package convolarium.cli;

import convolarium.file.Content;
import convolarium.file.FileFault;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Where a command runs: its streams, unbuffered, and the folder that relative paths start from.
///
/// Everything printed is UTF-8, whatever the locale: results are read by other programs.
///
/// @param screen whether `err` is a terminal, where a progress bar may be drawn
record Console(InputStream in, OutputStream out, OutputStream err, boolean screen, Path folder) {

  /// Whether the process's standard error is a terminal. Java tells it of the other two streams,
  /// and only together; Linux tells it of each.
  static boolean errIsTerminal() {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  /// The path that the user calls `name`.
  ///
  /// @throws Failure when no file could have that name
  Path path(String name) {
    if (name.isEmpty()) {
      throw Failure.wrong("\"\"", "a file's name cannot be empty");
    }
    try {
      return folder.resolve(name);
    } catch (InvalidPathException fault) {
      throw Failure.wrong(name, "cannot be a file's name: " + fault.getReason());
    }
  }

  void print(String text) {
    answer(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Writes a result on standard output. Call it last: whatever fails must fail before.
  void answer(Content content) {
    try {
      var buffered = new BufferedOutputStream(out, 1 << 16);
      content.writeTo(buffered);
      buffered.flush();
    } catch (IOException fault) {
      throw Failure.broken("standard output", FileFault.phrase(fault));
    }
  }

  /// Says on standard error what went wrong.
  void complain(Failure failure) {
    mutter(Complaint.line(failure));
  }

  /// Writes on standard error; where even that fails there is nobody left to tell.
  void mutter(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException _) {
      // the exit status still tells
    }
  }
}
