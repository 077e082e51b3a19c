package convolarium.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;

/// Files that come into a folder all together: until the last is written nothing is seen of them,
/// and a failure or an interrupt leaves everything as it was. Files of the same names are replaced,
/// others in the folder stay.
public final class Filling {
  private final Path folder;

  private Filling(Path folder) {
    this.folder = folder;
  }

  /// Looks whether a folder can be filled, or made, without touching it.
  ///
  /// @throws IOException saying why not, as far as can be told beforehand
  public static Filling of(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new FileSystemException(folder.toString(), null, "is a file, and a folder is needed");
    }
    Path there = existing(folder);
    if (!Files.isDirectory(there)) {
      throw new FileSystemException(folder.toString(), null, "its folder is a file");
    }
    if (!Files.isWritable(there)) {
      throw new AccessDeniedException(folder.toString());
    }
    return new Filling(folder.toAbsolutePath());
  }

  /// Fills the folder; it is made where it is missing.
  ///
  /// @param names of the files, without folders
  /// @param contents by place in `names`, each asked once and in order
  /// @throws IOException when a content or the disk fails
  /// @throws CancellationException when the program is being ended meanwhile
  public void write(List<String> names, IntFunction<Content> contents) throws IOException {
    try (Draft draft = Draft.in(existing(folder))) {
      Files.createDirectory(draft.path());
      for (int i = 0; i < names.size(); i++) {
        Path file = draft.path().resolve(names.get(i));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
          contents.apply(i).writeTo(out);
        }
      }
      Files.createDirectories(folder);
      for (String name : names) {
        Files.move(
            draft.path().resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /// The folder itself, or the nearest around it that is there.
  private static Path existing(Path folder) {
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && Files.notExists(there)) {
      there = there.getParent();
    }
    return there;
  }
}
