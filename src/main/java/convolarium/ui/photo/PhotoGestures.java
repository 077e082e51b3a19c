package convolarium.ui.photo;

import convolarium.figure.Lens;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What the pointer does on a photograph: the wheel zooms where it is, dragging moves the
/// photograph, pointing at a pixel asks for its story and clicking keeps it; a double click changes
/// between the whole photograph and its own size.
final class PhotoGestures {
  /// One notch of the wheel, which is [#WHEEL] long, magnifies so much.
  private static final double NOTCH = 1.25;

  private static final double WHEEL = 40;

  /// A pointer that moves less, in points, was not dragged.
  private static final double STILL = 4;

  /// What became of the button that was pressed here; what was pressed on the divider or the map,
  /// which keep it to themselves, ends there too.
  private enum Press {
    NONE,
    HELD,
    DRAGGED
  }

  private final Darkroom darkroom;
  private final Table table;
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private Press press = Press.NONE;

  PhotoGestures(Darkroom darkroom, Table table) {
    this.darkroom = darkroom;
    this.table = table;
  }

  /// Listens to what is done on the stage, in whose coordinates the table's lens looks.
  void on(Node stage) {
    stage.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    stage.addEventHandler(
        ZoomEvent.ZOOM,
        e -> {
          table.zoom(e.getZoomFactor(), e.getX(), e.getY());
          e.consume();
        });
    stage.setOnMouseMoved(this::pointed);
    stage.setOnMousePressed(
        event -> {
          stage.requestFocus();
          pressed(event);
        });
    stage.setOnMouseDragged(this::dragged);
    stage.setOnMouseReleased(this::released);
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      table.zoom(Math.pow(NOTCH, event.getDeltaY() / WHEEL), event.getX(), event.getY());
    }
    event.consume();
  }

  private void pointed(MouseEvent event) {
    if (!table.pinned().get()) {
      spot(event.getX(), event.getY()).ifPresent(spot -> table.spot().set(Optional.of(spot)));
    }
  }

  private void pressed(MouseEvent event) {
    pressedX = event.getX();
    pressedY = event.getY();
    lastX = pressedX;
    lastY = pressedY;
    press = Press.HELD;
  }

  private void dragged(MouseEvent event) {
    if (press == Press.HELD
        && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > STILL) {
      press = Press.DRAGGED;
    }
    if (press == Press.DRAGGED) {
      table.pan(event.getX() - lastX, event.getY() - lastY);
      lastX = event.getX();
      lastY = event.getY();
    }
  }

  /// A click keeps the pixel, a click on the one kept lets it go.
  private void released(MouseEvent event) {
    boolean click = press == Press.HELD && event.getButton() == MouseButton.PRIMARY;
    press = Press.NONE;
    if (!click) {
      return;
    }
    if (event.getClickCount() == 2) {
      table.toggle(event.getX(), event.getY());
    }
    Optional<Spot> spot = spot(event.getX(), event.getY());
    if (spot.isPresent()) {
      boolean again = table.pinned().get() && spot.equals(table.spot().get());
      table.pinned().set(!again);
      table.spot().set(spot);
    }
  }

  /// The filtered pixel at a point.
  private Optional<Spot> spot(double x, double y) {
    Lens lens = table.lens().get();
    return darkroom
        .developed()
        .get()
        .flatMap(
            d -> {
              int stride = d.told().spacing();
              Spot spot =
                  new Spot(
                      (int) Math.floor(lens.row(y) / stride),
                      (int) Math.floor(lens.column(x) / stride));
              return spot.equals(spot.within(d.told().problem()))
                  ? Optional.of(spot)
                  : Optional.empty();
            });
  }
}
