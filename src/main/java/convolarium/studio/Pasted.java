package convolarium.studio;

import convolarium.document.Documents;
import convolarium.document.Matrices;
import convolarium.document.Notation;
import convolarium.document.code.Code;
import convolarium.document.code.Read;
import convolarium.network.Misfit;
import convolarium.network.Model;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What becomes of a document when a text is pasted: what the text holds decides.
///
/// @param label what the undo will be called
/// @param ignored what of the text was passed over, because it changes nothing here
public record Pasted(String label, Document document, List<String> ignored) {
  private static final int MOST = 1 << 20;

  /// A call that holds numbers, not a layer: `np.array([[1, 2]])`.
  private static final Pattern ARRAY =
      Pattern.compile(
          "(?s)\\s*(\\w+\\s*=\\s*)?([\\w.]*\\.)?(array|asarray|matrix|tensor)\\s*\\(.*");

  public Pasted {
    ignored = List.copyOf(ignored);
  }

  /// The document with the text in it: a model document takes its place; code of a framework and a
  /// line of notation set the configuration; any other text is a matrix for the plane.
  ///
  /// @throws Unsuited naming the place in the text that cannot be read, or why it does not fit
  public static Pasted of(String text, Document document, Plane plane) throws Unsuited {
    if (text.isBlank()) {
      throw new Unsuited("there is no text to be pasted");
    }
    if (text.length() > MOST) {
      throw new Unsuited(
          "the text has " + text.length() + " characters; at most " + MOST + " are read");
    }
    try {
      return read(text, document, plane);
    } catch (Misfit misfit) {
      throw new Unsuited(misfit.path() + ": " + misfit.what());
    }
  }

  private static Pasted read(String text, Document document, Plane plane) throws Unsuited {
    if (text.strip().startsWith("{")) {
      return new Pasted("Paste model", Conversion.document(model(text)), List.of());
    }
    if (Code.matches(text) && !ARRAY.matcher(text).matches()) {
      Read read = Code.read(text, document.inChannels(0));
      return new Pasted("Paste code", Configured.of(document, read), read.ignored());
    }
    if (Notation.matches(text)) {
      Document configured = Configured.of(document, Notation.parse(text));
      return new Pasted("Paste notation", configured, List.of());
    }
    Document pasted = Pasting.of(document, plane, Matrices.parse(text));
    return new Pasted("Paste " + plane.name(document), pasted, List.of());
  }

  private static Model model(String text) throws Unsuited {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      return Documents.read(bytes, Path.of(""), Optional.empty());
    } catch (IOException fault) {
      throw new Unsuited(fault.getMessage());
    }
  }
}
