package convolarium.ui.canvas;

import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// Shows one picture, as large as it is; the canvases keep as many pixels as the screen has.
///
/// Nothing is repainted when the same picture is shown again, and of another picture only what
/// comes behind the marks with which both begin: these stay on a canvas of their own.
public final class PictureCanvas extends Region {
  /// How many leading marks of a picture may be kept.
  private static final int KEPT = 2;

  private final Canvas below = new Canvas();
  private final Canvas above = new Canvas();
  private final Painter belowPainter = new Painter(below.getGraphicsContext2D());
  private final Painter abovePainter = new Painter(above.getGraphicsContext2D());
  private Optional<Picture> picture = Optional.empty();
  private List<Mark> kept = List.of();
  private double scale = 1;

  public PictureCanvas() {
    getChildren().addAll(below, above);
  }

  /// Shows a picture in its own size.
  public void show(Picture next) {
    show(next, 1);
  }

  /// Shows a picture.
  ///
  /// @param scale how much larger than itself
  public void show(Picture next, double scale) {
    if (picture.isPresent() && picture.get() == next && this.scale == scale) {
      return;
    }
    double width = next.width() * scale;
    double height = next.height() * scale;
    boolean resized =
        this.scale != scale || below.getWidth() != width || below.getHeight() != height;
    this.scale = scale;
    if (resized) {
      for (Canvas canvas : List.of(below, above)) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.getGraphicsContext2D().setTransform(scale, 0, 0, scale, 0, 0);
      }
      requestLayout();
    }
    int prefix = Math.min(KEPT, next.marks().size());
    List<Mark> first = next.marks().subList(0, prefix);
    if (resized || !same(first, kept)) {
      clear(below);
      belowPainter.paint(first);
      kept = List.copyOf(first);
    }
    clear(above);
    abovePainter.paint(next.marks().subList(prefix, next.marks().size()));
    picture = Optional.of(next);
  }

  private static boolean same(List<Mark> some, List<Mark> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i) != others.get(i)) {
        return false;
      }
    }
    return true;
  }

  private void clear(Canvas canvas) {
    canvas
        .getGraphicsContext2D()
        .clearRect(0, 0, canvas.getWidth() / scale, canvas.getHeight() / scale);
  }

  /// The picture shown.
  public Optional<Picture> picture() {
    return picture;
  }

  /// What is depicted at a point of this node.
  public Optional<Ref> refAt(double x, double y) {
    return picture.flatMap(
        p -> p.at((x - below.getLayoutX()) / scale, (y - below.getLayoutY()) / scale));
  }

  /// Where something is depicted, first of all if more than once, in this node's coordinates.
  public Optional<Box> bounds(Ref ref) {
    return picture.flatMap(p -> p.first(ref)).map(this::inside);
  }

  private Box inside(Box b) {
    return new Box(
        b.x() * scale + below.getLayoutX(),
        b.y() * scale + below.getLayoutY(),
        b.width() * scale,
        b.height() * scale);
  }

  @Override
  protected double computePrefWidth(double height) {
    return below.getWidth();
  }

  @Override
  protected double computePrefHeight(double width) {
    return below.getHeight();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double x = Math.max(0, Math.floor((getWidth() - below.getWidth()) / 2));
    double y = Math.max(0, Math.floor((getHeight() - below.getHeight()) / 2));
    below.relocate(x, y);
    above.relocate(x, y);
  }
}
