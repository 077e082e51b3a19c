package convolarium.ui.photo;

import convolarium.engine.Watch;
import convolarium.figure.HistogramChart;
import convolarium.filter.Histogram;
import convolarium.tensor.Raster;
import convolarium.ui.canvas.PictureCanvas;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.LatestOnly;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The histogram of the filtered photograph, or while the unfiltered one is held up of that;
/// pointing at it tells the share of a level.
final class HistogramPane extends StackPane {
  private final Darkroom darkroom;
  private final Table table;
  private final Appearance appearance;
  private final PictureCanvas canvas = new PictureCanvas();
  private final LatestOnly<Counted> counter = new LatestOnly<>("histogram", this::show);
  private Optional<Counted> counted = Optional.empty();
  private OptionalInt pointed = OptionalInt.empty();

  /// @param raster what was counted
  private record Counted(Raster raster, String title, Histogram histogram) {}

  HistogramPane(Darkroom darkroom, Table table, Appearance appearance) {
    this.darkroom = darkroom;
    this.table = table;
    this.appearance = appearance;
    setId("photo-histogram");
    setManaged(false);
    setVisible(false);
    setCursor(Cursor.DEFAULT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    setOnMouseMoved(
        event -> {
          point(HistogramChart.level(event.getX(), appearance.look().getValue().palette()));
          event.consume();
        });
    setOnMouseExited(_ -> point(OptionalInt.empty()));
    setOnMousePressed(MouseEvent::consume);
    setOnMouseDragged(MouseEvent::consume);
    setOnMouseReleased(MouseEvent::consume);
    darkroom.developed().subscribe(_ -> count());
    darkroom.opened().subscribe(_ -> count());
    table.histogram().subscribe(_ -> count());
    table.held().subscribe(_ -> count());
    appearance.look().subscribe(_ -> draw());
  }

  /// Whether a count is under way.
  ReadOnlyBooleanProperty counting() {
    return counter.busy();
  }

  private void count() {
    setVisible(table.histogram().get() && darkroom.opened().get().isPresent());
    if (!isVisible()) {
      return;
    }
    boolean filtered = darkroom.developed().get().isPresent() && !table.held().get();
    Raster raster =
        filtered
            ? darkroom.developed().get().get().pyramid().photo()
            : darkroom.opened().get().orElseThrow().photo().raster();
    String title = filtered ? "after" : "before";
    if (counted.filter(last -> last.raster == raster).isEmpty()) {
      counter.run(() -> new Counted(raster, title, Histogram.of(raster, Watch.NONE)));
    }
  }

  private void show(Counted next) {
    counted = Optional.of(next);
    draw();
  }

  private void point(OptionalInt level) {
    if (!pointed.equals(level)) {
      pointed = level;
      draw();
    }
  }

  private void draw() {
    counted.ifPresent(
        now -> {
          canvas.show(
              HistogramChart.of(
                  now.histogram, now.title, pointed, appearance.look().getValue().palette()));
          setAccessibleText(
              "Histogram, %s: %s"
                  .formatted(now.title, HistogramChart.told(now.histogram, pointed)));
          getParent().requestLayout();
        });
  }
}
