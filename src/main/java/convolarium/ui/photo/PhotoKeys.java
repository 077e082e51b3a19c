package convolarium.ui.photo;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyEvent;

/// What keys do to the photograph: zoom, move, walk from pixel to pixel, compare.
final class PhotoKeys {
  private static final double NOTCH = 1.5;
  private static final double STEP = 60;
  private static final double LEAST_WALK = 8;

  private final Darkroom darkroom;
  private final Table table;

  PhotoKeys(Darkroom darkroom, Table table) {
    this.darkroom = darkroom;
    this.table = table;
  }

  void pressed(KeyEvent event) {
    if (darkroom.opened().get().isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> table.zoom(NOTCH);
      case MINUS, SUBTRACT -> table.zoom(1 / NOTCH);
      case DIGIT0, NUMPAD0 -> table.fit();
      case DIGIT1, NUMPAD1 -> table.scale(1);
      case B -> compare();
      case SPACE -> table.held().set(true);
      case H -> turn(table.histogram());
      case M -> turn(table.minimap());
      case LEFT -> move(event, 0, -1);
      case RIGHT -> move(event, 0, 1);
      case UP -> move(event, -1, 0);
      case DOWN -> move(event, 1, 0);
      case ESCAPE -> {
        table.pinned().set(false);
        table.spot().set(Optional.empty());
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static void turn(BooleanProperty on) {
    on.set(!on.get());
  }

  /// From both to before alone, to after alone, and back to both.
  private void compare() {
    double share = table.divider().get();
    table.divider().set(share == 1 ? 0 : share == 0 ? 0.5 : 1);
  }

  /// Walks to the next pixel where pixels are seen or one is asked about, else moves the
  /// photograph.
  private void move(KeyEvent event, int rows, int columns) {
    boolean walks = table.pinned().get() || table.lens().get().scale() >= LEAST_WALK;
    if (event.isShiftDown() || !walks) {
      table.pan(-columns * STEP, -rows * STEP);
    } else {
      darkroom.developed().get().ifPresent(developed -> walk(developed, rows, columns));
    }
  }

  private void walk(Developed developed, int rows, int columns) {
    int stride = developed.told().spacing();
    Spot from =
        table
            .spot()
            .get()
            .orElseGet(
                () -> {
                  var lens = table.lens().get();
                  return new Spot(
                      (int) lens.row(lens.height() / 2) / stride,
                      (int) lens.column(lens.width() / 2) / stride);
                });
    Spot to =
        new Spot(from.row() + rows, from.column() + columns).within(developed.told().problem());
    table.pinned().set(true);
    table.spot().set(Optional.of(to));
    table.show(to.row() * stride, to.column() * stride);
  }
}
