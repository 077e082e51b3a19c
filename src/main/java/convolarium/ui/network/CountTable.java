package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.counts.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableColumn.SortType;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;

/// Every layer with its counts, blocks as rows that open. As many columns as there is room for.
final class CountTable extends TreeTableView<CountRow> {
  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  /// Room for the scroll bar, in times the size of the font.
  private static final double BAR = 1.1;

  private final Map<CountColumn, TreeTableColumn<CountRow, CountRow>> columns =
      new EnumMap<>(CountColumn.class);
  private final Map<Address, TreeItem<CountRow>> items = new HashMap<>();
  private final Set<Address> open = new HashSet<>();
  private final CountCell.Shares shares;
  private Optional<Address> fault = Optional.empty();
  private List<CountRow> rows = List.of();
  private boolean selecting;

  /// @param onSelect gets the layer that the user selects
  CountTable(CountCell.Shares shares, Consumer<Address> onSelect) {
    this.shares = shares;
    setId("count-table");
    getStyleClass().add("count-table");
    setShowRoot(false);
    setAccessibleText("Counts of every layer");
    setPlaceholder(new Label("The network has no layers."));
    setMinWidth(0);
    setColumnResizePolicy(TreeTableView.UNCONSTRAINED_RESIZE_POLICY);
    for (CountColumn column : CountColumn.values()) {
      columns.put(column, column(column));
    }
    getColumns().setAll(columns.values());
    setRowFactory(_ -> row());
    widthProperty().subscribe(_ -> spread());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            item -> {
              if (item != null && item.getValue() != null && !selecting) {
                onSelect.accept(item.getValue().address());
              }
            });
  }

  private TreeTableColumn<CountRow, CountRow> column(CountColumn column) {
    TreeTableColumn<CountRow, CountRow> made = new TreeTableColumn<>(column.title());
    made.setId("count-" + column.name().toLowerCase(Locale.ROOT));
    made.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue().getValue()));
    made.setCellFactory(_ -> new CountCell(column, shares));
    made.setComparator(Comparator.comparingLong(column::order));
    made.setSortable(column != CountColumn.LAYER);
    made.setSortType(SortType.DESCENDING);
    made.setReorderable(false);
    made.setResizable(false);
    if (column != CountColumn.LAYER) {
      made.getStyleClass().add("count-right");
    }
    return made;
  }

  private TreeTableRow<CountRow> row() {
    return new TreeTableRow<>() {
      @Override
      protected void updateItem(CountRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean wrong = !empty && row != null && fault.filter(row.address()::equals).isPresent();
        pseudoClassStateChanged(FAULT, wrong);
      }
    };
  }

  /// The column's place: what stands below it is as wide.
  TreeTableColumn<CountRow, CountRow> at(CountColumn column) {
    return columns.get(column);
  }

  /// Shows other rows; what was open stays so.
  ///
  /// @param fault the first that does not fit
  void show(List<CountRow> rows, Optional<Address> fault) {
    this.rows = List.copyOf(rows);
    this.fault = fault;
    Optional<Address> selected = selected();
    selecting = true;
    items.forEach((address, item) -> remember(address, item.isExpanded()));
    items.clear();
    List<TreeTableColumn<CountRow, ?>> sorted = new ArrayList<>(getSortOrder());
    TreeItem<CountRow> root = new TreeItem<>();
    rows.forEach(row -> root.getChildren().add(item(row)));
    setRoot(root);
    getSortOrder().setAll(sorted);
    sort();
    selecting = false;
    select(selected);
  }

  private Optional<Address> selected() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem())
        .map(TreeItem::getValue)
        .map(CountRow::address);
  }

  private void remember(Address address, boolean expanded) {
    if (expanded) {
      open.add(address);
    } else {
      open.remove(address);
    }
  }

  private TreeItem<CountRow> item(CountRow row) {
    TreeItem<CountRow> item = new TreeItem<>(row);
    row.parts().forEach(part -> item.getChildren().add(item(part)));
    item.setExpanded(open.contains(row.address()));
    items.put(row.address(), item);
    return item;
  }

  /// Selects a layer, opening what it lies in, or none.
  void select(Optional<Address> address) {
    Optional<TreeItem<CountRow>> item = address.map(items::get);
    TreeItem<CountRow> now = getSelectionModel().getSelectedItem();
    if (item.isPresent() && item.get() == now) {
      return;
    }
    selecting = true;
    getSelectionModel().clearSelection();
    item.ifPresent(
        chosen -> {
          for (TreeItem<CountRow> up = chosen.getParent(); up != null; up = up.getParent()) {
            up.setExpanded(true);
          }
          int index = getRow(chosen);
          getSelectionModel().select(index);
          scrollTo(Math.max(0, index - 3));
        });
    selecting = false;
  }

  /// The largest counts first, or the network's own order.
  void largestFirst(Optional<Measure> measure) {
    selecting = true;
    getSortOrder().clear();
    measure.ifPresent(
        m -> {
          TreeTableColumn<CountRow, CountRow> column = columns.get(CountColumn.of(m));
          column.setSortType(SortType.DESCENDING);
          getSortOrder().add(column);
        });
    selecting = false;
    if (measure.isEmpty()) {
      show(rows, fault);
    }
  }

  /// Gives each column its room, those first that matter most.
  void spread() {
    double font = shares.font();
    double room = getWidth() / font - BAR;
    List<CountColumn> seen = new ArrayList<>();
    double left = room;
    for (CountColumn column : byRank()) {
      if (seen.size() < 2 || left >= column.least()) {
        seen.add(column);
        left -= column.least();
      } else {
        break;
      }
    }
    double weights = seen.stream().mapToDouble(CountColumn::weight).sum();
    double rest = Math.max(0, left);
    double lacking = Math.max(0, -left);
    columns.forEach(
        (column, made) -> {
          made.setVisible(seen.contains(column));
          double width = column.least() + rest * column.weight() / weights;
          made.setPrefWidth(
              Math.floor(font * (column == CountColumn.LAYER ? width - lacking : width)));
        });
    refresh();
  }

  private List<CountColumn> byRank() {
    CountColumn first = CountColumn.of(shares.seen());
    return Arrays.stream(CountColumn.values())
        .sorted(Comparator.comparingInt(c -> c == first ? 0 : c.rank()))
        .toList();
  }
}
