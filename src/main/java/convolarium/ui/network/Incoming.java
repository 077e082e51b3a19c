package convolarium.ui.network;

import convolarium.document.Documents;
import convolarium.document.imports.Imported;
import convolarium.document.imports.Imports;
import convolarium.document.imports.Listings;
import convolarium.network.Misfit;
import convolarium.ui.shell.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Networks that come from files and from the clipboard.
final class Incoming {
  private Incoming() {}

  /// Whether a file is one of those that hold networks, by its ending.
  static boolean takes(Path file) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(".json") || Imports.takes(name);
  }

  /// Reads a document, an ONNX file or a listing.
  static Work<Imported> file(Path file) {
    return _ ->
        placed(
            () ->
                Imports.takes(file.getFileName().toString())
                    ? Imports.read(file, Optional.empty())
                    : new Imported(Documents.read(file), List.of()));
  }

  /// Reads a listing of PyTorch or Keras.
  static Work<Imported> listing(String text) {
    return _ -> placed(() -> Listings.read(text));
  }

  /// What may be no model.
  private interface Reading {
    Imported read() throws IOException;
  }

  private static Imported placed(Reading reading) throws IOException {
    try {
      return reading.read();
    } catch (Misfit misfit) {
      throw new IOException(misfit.path() + ": " + misfit.what());
    }
  }

  /// What is said of a network that has come: what was assumed of it, if anything was.
  static Optional<String> said(Imported imported) {
    return imported.notes().isEmpty()
        ? Optional.empty()
        : Optional.of(Sentences.of(String.join("; ", imported.notes())));
  }
}
