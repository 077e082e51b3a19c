package convolarium.ui.network;

import convolarium.figure.Scroll;
import convolarium.figure.Scroll.Laid;
import convolarium.picture.Box;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.LatestOnly;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Shows a drawing that may be longer than the view. What is in sight is drawn in the background.
final class SheetPane extends Region {
  private static final double MARGIN = 8;
  private static final double WHEEL = 1.5;

  private final PictureCanvas canvas = new PictureCanvas();
  private final ScrollBar bar = new ScrollBar();
  private final LatestOnly<Drawn> drawing = new LatestOnly<>("feature maps", this::show);
  private final ObservableBooleanValue resting = drawing.busy().not();
  private final ReadOnlyObjectWrapper<Optional<Drawn>> drawn =
      new ReadOnlyObjectWrapper<>(this, "drawn", Optional.empty());
  private Optional<Scroll> sheet = Optional.empty();
  private Optional<Ref> wanted = Optional.empty();
  private Consumer<Optional<Pointed>> onHover = _ -> {};
  private Consumer<Pointed> onClick = _ -> {};
  private Consumer<Pointed> onDoubleClick = _ -> {};

  /// What is seen, and where it was taken from.
  record Drawn(Scroll sheet, Laid laid, double top, Picture picture) {}

  /// A place of something that is drawn.
  ///
  /// @param across in parts of its width, in `[0, 1)`
  /// @param down in parts of its height, in `[0, 1)`
  record Pointed(Ref ref, double across, double down) {}

  SheetPane(String id) {
    setId(id);
    getStyleClass().add("sheet-pane");
    setFocusTraversable(true);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    getChildren().addAll(canvas, bar);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    bar.valueProperty().subscribe(_ -> draw());
    widthProperty().subscribe(_ -> draw());
    heightProperty().subscribe(_ -> draw());
    setOnScroll(
        event -> {
          scroll(-WHEEL * event.getDeltaY());
          event.consume();
        });
    setOnMouseMoved(event -> onHover.accept(pointed(event)));
    setOnMouseExited(_ -> onHover.accept(Optional.empty()));
    setOnMousePressed(_ -> requestFocus());
    setOnMouseClicked(
        event -> pointed(event).ifPresent(event.getClickCount() == 2 ? onDoubleClick : onClick));
  }

  void onHover(Consumer<Optional<Pointed>> hover) {
    onHover = hover;
  }

  void onClick(Consumer<Pointed> click) {
    onClick = click;
  }

  void onDoubleClick(Consumer<Pointed> click) {
    onDoubleClick = click;
  }

  /// Shows a drawing from its beginning.
  void begin(Scroll next) {
    sheet = Optional.of(next);
    bar.setValue(0);
    draw();
  }

  /// Shows a drawing in place of one that is arranged alike.
  void replace(Scroll next) {
    sheet = Optional.of(next);
    draw();
  }

  /// Scrolls to something once it is drawn.
  void reveal(Ref ref) {
    wanted = Optional.of(ref);
    draw();
  }

  /// Scrolls by so many points.
  void scroll(double points) {
    bar.setValue(Math.clamp(bar.getValue() + points, 0, bar.getMax()));
  }

  /// What is seen now.
  ReadOnlyObjectProperty<Optional<Drawn>> drawn() {
    return drawn.getReadOnlyProperty();
  }

  /// Whether what is seen is what was asked for.
  ObservableBooleanValue resting() {
    return resting;
  }

  private void draw() {
    double width = getWidth() - bar.prefWidth(-1);
    double height = getHeight();
    if (sheet.isEmpty() || width < 1 || height < 1) {
      return;
    }
    Scroll what = sheet.get();
    double top = bar.getValue();
    drawing.run(
        () -> {
          Laid laid = what.laid(width, height);
          double from = Math.clamp(top, 0, Math.max(0, laid.height() - height));
          return new Drawn(what, laid, from, laid.at(from));
        });
  }

  private void show(Drawn next) {
    if (sheet.filter(now -> now == next.sheet).isEmpty()) {
      return;
    }
    canvas.show(next.picture);
    double hidden = Math.max(0, next.laid.height() - next.picture.height());
    bar.setMax(hidden);
    bar.setVisibleAmount(hidden * next.picture.height() / Math.max(1, next.laid.height()));
    bar.setVisible(hidden > 0);
    if (bar.getValue() > hidden) {
      bar.setValue(hidden);
    }
    drawn.set(Optional.of(next));
    wanted.flatMap(next.laid::place).ifPresent(box -> bring(next, box));
    wanted = Optional.empty();
  }

  private void bring(Drawn now, Box box) {
    double least = box.bottom() + MARGIN - now.picture.height();
    double most = box.y() - MARGIN - now.laid.head();
    bar.setValue(Math.clamp(Math.min(Math.max(bar.getValue(), least), most), 0, bar.getMax()));
  }

  private Optional<Pointed> pointed(MouseEvent event) {
    return drawn
        .get()
        .flatMap(
            now ->
                now.picture
                    .at(event.getX(), event.getY())
                    .map(ref -> pointed(now, ref, event.getX(), event.getY() + now.top)));
  }

  private static Pointed pointed(Drawn now, Ref ref, double x, double y) {
    return now.laid
        .place(ref)
        .map(
            box ->
                new Pointed(ref, part(x - box.x(), box.width()), part(y - box.y(), box.height())))
        .orElseGet(() -> new Pointed(ref, 0, 0));
  }

  private static double part(double distance, double size) {
    return Math.clamp(distance / size, 0, Math.nextDown(1.0));
  }

  @Override
  protected void layoutChildren() {
    double width = bar.prefWidth(-1);
    bar.resizeRelocate(getWidth() - width, 0, width, getHeight());
    canvas.resizeRelocate(0, 0, Math.max(0, getWidth() - width), getHeight());
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
