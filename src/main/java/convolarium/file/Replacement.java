package convolarium.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.CancellationException;

/// A file that is replaced whole or not at all.
///
/// The content goes to a new file in the same folder, which then takes the name in one move: nobody
/// ever sees half of it, and a failure or an interrupt leaves the old file as it was and nothing
/// beside it. A link stays a link: the file it leads to is replaced. What is no file, such as
/// `/dev/stdout` or a named pipe, cannot be replaced and is written to directly.
public final class Replacement {
  private static final int MOST_LINKS = 40;

  private final Path target;
  private final boolean direct;

  private Replacement(Path target, boolean direct) {
    this.target = target;
    this.direct = direct;
  }

  /// Looks whether `path` can be written, without touching it.
  ///
  /// @throws FileSystemException saying why not, as far as can be told beforehand
  public static Replacement of(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a folder");
    }
    boolean direct = Files.exists(path) && !Files.isRegularFile(path);
    Path target = direct ? path : end(path.toAbsolutePath());
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(path.toString());
    }
    if (!direct) {
      checkFolder(target.getParent());
    }
    return new Replacement(target, direct);
  }

  /// Replaces the file.
  ///
  /// @throws IOException when the content or the disk fails; the old file is then untouched
  /// @throws CancellationException when the program is being ended meanwhile
  public void write(Content content) throws IOException {
    if (direct) {
      fill(Files.newOutputStream(target, StandardOpenOption.WRITE), content);
      return;
    }
    try (Draft draft = Draft.in(target.getParent())) {
      Path path = draft.path();
      fill(
          Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
          content);
      keepPermissions(path);
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void fill(OutputStream stream, Content content) throws IOException {
    try (var out = new BufferedOutputStream(stream, 1 << 16)) {
      content.writeTo(out);
    }
  }

  private void keepPermissions(Path draft) throws IOException {
    if (Files.exists(target)
        && Files.getFileStore(draft).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
    }
  }

  /// Where the links starting at `path` end, whether or not a file is there.
  private static Path end(Path path) throws IOException {
    Path end = path;
    for (int links = 0; Files.isSymbolicLink(end); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemException(path.toString(), null, "links in a circle");
      }
      end = end.resolveSibling(Files.readSymbolicLink(end));
    }
    return end;
  }

  private static void checkFolder(Path folder) throws IOException {
    if (folder == null || Files.notExists(folder)) {
      throw new NoSuchFileException(String.valueOf(folder), null, "no such folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new FileSystemException(folder.toString(), null, "its folder is a file");
    }
    if (!Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
  }
}
