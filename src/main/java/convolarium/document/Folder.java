package convolarium.document;

import convolarium.file.FileFault;
import convolarium.network.Misfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The folder of a document, out of which its files may not lead.
///
/// @param path any path to it
public record Folder(Path path) {
  /// The file that a relative path names, links followed.
  ///
  /// @throws Misfit when it is not there, no file, or outside the folder
  public Path file(String relative, String where) {
    try {
      Path given = Path.of(relative);
      if (given.isAbsolute()) {
        throw new Misfit(
            where,
            Json.quoted(relative) + " is absolute: a path relative to the document is needed");
      }
      Path home = path.toRealPath();
      Path file = home.resolve(given).normalize();
      if (!file.startsWith(home) || !(file = home.resolve(given).toRealPath()).startsWith(home)) {
        throw new Misfit(where, Json.quoted(relative) + " leads out of the document's folder");
      }
      if (!Files.isRegularFile(file)) {
        throw new Misfit(where, Json.quoted(relative) + " is no file");
      }
      return file;
    } catch (InvalidPathException e) {
      throw new Misfit(where, Json.quoted(relative) + " cannot be a path");
    } catch (IOException e) {
      throw new Misfit(where, Json.quoted(relative) + ": " + FileFault.phrase(e));
    }
  }
}
