package convolarium.filter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The kinds of files that hold photographs.
public enum PhotoFormat {
  PNG("PNG", true, "\u0089PNG\r\n\u001a\n", "png"),
  JPEG("JPEG", true, "\u00ff\u00d8\u00ff", "jpg", "jpeg"),
  GIF("GIF", false, "GIF8[79]a", "gif"),
  BMP("BMP", true, "BM", "bmp"),
  TIFF("TIFF", true, "II\\*\0|MM\0\\*", "tif", "tiff"),
  WEBP("WebP", false, "(?s)RIFF....WEBP", "webp");

  /// The bytes at a file's beginning that tell its format.
  private static final int SIGNATURE = 12;

  private final String title;
  private final boolean writable;
  private final Pattern signature;
  private final List<String> endings;

  PhotoFormat(String title, boolean writable, String signature, String... endings) {
    this.title = title;
    this.writable = writable;
    this.signature = Pattern.compile(signature);
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

  /// What all files that are read are called: `*.png`, `*.jpg` …
  public static List<String> patterns() {
    return Arrays.stream(values())
        .flatMap(format -> format.endings.stream())
        .map("*."::concat)
        .toList();
  }

  /// Its name as its makers write it.
  @Override
  public String toString() {
    return title;
  }

  /// All that are read, for a sentence: `PNG, JPEG, GIF, BMP, TIFF or WebP`.
  public static String readable() {
    return listed(Arrays.stream(values()).map(PhotoFormat::toString).toList());
  }

  /// The endings of all that are written, for a sentence: `.png, .jpg, .jpeg … or .tiff`.
  public static String writableEndings() {
    return listed(
        Arrays.stream(values())
            .filter(PhotoFormat::writable)
            .flatMap(format -> format.endings.stream())
            .map("."::concat)
            .toList());
  }

  private static String listed(List<String> words) {
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
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
    String head =
        new String(bytes, 0, Math.min(SIGNATURE, bytes.length), StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(format -> format.signature.matcher(head).lookingAt())
        .findFirst();
  }
}
