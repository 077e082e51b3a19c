package convolarium.ui.network;

import convolarium.network.Address;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/// Moves a layer with the mouse, also into a block that is open and out of it: its image follows,
/// and a line shows where it would go.
final class CardDrag {
  private static final double LEAST = 5;
  private static final double EDGE = 28;
  private static final double FADED = 0.7;

  private final ListView<Row> list;
  private final BiConsumer<Address, Address> move;
  private final ImageView image = new ImageView();
  private final StackPane ghost = new StackPane(image);
  private final Region line = new Region();
  private Optional<Grip> grip = Optional.empty();

  /// What is being dragged.
  ///
  /// @param from where the pointer took it, in the list
  private record Grip(RowCell cell, Row.Card card, Point2D from, boolean under) {
    Grip begun() {
      return new Grip(cell, card, from, true);
    }
  }

  /// Where it would go.
  ///
  /// @param place in front of which address
  /// @param y of the line
  private record Goal(Address place, double x, double y) {}

  /// @param over what lies over the list, unmanaged by any layout
  /// @param move gets the layer's address and in front of which it goes
  CardDrag(ListView<Row> list, Pane over, BiConsumer<Address, Address> move) {
    this.list = list;
    this.move = move;
    line.setId("card-line");
    line.getStyleClass().add("card-goal");
    ghost.setOpacity(FADED);
    for (Region part : List.of(ghost, line)) {
      part.setManaged(false);
      part.setVisible(false);
    }
    over.getChildren().addAll(ghost, line);
    over.setMouseTransparent(true);
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
  }

  private Point2D point(MouseEvent event) {
    return list.sceneToLocal(event.getSceneX(), event.getSceneY());
  }

  private Bounds bounds(RowCell cell) {
    return list.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
  }

  private List<RowCell> cells() {
    return list.lookupAll(".card-row").stream()
        .filter(node -> node instanceof RowCell cell && cell.isVisible() && !cell.isEmpty())
        .map(RowCell.class::cast)
        .sorted(Comparator.comparingInt(RowCell::getIndex))
        .toList();
  }

  /// The row at a height, or the nearest.
  private Optional<RowCell> at(double y) {
    return cells().stream()
        .min(
            Comparator.comparingDouble(
                cell -> {
                  Bounds bounds = bounds(cell);
                  return Math.max(Math.max(bounds.getMinY() - y, y - bounds.getMaxY()), 0);
                }));
  }

  private void pressed(MouseEvent event) {
    Point2D point = point(event);
    grip =
        event.getButton() == MouseButton.PRIMARY
            ? at(point.getY())
                .filter(cell -> bounds(cell).contains(point))
                .filter(cell -> cell.getItem() instanceof Row.Card)
                .map(cell -> new Grip(cell, (Row.Card) cell.getItem(), point, false))
            : Optional.empty();
  }

  private void dragged(MouseEvent event) {
    if (grip.isEmpty()) {
      return;
    }
    Point2D point = point(event);
    if (!grip.get().under() && point.distance(grip.get().from()) >= LEAST) {
      begin();
    }
    if (grip.get().under()) {
      scroll(point.getY());
      double height = image.getImage().getHeight();
      ghost.resizeRelocate(0, point.getY() - height / 2, list.getWidth(), height);
      Optional<Goal> goal = goal(point.getY());
      line.setVisible(goal.isPresent());
      goal.ifPresent(
          g -> line.resizeRelocate(g.x(), g.y() - 1.5, list.getWidth() - g.x() - EDGE / 2, 3));
      event.consume();
    }
  }

  private void begin() {
    SnapshotParameters bare = new SnapshotParameters();
    bare.setFill(Color.TRANSPARENT);
    image.setImage(grip.get().cell().snapshot(bare, null));
    grip = grip.map(Grip::begun);
    ghost.setVisible(true);
  }

  private void scroll(double y) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      if (y < EDGE) {
        flow.scrollPixels(y - EDGE);
      } else if (y > list.getHeight() - EDGE) {
        flow.scrollPixels(y - list.getHeight() + EDGE);
      }
    }
  }

  private Optional<Goal> goal(double y) {
    return at(y)
        .flatMap(
            cell -> {
              Bounds bounds = bounds(cell);
              boolean upper = y < bounds.getCenterY();
              double x = bounds.getMinX() + cell.margin();
              return place(cell.getItem(), upper)
                  .map(to -> new Goal(to, x, upper ? bounds.getMinY() : bounds.getMaxY()));
            })
        .filter(goal -> !grip.orElseThrow().card().address().holds(goal.place()));
  }

  private Optional<Address> place(Row row, boolean upper) {
    return switch (row) {
      case Row.Card card when upper -> Optional.of(card.address());
      case Row.Card card when card.open() -> Optional.of(card.address().into(0, 0));
      case Row.Card card -> Optional.of(card.address().at(card.address().place() + 1));
      case Row.Path path -> Optional.of(path.end().at(0));
      case Row.Input _ -> Optional.of(Address.of(0));
      case Row.Output _ -> last().map(address -> address.at(address.place() + 1));
    };
  }

  private Optional<Address> last() {
    return list.getItems().stream()
        .filter(row -> row instanceof Row.Card card && card.address().top())
        .map(row -> ((Row.Card) row).address())
        .reduce((_, last) -> last);
  }

  private void released(MouseEvent event) {
    Optional<Grip> held = grip.filter(Grip::under);
    Optional<Goal> goal = held.flatMap(_ -> goal(point(event).getY()));
    end();
    if (held.isPresent()) {
      Address from = held.get().card().address();
      goal.map(Goal::place)
          .filter(to -> !to.equals(from.at(from.place() + 1)))
          .ifPresent(to -> move.accept(from, to));
      event.consume();
    }
  }

  private void end() {
    grip = Optional.empty();
    ghost.setVisible(false);
    line.setVisible(false);
  }

  /// Escape leaves everything as it was.
  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && grip.filter(Grip::under).isPresent()) {
      end();
      event.consume();
    }
  }
}
