package convolarium.ui.network;

import convolarium.explain.Numeral;
import convolarium.network.counts.Measure;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TreeTableCell;

/// A cell of the table of counts: text, or a number over a bar that is the longer the more it is.
final class CountCell extends TreeTableCell<CountRow, CountRow> {
  /// About the width of a digit and the room beside numbers, in times the size of the font.
  private static final double DIGIT = 0.6;

  private static final double BESIDE = 1.2;

  private final CountColumn column;
  private final Shares shares;
  private final BarredNumber counted = new BarredNumber();

  /// What is counted, and how much there is in all.
  interface Shares {
    /// What the bars at the top show.
    Measure seen();

    long total(Measure measure);

    /// The most that a row has, blocks closed.
    long largest(Measure measure);

    /// The size of letters.
    double font();
  }

  CountCell(CountColumn column, Shares shares) {
    this.column = column;
    this.shares = shares;
    setAlignment(column == CountColumn.LAYER ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    if (column != CountColumn.LAYER) {
      getStyleClass().add("mono");
    }
    getStyleClass().add("count-cell");
    counted.prefWidthProperty().bind(widthProperty().map(_ -> inner()));
    widthProperty().subscribe(_ -> measure(getItem()).ifPresent(m -> count(m, getItem())));
  }

  private double inner() {
    return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
  }

  /// What is counted here of a row, if anything is.
  private Optional<Measure> measure(CountRow row) {
    return column.measure().filter(_ -> row != null && row.measured().isPresent());
  }

  private void count(Measure measure, CountRow row) {
    long count = measure.of(row.measured().orElseThrow());
    String text = count(count, shares.total(measure), getWidth(), shares.font());
    double share = (double) count / Math.max(1, shares.largest(measure));
    counted.show(text, share, count == 0);
  }

  @Override
  protected void updateItem(CountRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(null);
    if (empty || row == null) {
      setText("");
      return;
    }
    String text = column.text(row, shares.seen());
    Optional<Measure> measure = measure(row);
    if (measure.isPresent()) {
      setText("");
      count(measure.get(), row);
      setGraphic(counted);
      setAccessibleText(text);
    } else {
      setText(text);
    }
  }

  /// A count as a column of that width writes it: in full, or short when the total would not fit.
  static String count(long count, long total, double width, double font) {
    boolean fits = (Numeral.count(total).length() * DIGIT + BESIDE) * font <= width;
    return fits ? Numeral.count(count) : Numeral.compact(count);
  }
}
