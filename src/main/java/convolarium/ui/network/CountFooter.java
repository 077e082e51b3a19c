package convolarium.ui.network;

import convolarium.explain.Numeral;
import convolarium.network.counts.Measure;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Under the table of counts: what its columns come to.
final class CountFooter extends HBox {
  private final Map<CountColumn, Label> cells = new EnumMap<>(CountColumn.class);
  private final CountCell.Shares shares;

  CountFooter(CountTable table, CountCell.Shares shares) {
    this.shares = shares;
    getStyleClass().add("count-footer");
    for (CountColumn column : CountColumn.values()) {
      Label cell = new Label();
      cell.setId("count-total-" + column.ordinal());
      cell.getStyleClass().add("count-cell");
      if (column != CountColumn.LAYER) {
        cell.getStyleClass().add("mono");
        cell.setAlignment(Pos.CENTER_RIGHT);
      }
      cell.prefWidthProperty().bind(table.at(column).widthProperty());
      cell.setMinWidth(Region.USE_PREF_SIZE);
      cell.visibleProperty().bind(table.at(column).visibleProperty());
      cell.managedProperty().bind(cell.visibleProperty());
      cells.put(column, cell);
      column
          .measure()
          .ifPresent(
              measure -> {
                cell.setTooltip(new Tooltip());
                cell.widthProperty().subscribe(_ -> count(measure, cell));
              });
    }
    getChildren().setAll(cells.values());
  }

  private void count(Measure measure, Label cell) {
    long total = shares.total(measure);
    cell.setText(CountCell.count(total, total, cell.getPrefWidth(), shares.font()));
    cell.getTooltip().setText(Numeral.count(total) + " " + measure.unit());
  }

  /// @param title of the row
  /// @param output of the last layer
  void show(String title, String output) {
    cells.get(CountColumn.LAYER).setText(title);
    cells.get(CountColumn.OUTPUT).setText(output);
    cells.forEach((column, cell) -> column.measure().ifPresent(m -> count(m, cell)));
  }
}
