package convolarium.ui.photo;

import convolarium.arithmetic.Border;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.figure.Lens;
import convolarium.filter.Bordered;
import convolarium.filter.Pipeline;
import convolarium.filter.Unusable;
import convolarium.tensor.Raster;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.LatestOnly;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// The same corner of the filtered photograph under all four border rules, side by side; all move
/// and are enlarged together.
final class BorderStage extends Region {
  private static final double GAP = 2;

  private final Darkroom darkroom;
  private final Table table;
  private final Appearance appearance;
  private final List<BorderView> views =
      Arrays.stream(Border.values()).map(BorderView::new).toList();
  private final CornerButtons corners = new CornerButtons(this::corner, this::leave);
  private final LatestOnly<List<Seen>> painter = new LatestOnly<>("borders", this::show);
  private List<Bordered> bordered = List.of();
  private final ReadOnlyObjectWrapper<Lens> lens =
      new ReadOnlyObjectWrapper<>(this, "lens", new Lens(0, 0, 1, 0, 0));
  private final BorderGestures keys;
  private Corner corner = Corner.UPPER_LEFT;
  private double top;
  private double head;
  private boolean moved;

  BorderStage(Darkroom darkroom, Table table, Appearance appearance) {
    this.darkroom = darkroom;
    this.table = table;
    this.appearance = appearance;
    setId("photo-borders");
    getStyleClass().add("photo-borders");
    setFocusTraversable(true);
    setCursor(Cursor.MOVE);
    setAccessibleText("Border rules side by side");
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> table.borders().get() && darkroom.opened().get().isPresent(),
                table.borders(),
                darkroom.opened()));
    getChildren().addAll(views);
    getChildren().add(corners);
    visibleProperty().subscribe(this::renew);
    darkroom.treatment().subscribe(_ -> renew(isVisible()));
    darkroom.opened().subscribe(_ -> corner(Corner.UPPER_LEFT));
    appearance.look().subscribe(_ -> look());
    keys = new BorderGestures(this);
  }

  /// Where all four look.
  ReadOnlyObjectProperty<Lens> lens() {
    return lens.getReadOnlyProperty();
  }

  /// Whether something is still being drawn.
  ReadOnlyBooleanProperty painting() {
    return painter.busy();
  }

  /// Another corner of the photograph, so near that the padding's reach is seen.
  void corner(Corner next) {
    corner = next;
    moved = false;
    corners.select(next);
    if (isVisible()) {
      renew(true);
      photo().ifPresent(raster -> look(corner.lens(bordered, raster, lens.get())));
    }
  }

  /// Back to one photograph.
  void leave() {
    table.borders().set(false);
  }

  private Optional<Raster> photo() {
    return darkroom.opened().get().map(opened -> opened.photo().raster());
  }

  private void renew(boolean visible) {
    Optional<Raster> raster = photo();
    if (!visible || raster.isEmpty()) {
      return;
    }
    boolean first = bordered.isEmpty();
    Pipeline pipeline = darkroom.history().get().present().pipeline();
    try {
      List<Bordered> next = new ArrayList<>();
      for (BorderView view : views) {
        next.add(Bordered.of(pipeline, view.border(), raster.get()));
      }
      bordered = next;
      for (int i = 0; i < views.size(); i++) {
        BorderView view = views.get(i);
        view.tell(BorderWords.sentence(view.border(), next.get(i).filters(), raster.get()));
      }
      requestLayout();
    } catch (Unusable | IllegalArgumentException _) {
      // the inspector says why; what was seen stays
      return;
    }
    if (first) {
      look(corner.lens(bordered, raster.get(), lens.get()));
    } else {
      look();
    }
  }

  private void look(Lens next) {
    lens.set(next);
    look();
  }

  private void look() {
    Optional<Opened> opened = darkroom.opened().get();
    if (opened.isEmpty() || !isVisible() || bordered.isEmpty() || lens.get().width() < 1) {
      return;
    }
    place();
    List<Bordered> now = bordered;
    Lens at = lens.get();
    Engine engine = darkroom.engine();
    Opened photo = opened.get();
    double density =
        Optional.ofNullable(getScene())
            .map(Scene::getWindow)
            .map(Window::getRenderScaleX)
            .orElse(1.0);
    painter.run(
        () ->
            now.stream()
                .map(
                    rule ->
                        Views.seen(
                            view -> rule.view(photo.pyramid(), engine, view, Watch.NONE),
                            at,
                            density))
                .toList());
  }

  private void show(List<Seen> next) {
    for (int i = 0; i < views.size(); i++) {
      views.get(i).show(next.get(i));
    }
    place();
  }

  private void place() {
    photo()
        .filter(_ -> !bordered.isEmpty())
        .ifPresent(
            raster -> {
              for (int i = 0; i < views.size(); i++) {
                views
                    .get(i)
                    .look(
                        lens.get(),
                        bordered.get(i),
                        raster,
                        appearance.look().getValue().palette());
              }
            });
  }

  /// Moves all four, by so many points.
  void pan(double dx, double dy) {
    moved = true;
    photo()
        .ifPresent(
            raster -> look(lens.get().panned(dx, dy).within(raster.height(), raster.width())));
  }

  /// Larger around a point of this region.
  void zoom(double factor, double x, double y) {
    Lens now = lens.get();
    if (now.width() >= 1) {
      moved = true;
      look(
          now.zoomed(
              factor, x % (now.width() + GAP), (y - top) % (now.height() + head + GAP) - head));
    }
  }

  /// Larger around the photograph's corner while that is in view, else around the middle.
  void zoom(double factor) {
    moved = true;
    Lens now = lens.get();
    double x = photo().map(raster -> now.x(corner.column(raster))).orElse(-1.0);
    double y = photo().map(raster -> now.y(corner.row(raster))).orElse(-1.0);
    boolean seen = x >= 0 && x <= now.width() && y >= 0 && y <= now.height();
    look(now.zoomed(factor, seen ? x : now.width() / 2, seen ? y : now.height() / 2));
  }

  /// So many points for a pixel, zoomed as above.
  void scale(double scale) {
    zoom(scale / lens.get().scale());
  }

  /// Back to the corner that was looked at last.
  void fit() {
    corner(corner);
  }

  /// A key that no control has taken.
  void pressed(KeyEvent event) {
    keys.pressed(event);
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor((getWidth() - GAP) / 2);
    top = Math.ceil(corners.prefHeight(getWidth()));
    double height = Math.floor((getHeight() - top - GAP) / 2);
    head = 0;
    for (BorderView view : views) {
      head = Math.max(head, view.head(width));
    }
    corners.resizeRelocate(0, 0, getWidth(), top);
    for (int i = 0; i < views.size(); i++) {
      double y = top + i / 2 * (height + GAP);
      views.get(i).layOut(i % 2 * (width + GAP), y, width, height, head);
    }
    double seen = height - head;
    Lens now = lens.get();
    if (width >= 1 && seen >= 1 && (now.width() != width || now.height() != seen)) {
      lens.set(now.sized(width, seen));
      if (moved) {
        look();
      } else {
        corner(corner);
      }
    }
  }
}
