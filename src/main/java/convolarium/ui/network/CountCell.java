package convolarium.ui.network;

import convolarium.explain.Numeral;
import convolarium.network.counts.Measure;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.Region;

/// A cell of the table of counts: text, or a number over a bar that is the longer the more it is.
final class CountCell extends TreeTableCell<CountRow, CountRow> {
  /// About the width of a digit and the room beside numbers, in times the size of the font.
  private static final double DIGIT = 0.6;

  private static final double BESIDE = 1.2;

  private final CountColumn column;
  private final Shares shares;
  private final Counted counted = new Counted();

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
    Optional<Measure> measure = column.measure().filter(_ -> row.measured().isPresent());
    if (measure.isPresent()) {
      setText("");
      counted.show(measure.get(), measure.get().of(row.measured().get()));
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

  /// A number over a bar.
  private final class Counted extends Region {
    private static final double THICK = 0.22;

    private final Label number = new Label();
    private final Region bar = new Region();
    private double share;

    Counted() {
      number.getStyleClass().add("mono");
      number.setAlignment(Pos.CENTER_RIGHT);
      bar.getStyleClass().add("count-bar");
      getChildren().addAll(bar, number);
      prefWidthProperty()
          .bind(CountCell.this.widthProperty().map(w -> Math.max(0, w.doubleValue() - beside())));
    }

    private double beside() {
      return CountCell.this.snappedLeftInset() + CountCell.this.snappedRightInset();
    }

    void show(Measure measure, long count) {
      long total = shares.total(measure);
      double font = shares.font();
      number.setText(CountCell.count(count, total, CountCell.this.getWidth(), font));
      number.pseudoClassStateChanged(CountTable.NOTHING, count == 0);
      share = Math.min(1, (double) count / Math.max(1, shares.largest(measure)));
      requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
      return number.prefHeight(-1) + 2 * thick();
    }

    private double thick() {
      return Math.max(2, Math.round(THICK * shares.font()));
    }

    @Override
    protected void layoutChildren() {
      double high = number.prefHeight(-1);
      double top = Math.floor((getHeight() - high - thick()) / 2);
      number.resizeRelocate(0, top, getWidth(), high);
      bar.setVisible(share > 0);
      bar.resizeRelocate(0, top + high, Math.max(1, share * getWidth()), thick());
    }
  }
}
