package convolarium.cli;

import java.util.ArrayList;
import java.util.List;

/// Columns of text as wide as their widest cell.
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> rightward = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();

  /// @param heads the columns; one that ends with `>` leans to the right, as numbers do
  Table(String... heads) {
    List<String> titles = new ArrayList<>();
    for (String head : heads) {
      boolean right = head.endsWith(">");
      rightward.add(right);
      widths.add(0);
      titles.add(right ? head.substring(0, head.length() - 1) : head);
    }
    row(titles.toArray(String[]::new));
    rule();
  }

  /// @param cells from the left; the rest of the row stays empty
  void row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      widths.set(i, Math.max(widths.get(i), width(cells[i])));
    }
    rows.add(List.of(cells));
  }

  /// A line across, under the last row so far.
  void rule() {
    rows.add(List.of());
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(row.isEmpty() ? line() : line(row)).append('\n');
    }
    return text.toString();
  }

  private String line() {
    int total = widths.stream().mapToInt(Integer::intValue).sum();
    return "─".repeat(total + GAP.length() * (widths.size() - 1));
  }

  private String line(List<String> row) {
    var line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String blank = " ".repeat(widths.get(i) - width(row.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(rightward.get(i) ? blank + row.get(i) : row.get(i) + blank);
    }
    return line.toString().stripTrailing();
  }
}
