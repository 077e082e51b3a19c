package convolarium.document;

import convolarium.file.Replacement;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.tensor.Shape;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Model documents: `*.convo.json`, the format `convolarium/1`.
public final class Documents {
  private Documents() {}

  /// Reads a model from a file; its NumPy files lie beside it.
  ///
  /// @throws Misfit when it is no model
  /// @throws IOException when the file cannot be read
  public static Model read(Path file) throws IOException {
    return read(file, Optional.empty());
  }

  /// As [#read(Path)], on an input of another shape than the document's own, which may be missing.
  public static Model read(Path file, Optional<Shape> input) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, folder(file), input);
    }
  }

  /// Reads a model from a stream, to its end.
  ///
  /// @param folder where the relative paths of NumPy files begin
  /// @param input the shape to take instead of the document's own input
  /// @throws Misfit when it is no model
  /// @throws IOException when the stream cannot be read
  public static Model read(InputStream in, Path folder, Optional<Shape> input) throws IOException {
    return ModelReader.read(JsonReader.read(in), new Folder(folder), input);
  }

  /// Writes a model to a file, which is replaced whole or stays as it was.
  ///
  /// NumPy files in the file's folder are named again; the values of all others are written out.
  ///
  /// @throws Misfit when a NumPy file cannot be read, or a layer is opaque
  /// @throws IOException when the file cannot be written
  public static void write(Model model, Path file) throws IOException {
    Replacement.of(file).write(out -> write(model, out, folder(file)));
  }

  /// Writes a model to a stream, for a document in that folder.
  public static void write(Model model, OutputStream out, Path folder) throws IOException {
    new ModelWriter(new JsonWriter(out), new Folder(folder)).write(model);
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }
}
