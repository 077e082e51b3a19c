package convolarium.cli;

import convolarium.engine.Watch;
import convolarium.filter.PhotoFormat;
import convolarium.filter.Photos;
import convolarium.tensor.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Small grey photographs, written and read as text: rows parted by `/`.
final class TestPhotos {
  private TestPhotos() {}

  static void write(Path file, String rows) throws IOException {
    String[] lines = rows.split("/");
    int[] samples =
        Arrays.stream(rows.replace('/', ' ').strip().split(" +"))
            .mapToInt(Integer::parseInt)
            .toArray();
    byte[] bytes = new byte[samples.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) samples[i];
    }
    var raster = Raster.sharing(lines.length, samples.length / lines.length, 1, bytes);
    try (var out = Files.newOutputStream(file)) {
      Photos.encode(raster, PhotoFormat.ofEnding(file).orElseThrow(), out);
    }
  }

  static String read(Path file) throws Exception {
    Raster raster = Photos.read(file, Watch.NONE).raster();
    var text = new StringBuilder();
    for (int y = 0; y < raster.height(); y++) {
      text.append(y == 0 ? "" : " / ");
      for (int x = 0; x < raster.width(); x++) {
        text.append(x == 0 ? "" : " ").append(raster.get(y, x, 0));
      }
    }
    return text.toString();
  }
}
