package convolarium.document.imports;

import convolarium.network.Misfit;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Files of other programs, told apart by their endings: `.onnx` and `.py`.
public final class Imports {
  private static final long MOST_BYTES = 4 << 20;

  private Imports() {}

  /// Whether a file's name has one of the endings.
  public static boolean takes(String name) {
    return ending(name, ".onnx") || ending(name, ".py");
  }

  private static boolean ending(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /// Reads an ONNX file or a listing.
  ///
  /// @param input the shape to take instead of the file's own, channels first, with the batch
  /// @throws Misfit when it is no model, or does not fit together
  /// @throws IOException when the file cannot be read
  public static Imported read(Path file, Optional<Shape> input) throws IOException {
    if (ending(file.toString(), ".onnx")) {
      return OnnxFiles.read(file, input);
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new Misfit("line 1", "a listing of over " + MOST_BYTES + " bytes is none");
    }
    return Listings.read(Files.readString(file), input);
  }
}
