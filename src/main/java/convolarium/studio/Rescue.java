package convolarium.studio;

import convolarium.document.Documents;
import convolarium.network.Misfit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// Unsaved work, as it is kept for the case that the program does not end as it should.
///
/// @param document as it was last when it fitted
/// @param before what an undo brings back, under the label of the edit; nothing where that is not
///   known
/// @param file that the document belongs to, if it has one
public record Rescue(
    Document document, Optional<History.Entry<Document>> before, Optional<Path> file) {
  private static final Path HERE = Path.of("");

  /// What to call the document.
  public String name() {
    return file.map(path -> String.valueOf(path.getFileName()))
        .orElse(document.title().isBlank() ? "Untitled" : document.title());
  }

  /// As words to be kept in a file; takes a moment.
  public Properties words() {
    Properties words = new Properties();
    put(words, "document", document);
    before.ifPresent(
        entry -> {
          put(words, "before", entry.value());
          words.setProperty("label", entry.label());
        });
    file.ifPresent(path -> words.setProperty("file", path.toString()));
    return words;
  }

  private static void put(Properties words, String key, Document document) {
    var bytes = new ByteArrayOutputStream();
    try {
      Documents.write(Conversion.model(document), bytes, HERE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    words.setProperty(key, bytes.toString(StandardCharsets.UTF_8));
    words.setProperty(key + ".turned", String.valueOf(document.turned()));
  }

  /// What was kept; nothing when the words make no sense.
  public static Optional<Rescue> of(Properties words) {
    return get(words, "document")
        .map(
            document ->
                new Rescue(
                    document,
                    get(words, "before")
                        .map(old -> new History.Entry<>(words.getProperty("label", "Edit"), old)),
                    path(words.getProperty("file", ""))));
  }

  private static Optional<Document> get(Properties words, String key) {
    String text = words.getProperty(key, "");
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      Document document = Conversion.document(Documents.read(bytes, HERE, Optional.empty()));
      boolean turned = Boolean.parseBoolean(words.getProperty(key + ".turned"));
      return Optional.of(
          new Document(document.title(), document.input(), document.stages(), turned));
    } catch (IOException | Misfit | Unsuited _) {
      return Optional.empty();
    }
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
