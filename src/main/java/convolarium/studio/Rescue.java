package convolarium.studio;

import convolarium.document.Documents;
import convolarium.network.Misfit;
import convolarium.network.Model;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// Unsaved work, as it is kept for the case that the program does not end as it should.
///
/// @param present as it was last when it could be kept
/// @param before what an undo brings back, under the label of the edit; nothing where that is not
///   known
/// @param file that the work belongs to, if it has one
public record Rescue(Kept present, Optional<History.Entry<Kept>> before, Optional<Path> file) {
  /// NumPy files are named from here, so that they are found from any folder.
  private static final Path ROOT = Path.of("").toAbsolutePath().getRoot();

  /// A longer document is kept without the weights that were given: to write it anew after every
  /// edit would take seconds.
  private static final int LONGEST = 1 << 24;

  /// A model that is worked on.
  ///
  /// @param turned whether its kernel is shown turned
  /// @param compared what it is compared with
  /// @param whole whether it has all the weights that were given
  public record Kept(Model model, boolean turned, Optional<Kept> compared, boolean whole) {
    /// A network.
    static Kept of(Model model) {
      return new Kept(model, false, Optional.empty(), true);
    }

    /// A document and what it is compared with.
    static Kept of(Document document, Optional<Document> compared) {
      return new Kept(
          Conversion.model(document),
          document.turned(),
          compared.map(other -> of(other, Optional.empty())),
          true);
    }

    /// @throws Unsuited when the model is more than a document can be
    Document document() throws Unsuited {
      Document document = Conversion.document(model);
      return new Document(document.title(), document.input(), document.stages(), turned);
    }
  }

  /// The last state of a network that is being built, and the one before it.
  ///
  /// @param file that the network belongs to
  public static Rescue of(History<Blueprint> history, Optional<Path> file) {
    Model last = history.present().model();
    Optional<History.Entry<Kept>> before =
        history.past().reversed().stream()
            .filter(entry -> !entry.value().model().equals(last))
            .findFirst()
            .map(entry -> new History.Entry<>(entry.label(), Kept.of(entry.value().model())));
    return new Rescue(Kept.of(last), before, file);
  }

  /// The network with its last edit to be undone, and no layer selected.
  public History<Blueprint> network() {
    Blueprint last = Blueprint.of(present.model());
    return before
        .map(e -> History.of(Blueprint.of(e.value().model())).edited(e.label(), last))
        .orElseGet(() -> History.of(last));
  }

  /// What to call the work.
  public String name() {
    String title = present.model().title();
    return file.map(path -> String.valueOf(path.getFileName()))
        .orElse(title.isBlank() ? "Untitled" : title);
  }

  /// As words to be kept in a file, which takes a moment; nothing when a layer is opaque, for which
  /// documents have no word.
  public Optional<Properties> words() {
    Properties words = new Properties();
    if (!put(words, "document", present)) {
      return Optional.empty();
    }
    before
        .filter(entry -> put(words, "before", entry.value()))
        .ifPresent(entry -> words.setProperty("label", entry.label()));
    file.ifPresent(path -> words.setProperty("file", path.toString()));
    return Optional.of(words);
  }

  private static boolean put(Properties words, String key, Kept kept) {
    Optional<String> whole = text(kept.model());
    Optional<String> text = whole.or(() -> text(Bare.weightless(kept.model())));
    text.ifPresent(
        written -> {
          words.setProperty(key, written);
          words.setProperty(key + ".turned", String.valueOf(kept.turned()));
          words.setProperty(key + ".whole", String.valueOf(whole.isPresent()));
          kept.compared().ifPresent(other -> put(words, key + ".compared", other));
        });
    return text.isPresent();
  }

  private static Optional<String> text(Model model) {
    var bytes = new ByteArrayOutputStream();
    try {
      Documents.write(model, new Bounded(bytes), ROOT);
      return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    } catch (IOException | Misfit | IllegalArgumentException _) { // the last: not finite
      return Optional.empty();
    }
  }

  /// Refuses more than [#LONGEST] bytes.
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream out;

    Bounded(ByteArrayOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (out.size() + count > LONGEST) {
        throw new IOException("more than " + LONGEST + " bytes");
      }
      out.write(bytes, from, count);
    }
  }

  /// What was kept; nothing when the words make no sense.
  public static Optional<Rescue> of(Properties words) {
    return get(words, "document")
        .map(
            present ->
                new Rescue(
                    present,
                    get(words, "before")
                        .map(old -> new History.Entry<>(words.getProperty("label", "Edit"), old)),
                    path(words.getProperty("file", ""))));
  }

  private static Optional<Kept> get(Properties words, String key) {
    String text = words.getProperty(key, "");
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      return Optional.of(
          new Kept(
              Documents.read(bytes, ROOT, Optional.empty()),
              Boolean.parseBoolean(words.getProperty(key + ".turned")),
              words.containsKey(key + ".compared")
                  ? get(words, key + ".compared")
                  : Optional.empty(),
              Boolean.parseBoolean(words.getProperty(key + ".whole"))));
    } catch (IOException | Misfit _) {
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
