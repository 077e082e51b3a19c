package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CliTest {
  private static final Path HERE = Path.of("");
  private static final List<String> VERBS = Verbs.NAMES;

  @ParameterizedTest
  @FieldSource("VERBS")
  void everyVerbHelpsWithAnExampleOfItsOwn(String verb) {
    for (String ask : new String[] {"--help", "-h"}) {
      String help = Session.run(HERE, verb, ask).answer();
      assertTrue(help.startsWith("Usage: convolarium " + verb), help);
      assertTrue(help.contains("\nFor example:\n  convolarium "), help);
      assertTrue(help.lines().allMatch(line -> line.length() <= 96), help);
      assertTrue(help.lines().count() <= 30, help);
    }
  }

  @Test
  void helpListsEveryVerb() {
    String help = Session.run(HERE, "--help").answer();
    assertEquals(help, Session.run(HERE, "-h").answer());
    assertEquals(help, Session.run(HERE).answer());
    for (String verb : VERBS) {
      assertTrue(help.contains("\n  " + verb + " "), help);
    }
  }

  @Test
  void versionIsOneLine() {
    String version = Session.run(HERE, "--version").answer();
    assertTrue(version.matches("convolarium [^\\n]*kernels[^\\n]*\\n"), version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "kernels", "presets", "filter --help"})
  void noticesThatStandardOutputIsFull(String line) {
    var err = new ByteArrayOutputStream();
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    var console = new Console(InputStream.nullInputStream(), full, err, false, HERE);
    assertEquals(1, Cli.run(new Verbs(Session.NO_TOUR), console, line.split(" ")));
    assertEquals(
        "convolarium: standard output: no space left on device\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void survivesAStandardErrorThatIsClosed() {
    var closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Stream closed");
          }
        };
    var out = new ByteArrayOutputStream();
    var console = new Console(InputStream.nullInputStream(), out, closed, false, HERE);
    assertEquals(2, Cli.run(new Verbs(Session.NO_TOUR), console, "bogus"));
    assertEquals(0, out.size());
  }
}
