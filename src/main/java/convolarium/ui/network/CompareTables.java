package convolarium.ui.network;

import convolarium.explain.Numeral;
import convolarium.network.counts.Level;
import convolarium.studio.Versus;
import convolarium.studio.Versus.Line;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Two networks in numbers: what they come to, and what each does at which size.
final class CompareTables extends VBox {
  /// The least width of columns with bars, in times the size of letters; they share what is left.
  private static final double TOTAL = 8.5;

  private static final double PART = 4.6;

  private final GridPane totals = new GridPane();
  private final GridPane levels = new GridPane();

  CompareTables() {
    getStyleClass().add("compare-tables");
    totals.setId("compare-totals");
    levels.setId("compare-levels");
    for (GridPane grid : List.of(totals, levels)) {
      grid.getStyleClass().add("compare-grid");
    }
    getChildren().setAll(totals, heading("At each size of feature maps"), levels);
  }

  /// @param font the size of letters
  void show(Versus versus, double font) {
    columns(totals, font, List.of(0.0, TOTAL, TOTAL, 0.0));
    totals(versus);
    columns(levels, font, List.of(0.0, 0.0, PART, PART, 0.0, PART, PART));
    levels(versus.levels());
  }

  private void totals(Versus versus) {
    String one = lettered(versus.first().model().title(), "A");
    String two = lettered(versus.second().model().title(), "B");
    totals.addRow(0, heading(""), titled(one), titled(two), heading("B / A"));
    int row = 1;
    totals.addRow(
        row++,
        words("Input"),
        number(CountColumn.shape(versus.first().model().input().shape())),
        number(CountColumn.shape(versus.second().model().input().shape())));
    totals.addRow(
        row++,
        words("Output"),
        number(CountColumn.shape(versus.first().output())),
        number(CountColumn.shape(versus.second().output())));
    for (Line line : versus.totals()) {
      long most = Math.max(line.first(), line.second());
      totals.addRow(
          row++,
          words(line.title()),
          barred(line.first(), most, false),
          barred(line.second(), most, false),
          number(line.ratio().orElse("")));
    }
  }

  private static String lettered(String title, String letter) {
    return title.isEmpty() ? letter : letter + "  " + title;
  }

  /// A heading that may be cut short.
  private static Label titled(String text) {
    Label label = heading(text);
    label.setMinWidth(0);
    return label;
  }

  private void levels(List<Level.Two> all) {
    levels.add(over("A"), 1, 0, 3, 1);
    levels.add(over("B"), 4, 0, 3, 1);
    levels.addRow(
        1,
        heading("Cells"),
        heading("Layers"),
        heading("Parameters"),
        heading("MACs"),
        heading("Layers"),
        heading("Parameters"),
        heading("MACs"));
    long parameters = most(all, Level::parameters);
    long macs = most(all, Level::macs);
    int row = 2;
    for (Level.Two two : all) {
      levels.add(number(size(two.first())), 0, row);
      side(two.first(), 1, row, parameters, macs);
      side(two.second(), 4, row, parameters, macs);
      row++;
    }
  }

  private static long most(List<Level.Two> all, ToLongFunction<Level> count) {
    return all.stream()
        .mapToLong(two -> Math.max(count.applyAsLong(two.first()), count.applyAsLong(two.second())))
        .max()
        .orElse(0);
  }

  private static String size(Level level) {
    return level.size().isEmpty() ? "vector" : Shape.of(level.size()).toString();
  }

  private void side(Level level, int column, int row, long parameters, long macs) {
    levels.add(number(level.layers() == 0 ? "–" : level.layers() + ""), column, row);
    levels.add(barred(level.parameters(), parameters, true), column + 1, row);
    levels.add(barred(level.macs(), macs, true), column + 2, row);
  }

  /// @param widths of columns with bars, 0 of others
  private static void columns(GridPane grid, double font, List<Double> widths) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    for (double width : widths) {
      ColumnConstraints column = new ColumnConstraints();
      boolean first = grid.getColumnConstraints().isEmpty();
      column.setHalignment(first ? HPos.LEFT : HPos.RIGHT);
      if (width > 0) {
        column.setMinWidth(width * font);
        column.setPrefWidth(width * font);
        column.setHgrow(Priority.ALWAYS);
      }
      grid.getColumnConstraints().add(column);
    }
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("compare-heading");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// Over several columns.
  private static Label over(String text) {
    Label label = heading(text);
    label.getStyleClass().add("compare-over");
    label.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHalignment(label, HPos.LEFT);
    return label;
  }

  private static Label number(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("mono");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Node barred(long count, long most, boolean brief) {
    String text = count < 0 ? "–" : brief ? Numeral.compact(count) : Numeral.count(count);
    BarredNumber number = new BarredNumber();
    number.show(text, most == 0 ? 0 : Math.max(0, (double) count / most), count == 0);
    number.setMinWidth(Region.USE_PREF_SIZE);
    number.setMaxWidth(Double.MAX_VALUE);
    return number;
  }
}
