package convolarium.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers without brackets: lines of cells, as spreadsheets and files of values have them.
final class Cells {
  private Cells() {}

  static Nest parse(String text) {
    List<Nest> planes = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    String separator = separator(text.strip());
    for (String line : (text + "\n\n").split("\\R", -1)) {
      if (!line.isBlank()) {
        lines.add(line);
      } else if (!lines.isEmpty()) {
        planes.add(plane(lines, separator));
        lines.clear();
      }
    }
    if (planes.isEmpty()) {
      return new Nest.Row(List.of());
    }
    boolean line =
        planes.size() == 1 && planes.getFirst() instanceof Nest.Row(var rows) && rows.size() == 1;
    return planes.size() > 1
        ? new Nest.Row(planes)
        : line ? ((Nest.Row) planes.getFirst()).items().getFirst() : planes.getFirst();
  }

  /// What parts the columns of this text.
  private static String separator(String text) {
    boolean lines = text.contains("\n") || text.contains("\r");
    return text.contains("\t")
        ? "\t"
        : text.contains(";") && lines ? ";" : text.contains(",") ? "," : " ";
  }

  private static Nest plane(List<String> lines, String separator) {
    List<Nest> rows = new ArrayList<>();
    for (String line : lines) {
      // a single line has its rows parted by semicolons, unless they part the columns
      List<String> parts = separator.equals(";") ? List.of(line) : List.of(line.strip().split(";"));
      parts.forEach(part -> rows.add(Nest.Row.of(cells(part, separator))));
    }
    return new Nest.Row(rows);
  }

  private static List<String> cells(String row, String separator) {
    if (separator.equals(" ")) {
      return List.of(row.strip().split("\\s+"));
    }
    // a trailing separator is one of many programs' habits; a trailing tab is an empty cell
    String cells = separator.equals("\t") ? row : row.strip().replaceFirst(separator + "$", "");
    return Arrays.stream(cells.split(separator, -1))
        .map(String::strip)
        .map(cell -> separator.equals(",") ? cell : cell.replace(',', '.'))
        .toList();
  }
}
