package convolarium.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/// What went wrong with a file, in words for its user.
public final class FileFault {
  private FileFault() {}

  /// A phrase such as `no such file or folder`, without the file's name and without a full stop.
  public static String phrase(IOException fault) {
    return switch (fault) {
      case FileSystemException of when of.getReason() != null -> plain(of.getReason());
      case NoSuchFileException _ -> "no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      case NotDirectoryException _ -> "not a folder";
      case FileAlreadyExistsException _ -> "is there already";
      case DirectoryNotEmptyException _ -> "is a folder with files in it";
      case FileSystemLoopException _ -> "links in a circle";
      case CharacterCodingException _ -> "not UTF-8 text";
      default -> fault.getMessage() == null ? "input or output failed" : plain(fault.getMessage());
    };
  }

  /// The system's own words begin with a capital: `No space left on device`.
  private static String plain(String words) {
    if (words.equals("Is a directory")) {
      return "is a folder";
    }
    return words.isEmpty() || words.length() > 1 && Character.isUpperCase(words.charAt(1))
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
