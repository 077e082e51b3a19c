package convolarium.filter.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Draws sample pictures anew: `mvn -q compile exec:exec@samples`.
final class Redraw {
  private Redraw() {}

  /// @param args the folder, then the names of the pictures, or none for all; the still life first,
  ///   of which the noisy picture is made
  static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (SampleImage image : SampleImage.values()) {
      if (args.length == 1 || java.util.List.of(args).contains(image.fileName())) {
        Files.write(folder.resolve(image.fileName()), image.draw());
      }
    }
  }
}
