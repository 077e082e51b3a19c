package convolarium.document;

import convolarium.file.Replacement;
import convolarium.filter.Own;
import convolarium.network.Misfit;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A user's own kernels by name, as a file, the format `convolarium-kernels/1`.
///
///     {
///       "format": "convolarium-kernels/1",
///       "kernels": [
///         {"name": "soft", "kernel": "1 2 1; 2 4 2; 1 2 1 / 16"},
///         {"name": "left edge", "kernel": "-1 1", "offset": 128, "anchor": [0, 0]}
///       ]
///     }
///
/// A kernel is written as in a pipeline.
public final class OwnKernels {
  private static final String FORMAT = "convolarium-kernels/1";
  private static final int MOST = 1000;

  private OwnKernels() {}

  /// Reads a file.
  ///
  /// @return the kernels by name, in their order
  /// @throws Misfit when it holds none
  /// @throws IOException when it cannot be read
  public static SequencedMap<String, Own> read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Entries entries =
          new At(JsonReader.read(in), "$")
              .entries("an object with format and kernels", List.of("format", "kernels"));
      At format = entries.need("format");
      if (!format.text("\"" + FORMAT + "\"").equals(FORMAT)) {
        throw format.wrong("\"" + FORMAT + "\" is needed, not " + format.json().description());
      }
      At list = entries.need("kernels");
      List<At> items = list.items("a list of kernels");
      if (items.size() > MOST) {
        throw list.wrong(items.size() + " kernels, at most " + MOST + " would fit");
      }
      SequencedMap<String, Own> kernels = new LinkedHashMap<>();
      for (At item : items) {
        add(kernels, item);
      }
      return kernels;
    }
  }

  private static void add(Map<String, Own> kernels, At item) {
    Entries entries = item.entries("a kernel with its name");
    entries.only(Stream.concat(Stream.of("name", "kernel"), OwnReader.MORE.stream()).toList());
    At name = entries.need("name");
    String called = name.text("a name");
    if (called.isBlank()) {
      throw name.wrong("a name is needed, not " + name.json().description());
    }
    if (kernels.put(called, OwnReader.read(entries)) != null) {
      throw name.wrong("two kernels are called " + name.json().description());
    }
  }

  /// Writes a file, which is replaced whole or stays as it was.
  ///
  /// @throws IOException when it cannot be written
  public static void write(SequencedMap<String, Own> kernels, Path file) throws IOException {
    Replacement.of(file)
        .write(
            out -> {
              JsonWriter json = new JsonWriter(out);
              json.object(true).name("format").string(FORMAT).name("kernels").list(true);
              for (Map.Entry<String, Own> kernel : kernels.entrySet()) {
                json.object(false).name("name").string(kernel.getKey());
                new OwnWriter(json).write(kernel.getValue());
                json.end();
              }
              json.end().end();
            });
  }
}
