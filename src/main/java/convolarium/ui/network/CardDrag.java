package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.ui.network.CardGoals.Goal;
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

/// Moves a layer with the mouse, also into a path of a block that is open and out of it: its image
/// follows, and a line shows where it would go.
final class CardDrag {
  private static final double LEAST = 5;
  private static final double EDGE = 28;
  private static final double FADED = 0.7;

  private final ListView<Row> list;
  private final CardGoals goals;
  private final BiConsumer<Address, Address> move;
  private final ImageView image = new ImageView();
  private final StackPane ghost = new StackPane(image);
  private final Region line = new Region();
  private Optional<Grip> grip = Optional.empty();

  /// What is being dragged.
  ///
  /// @param bounds where it was, in the list
  /// @param from where the pointer took it, in the list
  private record Grip(RowFace face, Address layer, Bounds bounds, Point2D from, boolean under) {
    Grip begun() {
      return new Grip(face, layer, bounds, from, true);
    }
  }

  /// @param over what lies over the list, unmanaged by any layout
  /// @param move gets the layer's address and in front of which it goes
  CardDrag(ListView<Row> list, Pane over, BiConsumer<Address, Address> move) {
    this.list = list;
    this.move = move;
    goals = new CardGoals(list);
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

  private void pressed(MouseEvent event) {
    Point2D point = point(event);
    grip =
        event.getButton() == MouseButton.PRIMARY
            ? goals.at(point).flatMap(face -> grip(face, point))
            : Optional.empty();
  }

  private Optional<Grip> grip(RowFace face, Point2D point) {
    Bounds bounds = goals.bounds(face);
    return bounds.contains(point) && face.row().orElseThrow() instanceof Row.Card card
        ? Optional.of(new Grip(face, card.address(), bounds, point, false))
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
      Bounds start = grip.get().bounds();
      Point2D way = point.subtract(grip.get().from());
      ghost.resizeRelocate(
          start.getMinX() + way.getX(),
          start.getMinY() + way.getY(),
          start.getWidth(),
          start.getHeight());
      Optional<Goal> goal = goals.goal(point, grip.get().layer());
      line.setVisible(goal.isPresent());
      goal.ifPresent(g -> line.resizeRelocate(g.x(), g.y() - 1.5, g.width(), 3));
      event.consume();
    }
  }

  private void begin() {
    SnapshotParameters bare = new SnapshotParameters();
    bare.setFill(Color.TRANSPARENT);
    image.setImage(grip.get().face().snapshot(bare, null));
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

  private void released(MouseEvent event) {
    Optional<Grip> held = grip.filter(Grip::under);
    Optional<Goal> goal = held.flatMap(g -> goals.goal(point(event), g.layer()));
    end();
    if (held.isPresent()) {
      Address from = held.get().layer();
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
