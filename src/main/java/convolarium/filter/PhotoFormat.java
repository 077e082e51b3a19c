package convolarium.filter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that hold photographs.
public enum PhotoFormat {
  PNG(true, List.of("\u0089PNG\r\n\u001a\n"), "png"),
  JPEG(true, List.of("\u00ff\u00d8\u00ff"), "jpg", "jpeg"),
  GIF(false, List.of("GIF87a", "GIF89a"), "gif"),
  BMP(true, List.of("BM"), "bmp"),
  TIFF(true, List.of("II*\0", "MM\0*"), "tif", "tiff");

  private final boolean writable;
  private final List<String> signatures;
  private final List<String> endings;

  PhotoFormat(boolean writable, List<String> signatures, String... endings) {
    this.writable = writable;
    this.signatures = signatures;
    this.endings = List.of(endings);
  }

  /// Whether such files are written too.
  public boolean writable() {
    return writable;
  }

  /// The endings of its files, without the dot, the usual one first.
  public List<String> endings() {
    return endings;
  }

  /// The format that a file's name promises, whatever its letters' case.
  public static Optional<PhotoFormat> ofEnding(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return Arrays.stream(values())
        .filter(format -> name.contains(".") && format.endings.contains(ending))
        .findFirst();
  }

  /// The format whose signature these bytes begin with.
  static Optional<PhotoFormat> ofContent(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(format -> format.signatures.stream().anyMatch(head::startsWith))
        .findFirst();
  }
}
