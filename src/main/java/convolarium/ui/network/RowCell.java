package convolarium.ui.network;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;

/// A row of the flow.
final class RowCell extends ListCell<Row> {
  private static final PseudoClass ABREAST = PseudoClass.getPseudoClass("abreast");

  private final RowFace face;

  RowCell(RowDesk desk) {
    face = new RowFace(desk, false);
    getStyleClass().add("card-row");
    setPrefWidth(0);
    desk.chosen().subscribe(_ -> tell());
  }

  @Override
  protected void updateItem(Row item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    pseudoClassStateChanged(ABREAST, item instanceof Row.Abreast);
    if (empty || item == null) {
      setGraphic(null);
    } else {
      face.show(item);
      if (getGraphic() != face) {
        setGraphic(face);
      }
    }
    tell();
  }

  private void tell() {
    setAccessibleText(getGraphic() == face ? face.told() : "");
  }

  /// As high as sentences need that are wrapped at the width of the list.
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() != face) {
      return super.computePrefHeight(width);
    }
    double own = getWidth() > 0 ? getWidth() : getListView().getWidth();
    return snappedTopInset()
        + face.prefHeight(own - snappedLeftInset() - snappedRightInset())
        + snappedBottomInset();
  }

  /// What it shows.
  RowFace face() {
    return face;
  }
}
