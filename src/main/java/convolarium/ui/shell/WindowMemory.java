package convolarium.ui.shell;

import convolarium.file.Replacement;
import convolarium.studio.View;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CancellationException;

/// The file in which the view is kept from one run to the next.
///
/// Losing it costs nobody a document, so it is read and written without complaint.
public record WindowMemory(Path file) {
  /// In the folder where this system's programs keep such things.
  public static WindowMemory ofUser(Map<String, String> environment, String system, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    Path folder;
    if (name.startsWith("windows") && environment.containsKey("APPDATA")) {
      folder = Path.of(environment.get("APPDATA"));
    } else if (name.startsWith("mac")) {
      folder = home.resolve("Library").resolve("Application Support");
    } else {
      Path given = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
      folder = given.isAbsolute() ? given : home.resolve(".config");
    }
    return new WindowMemory(folder.resolve("convolarium").resolve("view.properties"));
  }

  /// What was kept, or a first run's view when nothing sensible was.
  public View read() {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      words.load(reader);
      return View.of(words);
    } catch (IOException | IllegalArgumentException _) {
      return View.initial();
    }
  }

  public void write(View view) {
    try {
      Files.createDirectories(file.getParent());
      StringWriter words = new StringWriter();
      view.words().store(words, null);
      byte[] bytes = words.toString().getBytes(StandardCharsets.UTF_8);
      Replacement.of(file).write(out -> out.write(bytes));
    } catch (IOException | CancellationException _) {
      // remembered or not, the window closes
    }
  }
}
