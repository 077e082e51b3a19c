package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What a command did: its exit status and all it printed.
record Session(int status, String out, String err) {

  /// Fails: a wrong request starts no tour.
  static final Tour NO_TOUR =
      (folder, dark, width, height) -> {
        throw new AssertionError("a tour was not asked for");
      };

  /// Runs a command in a folder, with nothing to read on standard input.
  static Session run(Path folder, String... args) {
    return fed("", folder, args);
  }

  /// Runs a command with that text on standard input.
  static Session fed(String input, Path folder, String... args) {
    return on(input, false, folder, args);
  }

  /// Runs a command whose standard error is a terminal.
  static Session watched(Path folder, String... args) {
    return on("", true, folder, args);
  }

  /// The words of a command line; `'` holds a word with blanks together.
  static String[] words(String line) {
    return Pattern.compile("'([^']*)'|\\S+")
        .matcher(line)
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .toArray(String[]::new);
  }

  private static Session on(String input, boolean screen, Path folder, String... args) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status = Cli.run(new Verbs(NO_TOUR), new Console(in, out, err, screen, folder), args);
    return new Session(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// What was printed, of a command that went well and complained of nothing.
  String answer() {
    assertEquals(0, status, err);
    assertEquals("", err);
    return out;
  }

  /// WHERE and WHAT of a command that failed with that status, by the rules for a failure.
  String complaint(int expected) {
    assertEquals("", out);
    assertTrue(err.matches("convolarium: [^\\n\\r]+: [^\\n\\r]+\\n"), err);
    assertTrue(err.length() <= 1000, err.length() + " characters");
    assertEquals(expected, status, err);
    return err.substring("convolarium: ".length(), err.length() - 1);
  }
}
