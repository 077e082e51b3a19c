package convolarium.ui.network;

import convolarium.document.Documents;
import convolarium.document.Notation;
import convolarium.document.Pipelines;
import convolarium.document.imports.Imported;
import convolarium.document.imports.Imports;
import convolarium.document.imports.Listings;
import convolarium.network.Misfit;
import convolarium.ui.shell.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    boolean document = name.toLowerCase(Locale.ROOT).endsWith(".json") && !Pipelines.named(file);
    return document || Imports.takes(name);
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

  /// Reads what somebody wrote down: a listing of PyTorch or Keras, a notation, or a document.
  static Work<Imported> text(String text) {
    return _ -> placed(() -> written(text.strip()));
  }

  private static Imported written(String text) throws IOException {
    if (text.startsWith("{")) {
      var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      return new Imported(Documents.read(bytes, Path.of(""), Optional.empty()), List.of());
    }
    return Notation.matches(text) && !Listings.matches(text)
        ? new Imported(Notation.parse(text), List.of())
        : Listings.read(text);
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
