package convolarium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The processor's name, as a table's reader wants to know it.
final class Processor {
  private Processor() {}

  static String name() {
    String model = System.getProperty("os.arch");
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        if (line.startsWith("model name")) {
          model = line.substring(line.indexOf(':') + 1).strip();
          break;
        }
      }
    } catch (IOException _) {
      // not Linux: the architecture has to do
    }
    return Runtime.getRuntime().availableProcessors() + " cores of " + model;
  }
}
