package convolarium.ui.photo;

import convolarium.figure.Lens;
import convolarium.figure.TapRef;
import convolarium.tensor.Raster;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the photograph is looked at: lens, divider, the pixel asked about. Gone with the window,
/// never undone.
final class Table {
  private final ReadOnlyObjectWrapper<Lens> lens =
      new ReadOnlyObjectWrapper<>(this, "lens", new Lens(0, 0, 1, 0, 0));
  private final ObjectProperty<Optional<Spot>> spot =
      new SimpleObjectProperty<>(this, "spot", Optional.empty());
  private final ObjectProperty<Optional<TapRef>> tap =
      new SimpleObjectProperty<>(this, "tap", Optional.empty());
  private final BooleanProperty pinned = new SimpleBooleanProperty(this, "pinned");
  private final DoubleProperty divider = new SimpleDoubleProperty(this, "divider", 0.5);
  private final BooleanProperty held = new SimpleBooleanProperty(this, "held");
  private final BooleanProperty minimap = new SimpleBooleanProperty(this, "minimap", true);
  private final BooleanProperty histogram = new SimpleBooleanProperty(this, "histogram");
  private final BooleanProperty borders = new SimpleBooleanProperty(this, "borders");
  private final SimpleIntegerProperty channel = new SimpleIntegerProperty(this, "channel");
  private Optional<Opened> photo = Optional.empty();
  private boolean fitted = true;

  ReadOnlyObjectProperty<Lens> lens() {
    return lens.getReadOnlyProperty();
  }

  /// The pixel asked about.
  ObjectProperty<Optional<Spot>> spot() {
    return spot;
  }

  /// Which of the pixel's products is pointed at, on the photograph or on the page about it.
  ObjectProperty<Optional<TapRef>> tap() {
    return tap;
  }

  /// Whether the pixel asked about stays when the pointer moves.
  BooleanProperty pinned() {
    return pinned;
  }

  /// Where the view is divided, in `[0, 1]`: the photograph as it was to the left.
  DoubleProperty divider() {
    return divider;
  }

  /// Whether the photograph as it was is held up, in place of both.
  BooleanProperty held() {
    return held;
  }

  /// Whether a little map shows which part is seen, where not all is.
  BooleanProperty minimap() {
    return minimap;
  }

  /// Whether the brightnesses are counted and drawn.
  BooleanProperty histogram() {
    return histogram;
  }

  /// Whether the border rules are compared, in place of before and after.
  BooleanProperty borders() {
    return borders;
  }

  /// The colour channel whose sums are told.
  SimpleIntegerProperty channel() {
    return channel;
  }

  /// Another photograph, seen whole.
  void put(Optional<Opened> next) {
    photo = next;
    spot.set(Optional.empty());
    tap.set(Optional.empty());
    pinned.set(false);
    fit();
  }

  /// A view of another size.
  void sized(double width, double height) {
    if (fitted) {
      lens.set(fitting(width, height));
    } else {
      set(lens.get().sized(width, height));
    }
  }

  /// The whole photograph.
  void fit() {
    fitted = true;
    lens.set(fitting(lens.get().width(), lens.get().height()));
  }

  private Lens fitting(double width, double height) {
    return photo
        .map(p -> p.photo().raster())
        .map(r -> Lens.fitting(r.height(), r.width(), width, height))
        .orElse(new Lens(0, 0, 1, width, height));
  }

  /// Between the whole photograph and its own size around a point of the view.
  void toggle(double x, double y) {
    if (fitted && lens.get().scale() != 1) {
      zoom(1 / lens.get().scale(), x, y);
    } else {
      fit();
    }
  }

  /// Brings a place of the photograph, in pixels, into the middle of the view.
  void centre(double row, double column) {
    Lens now = lens.get();
    pan(now.width() / 2 - now.x(column), now.height() / 2 - now.y(row));
  }

  /// Larger around a point of the view.
  void zoom(double factor, double x, double y) {
    double least = Math.min(fitting(lens.get().width(), lens.get().height()).scale(), 0.25);
    double scale = Math.max(least, lens.get().scale() * factor);
    set(lens.get().scaled(scale, x, y));
  }

  /// Larger around the pixel asked about, or the middle.
  void zoom(double factor) {
    Lens now = lens.get();
    zoom(factor, now.width() / 2, now.height() / 2);
  }

  /// So many points for a pixel, around the middle.
  void scale(double scale) {
    zoom(scale / lens.get().scale());
  }

  void pan(double dx, double dy) {
    set(lens.get().panned(dx, dy));
  }

  /// Brings a pixel of the photograph into view.
  void show(int row, int column) {
    set(lens.get().showing(row, column));
  }

  /// What is seen and compared, in words.
  String told(Opened opened, boolean comparing) {
    Lens now = lens.get();
    Raster raster = opened.photo().raster();
    String part =
        "%s at %.0f %%, rows %d to %d of %d, columns %d to %d of %d"
            .formatted(
                opened.name(),
                now.scale() * 100,
                (long) Math.max(0, now.row(0)),
                (long) Math.min(raster.height(), Math.ceil(now.row(now.height()))),
                raster.height(),
                (long) Math.max(0, now.column(0)),
                (long) Math.min(raster.width(), Math.ceil(now.column(now.width()))),
                raster.width());
    double share = divider.get();
    String compared =
        !comparing || held.get() || share == 1
            ? "before the filters"
            : share == 0
                ? "after the filters"
                : "before to the left of %.0f %%, after to the right".formatted(share * 100);
    return part + ", " + compared;
  }

  private void set(Lens next) {
    fitted = false;
    lens.set(
        photo
            .map(p -> p.photo().raster())
            .map(r -> next.within(r.height(), r.width()))
            .orElse(next));
  }
}
