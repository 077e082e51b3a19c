package convolarium.ui.photo;

import convolarium.figure.Lens;
import convolarium.figure.MapFrame;
import convolarium.tensor.Raster;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.LatestOnly;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The whole photograph in a corner, with what is seen of it framed; pressing and dragging moves
/// what is seen. Shown where the photograph is larger than the view.
final class Minimap extends Region {
  private static final double SIDE = 150;
  private static final double LARGE = 1.5;

  private final Table table;
  private final Appearance appearance;
  private final ImageView image = new ImageView();
  private final PictureCanvas frame = new PictureCanvas();
  private final LatestOnly<Seen> painter = new LatestOnly<>("photo map", this::show);
  private Optional<Opened> photo = Optional.empty();
  private double points;

  Minimap(Darkroom darkroom, Table table, Appearance appearance) {
    this.table = table;
    this.appearance = appearance;
    setId("photo-minimap");
    setManaged(false);
    setCursor(Cursor.MOVE);
    frame.setMouseTransparent(true);
    getChildren().addAll(image, frame);
    Tooltip.install(this, new Tooltip("What is seen of the photo: drag to move (M hides this)"));
    setOnMousePressed(this::moved);
    setOnMouseDragged(this::moved);
    setOnMouseReleased(MouseEvent::consume);
    setOnMouseMoved(MouseEvent::consume);
    darkroom.opened().subscribe(this::open);
    appearance.projector().subscribe(_ -> draw());
    table.lens().subscribe(_ -> place());
    table.minimap().subscribe(_ -> place());
  }

  private void open(Optional<Opened> opened) {
    photo = opened;
    image.setImage(null);
    draw();
  }

  private void draw() {
    photo.ifPresent(
        opened -> {
          Raster raster = opened.photo().raster();
          double side = appearance.projector().get() ? LARGE * SIDE : SIDE;
          double scale = side / Math.max(raster.width(), raster.height());
          points = Math.max(1, Math.round(raster.width() * scale));
          double height = Math.max(1, Math.round(raster.height() * scale));
          resize(points, height);
          Lens whole = new Lens(0, 0, points / raster.width(), points, height);
          painter.run(() -> Views.seen(opened.pyramid()::view, whole, 2));
        });
    place();
  }

  private void show(Seen seen) {
    image.setImage(seen.image());
    image.setFitWidth(getWidth());
    image.setFitHeight(getHeight());
  }

  /// Whether the photograph reaches beyond the view.
  private static boolean cut(Raster raster, Lens lens) {
    return raster.width() * lens.scale() > lens.width() + 1
        || raster.height() * lens.scale() > lens.height() + 1;
  }

  private void place() {
    Lens lens = table.lens().get();
    boolean wanted =
        table.minimap().get()
            && photo.filter(opened -> cut(opened.photo().raster(), lens)).isPresent();
    setVisible(wanted);
    if (wanted) {
      Raster raster = photo.orElseThrow().photo().raster();
      frame.show(
          MapFrame.of(
              lens,
              raster.height(),
              raster.width(),
              points,
              appearance.look().getValue().palette()));
      frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }

  private void moved(MouseEvent event) {
    photo.ifPresent(
        opened -> {
          double scale = points / opened.photo().raster().width();
          table.centre(event.getY() / scale, event.getX() / scale);
        });
    event.consume();
  }
}
