package convolarium.ui.network;

import convolarium.explain.Numeral;
import convolarium.figure.FamilyRef;
import convolarium.figure.LayerRef;
import convolarium.figure.Palette;
import convolarium.figure.TallyBars;
import convolarium.network.Measured;
import convolarium.network.counts.Family;
import convolarium.network.counts.Tally;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import convolarium.ui.canvas.PictureCanvas;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The bars that show where the counts are; pointing tells of a layer or a kind, a click selects
/// it.
final class CountChart extends Region {
  private final PictureCanvas canvas = new PictureCanvas();
  private final Tooltip tip = new Tooltip();
  private Optional<Tally> tally = Optional.empty();
  private Optional<Measured> selected = Optional.empty();
  private Palette palette = Palette.LIGHT;

  /// @param onChoose gets the layer that is clicked, of a kind its largest
  CountChart(Consumer<Measured> onChoose) {
    setId("count-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(canvas);
    canvas.setOnMouseMoved(event -> point(canvas.refAt(event.getX(), event.getY())));
    canvas.setOnMouseExited(_ -> point(Optional.empty()));
    canvas.setOnMouseClicked(
        event -> canvas.refAt(event.getX(), event.getY()).flatMap(this::meant).ifPresent(onChoose));
  }

  private void point(Optional<Ref> ref) {
    Optional<String> told = ref.flatMap(this::told);
    canvas.setCursor(told.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    told.ifPresentOrElse(
        text -> {
          tip.setText(text);
          Tooltip.install(canvas, tip);
        },
        () -> Tooltip.uninstall(canvas, tip));
  }

  private Optional<String> told(Ref ref) {
    return tally.flatMap(
        now ->
            switch (ref) {
              case LayerRef layer ->
                  meant(layer).map(m -> told(m.name(), now.measure().of(m), now));
              case FamilyRef(Family family) ->
                  now.shares().stream()
                      .filter(share -> share.family() == family)
                      .map(share -> told(family.layers(share.layers()), share.count(), now))
                      .findFirst();
              default -> Optional.empty();
            });
  }

  private static String told(String name, long count, Tally tally) {
    return "%s: %s %s, %s"
        .formatted(
            name,
            Numeral.count(count),
            tally.measure().unit(),
            Numeral.percent(count, tally.total()));
  }

  private Optional<Measured> meant(Ref ref) {
    return tally.flatMap(
        now ->
            now.leaves().stream()
                .filter(
                    leaf ->
                        switch (ref) {
                          case LayerRef(String path) -> leaf.path().equals(path);
                          case FamilyRef(Family family) -> Family.of(leaf) == family;
                          default -> false;
                        })
                .max(Comparator.comparingLong(now.measure()::of)));
  }

  void show(Tally next, Optional<Measured> chosen, Palette colours) {
    tally = Optional.of(next);
    selected = chosen;
    palette = colours;
    requestLayout();
  }

  /// The bars in a width; none in no width.
  private Optional<Picture> bars(double width) {
    return tally
        .filter(_ -> width > 1)
        .map(now -> TallyBars.of(now, selected, Math.floor(width), palette));
  }

  /// Narrow bars are higher: their legend takes more lines.
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return bars(width).map(Picture::height).orElse(0.0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    bars(getWidth()).ifPresent(canvas::show);
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
