package convolarium.cli;

/// A failure as the one line that a user or a script reads.
final class Complaint {
  /// The most characters of a line, its end included.
  private static final int MOST = 1000;

  /// What remains of a long name; its end tells more than its beginning.
  private static final int MOST_WHERE = 400;

  private Complaint() {}

  /// `convolarium: WHERE: WHAT` and a line end; whatever would break the line is escaped.
  static String line(Failure failure) {
    String where = failure.where().isEmpty() ? "\"\"" : escaped(failure.where());
    if (where.length() > MOST_WHERE) {
      where = cut(where, 100) + "…" + where.substring(where.length() - MOST_WHERE + 101);
    }
    String line = "convolarium: " + where + ": " + escaped(failure.what());
    return (line.length() < MOST ? line : cut(line, MOST - 2) + "…") + "\n";
  }

  private static String cut(String text, int length) {
    boolean halves = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, halves ? length - 1 : length);
  }

  /// Text that stays on its line and leaves a terminal as it is.
  static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints().forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder line, int point) {
    switch (point) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              line.append("\\u%04x".formatted(point));
          default -> line.appendCodePoint(point);
        }
      }
    }
  }
}
