package convolarium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Markdown that is printed while it comes about and written to a file in the end.
final class Report {
  private static final int TITLE = 30;
  private static final int CELL = 9;

  private final List<String> lines = new ArrayList<>();

  void line(String line) {
    System.out.println(line);
    lines.add(line);
  }

  void paragraph(String text) {
    line(text);
    line("");
  }

  void head(List<String> titles) {
    row(titles);
    StringBuilder rule = new StringBuilder("|");
    for (int column = 0; column < titles.size(); column++) {
      rule.append(column == 0 || column == titles.size() - 1 ? " --- |" : " ---: |");
    }
    line(rule.toString());
  }

  /// A row; the first and the last cell are words, those between them numbers.
  void row(List<String> cells) {
    StringBuilder row = new StringBuilder("|");
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String padding = " ".repeat(Math.max(0, (column == 0 ? TITLE : CELL) - cell.length()));
      boolean words = column == 0 || column == cells.size() - 1;
      row.append(' ').append(words ? cell + padding : padding + cell).append(" |");
    }
    line(row.toString());
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }

  /// Three figures: `0.0532`, `1.35`, `38.2`, `681`.
  static String millis(double millis) {
    int decimals = millis < 0.1 ? 4 : millis < 1 ? 3 : millis < 10 ? 2 : millis < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", millis);
  }

  static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  static String percent(double percent) {
    return String.format(Locale.ROOT, "%.0f %%", percent);
  }
}
