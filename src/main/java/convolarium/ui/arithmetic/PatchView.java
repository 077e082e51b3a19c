package convolarium.ui.arithmetic;

import convolarium.engine.Watch;
import convolarium.filter.Patch;
import convolarium.filter.Pyramid;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A photograph as a whole, with a frame around a patch of it: dragged, or moved by arrow keys, by
/// a cell or with Shift by the whole patch.
final class PatchView extends Region {
  static final int WIDTH = 420;
  static final int HEIGHT = 300;

  private final ImageView picture = new ImageView();
  private final Rectangle frame = new Rectangle();
  private final Rectangle shade = new Rectangle();
  private final Consumer<Patch> moved;
  private Optional<Framed> framed = Optional.empty();

  /// @param scale points of the view for a pixel
  private record Framed(Raster photo, Patch patch, double scale) {
    Framed with(Patch patch) {
      return new Framed(photo, patch.within(photo.height(), photo.width()), scale);
    }
  }

  /// @param moved told of the patch where the reader has put it
  PatchView(Consumer<Patch> moved) {
    this.moved = moved;
    setId("patch-view");
    setFocusTraversable(true);
    getStyleClass().add("patch-view");
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleHelp("Arrow keys move the patch by a cell, with Shift by its size");
    shade.getStyleClass().add("patch-shade");
    frame.getStyleClass().add("patch-frame");
    shade.setMouseTransparent(true);
    frame.setMouseTransparent(true);
    getChildren().addAll(picture, shade, frame);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// A photograph small enough for the view; takes a moment.
  static Image image(Raster photo, Watch watch) {
    double scale = scale(photo);
    int width = Math.max(1, (int) (photo.width() * scale));
    int height = Math.max(1, (int) (photo.height() * scale));
    int[] argb = Pyramid.of(photo, watch).view(0, 0, scale, width, height);
    return image(argb, width, height);
  }

  /// The cells of a patch in grey or colour.
  ///
  /// @param values `(rows, columns)` or `(colours, rows, columns)` from 0 to 255
  /// @param side of the square that the picture fills in one direction, in points
  static Image image(Tensor values, int side) {
    int rank = values.shape().rank();
    int rows = values.shape().dim(rank - 2);
    int columns = values.shape().dim(rank - 1);
    boolean coloured = rank > 2 && values.shape().dim(0) > 1;
    int cells = rows * columns;
    int[] argb = new int[cells];
    for (int i = 0; i < cells; i++) {
      int red = (int) values.get(i);
      int green = coloured ? (int) values.get(cells + i) : red;
      int blue = coloured ? (int) values.get(2 * cells + i) : red;
      argb[i] = 0xFF << 24 | red << 16 | green << 8 | blue;
    }
    int large = Math.max(1, side / Math.max(rows, columns));
    int width = columns * large;
    int[] enlarged = new int[rows * large * width];
    for (int i = 0; i < enlarged.length; i++) {
      enlarged[i] = argb[i / width / large * columns + i % width / large];
    }
    return image(enlarged, width, rows * large);
  }

  private static Image image(int[] argb, int width, int height) {
    return new WritableImage(
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }

  private static double scale(Raster photo) {
    return Math.min((double) WIDTH / photo.width(), (double) HEIGHT / photo.height());
  }

  /// Shows a photograph with this patch framed.
  ///
  /// @param image of [#image]
  void show(Raster photo, Image image, Patch patch) {
    picture.setImage(image);
    setMaxSize(image.getWidth(), image.getHeight());
    setMinSize(image.getWidth(), image.getHeight());
    setPrefSize(image.getWidth(), image.getHeight());
    put(new Framed(photo, patch, scale(photo)).with(patch));
  }

  private void put(Framed next) {
    framed = Optional.of(next);
    Patch patch = next.patch();
    for (Rectangle box : new Rectangle[] {shade, frame}) {
      box.setX(patch.left() * next.scale());
      box.setY(patch.top() * next.scale());
      box.setWidth(patch.width() * next.scale());
      box.setHeight(patch.height() * next.scale());
    }
    setAccessibleText("Patch at row " + patch.top() + ", column " + patch.left());
    moved.accept(patch);
  }

  private void change(UnaryOperator<Patch> change) {
    framed.ifPresent(now -> put(now.with(change.apply(now.patch()))));
  }

  private void dragged(MouseEvent event) {
    requestFocus();
    framed.ifPresent(
        now -> {
          int row = (int) Math.round(event.getY() / now.scale());
          int column = (int) Math.round(event.getX() / now.scale());
          Patch old = now.patch();
          change(
              patch ->
                  patch.moved(
                      row - old.height() / 2 - old.top(), column - old.width() / 2 - old.left()));
        });
    event.consume();
  }

  private void pressed(KeyEvent event) {
    boolean far = event.isShiftDown();
    switch (event.getCode()) {
      case UP -> change(p -> p.moved(far ? -p.height() : -p.block(), 0));
      case DOWN -> change(p -> p.moved(far ? p.height() : p.block(), 0));
      case LEFT -> change(p -> p.moved(0, far ? -p.width() : -p.block()));
      case RIGHT -> change(p -> p.moved(0, far ? p.width() : p.block()));
      default -> {
        return;
      }
    }
    event.consume();
  }
}
