package convolarium.ui.network;

import convolarium.network.Address;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;

/// What lies at a point of the flow, and where a layer goes that is dropped there.
record CardGoals(ListView<Row> list) {
  /// Where a layer would go.
  ///
  /// @param place in front of which address
  /// @param y of the line that shows it, in the list, as `x` and `width`
  record Goal(Address place, double x, double y, double width) {}

  /// Where something is, in the list.
  Bounds bounds(RowFace face) {
    return list.sceneToLocal(face.localToScene(face.getLayoutBounds()));
  }

  private Stream<RowFace> faces() {
    return list.lookupAll(".card-row").stream()
        .filter(node -> node instanceof RowCell cell && cell.isVisible() && !cell.isEmpty())
        .map(RowCell.class::cast)
        .sorted(Comparator.comparingInt(RowCell::getIndex))
        .flatMap(cell -> cell.face().leaves());
  }

  /// What is shown at a height, or nearest to it; of paths side by side in the nearest.
  Optional<RowFace> at(Point2D point) {
    return faces()
        .min(
            Comparator.comparingDouble((RowFace face) -> above(point, bounds(face)))
                .thenComparing(face -> beside(point, bounds(face))));
  }

  private static double above(Point2D point, Bounds bounds) {
    return off(point.getY(), bounds.getMinY(), bounds.getMaxY());
  }

  private static double beside(Point2D point, Bounds bounds) {
    return off(point.getX(), bounds.getMinX(), bounds.getMaxX());
  }

  private static double off(double at, double from, double to) {
    return Math.max(Math.max(from - at, at - to), 0);
  }

  /// Where a layer goes that is dropped at a point; nothing where it would go inside itself.
  Optional<Goal> goal(Point2D point, Address layer) {
    return at(point)
        .flatMap(
            face -> {
              Bounds bounds = bounds(face);
              boolean upper = point.getY() < bounds.getCenterY();
              double y = upper ? bounds.getMinY() : bounds.getMaxY();
              double x = bounds.getMinX() + face.margin();
              return place(face.row().orElseThrow(), upper)
                  .map(to -> new Goal(to, x, y, bounds.getMaxX() - x));
            })
        .filter(goal -> !layer.holds(goal.place()));
  }

  private Optional<Address> place(Row row, boolean upper) {
    return switch (row) {
      case Row.Card card when upper -> Optional.of(card.address());
      case Row.Card card when card.open() -> Optional.of(card.address().into(0, 0));
      case Row.Card card -> Optional.of(card.address().at(card.address().place() + 1));
      case Row.Path path -> Optional.of(path.end().at(0));
      case Row.Wire wire -> Optional.of(upper ? wire.end() : wire.behind());
      case Row.Abreast _ -> Optional.empty();
      case Row.Input _ -> Optional.of(Address.of(0));
      case Row.Output _ -> last().map(address -> address.at(address.place() + 1));
    };
  }

  private Optional<Address> last() {
    return list.getItems().stream()
        .flatMap(row -> row.cards().stream())
        .map(Row.Card::address)
        .filter(Address::top)
        .reduce((_, last) -> last);
  }
}
