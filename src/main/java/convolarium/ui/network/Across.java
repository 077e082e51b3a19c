package convolarium.ui.network;

import convolarium.ui.network.Row.Column;
import convolarium.ui.network.Row.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A line across the paths of a block that stand side by side, with the wires between its layers
/// and those above and below.
final class Across extends Region {
  /// Above and below the layers of a line.
  private static final double SPACE = 3;

  /// Of the size of letters.
  private static final double FORK = 0.9;

  private static final double JOIN = 2.1;

  private final RowDesk desk;
  private final Path wires = new Path();
  private final Label sign = new Label();
  private final List<RowFace> faces = new ArrayList<>();
  private Part part = Part.LAYERS;
  private List<Column> columns = List.of();

  Across(RowDesk desk) {
    this.desk = desk;
    wires.getStyleClass().add("card-wires");
    wires.setManaged(false);
    sign.getStyleClass().add("card-sign");
    setMinWidth(0);
  }

  void show(Row.Abreast line) {
    part = line.part();
    columns = line.columns();
    while (faces.size() < columns.size()) {
      faces.add(new RowFace(desk, true));
    }
    for (int i = 0; i < columns.size(); i++) {
      faces.get(i).show(line.across().get(i));
    }
    sign.setText(part == Part.SUM ? "+" : "joined");
    sign.setVisible(part == Part.SUM || part == Part.CONCATENATION);
    if (getChildren().size() != columns.size() + 2) {
      getChildren().setAll(wires, sign);
      getChildren().addAll(faces.subList(0, columns.size()));
    }
    requestLayout();
  }

  /// Those of the paths, from the left.
  Stream<RowFace> faces() {
    return faces.subList(0, columns.size()).stream();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double font() {
    return desk.font().getValue();
  }

  private double[] widths(double width) {
    double gaps = Breadth.GAP * font() * (columns.size() - 1);
    double fixed = columns.stream().mapToDouble(Column::fixed).sum() * font();
    double shares = columns.stream().mapToDouble(Column::share).sum();
    double left = Math.max(0, width - gaps - fixed);
    return columns.stream()
        .mapToDouble(c -> c.share() > 0 ? left * c.share() / shares : c.fixed() * font())
        .toArray();
  }

  private double above() {
    return part == Part.FORK ? FORK * font() : SPACE;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (part == Part.SUM || part == Part.CONCATENATION) {
      return Math.ceil(JOIN * font());
    }
    double[] widths = widths(width < 0 ? getWidth() : width);
    double most = 0;
    for (int i = 0; i < widths.length; i++) {
      most = Math.max(most, faces.get(i).prefHeight(widths[i]));
    }
    return Math.ceil(above() + most + SPACE);
  }

  @Override
  protected void layoutChildren() {
    double[] widths = widths(getWidth());
    wires.getElements().clear();
    double x = 0;
    double first = 0;
    double last = 0;
    boolean join = sign.isVisible();
    double bar = join ? Math.rint(getHeight() / 2) : Math.rint(above() / 2);
    for (int i = 0; i < widths.length; i++) {
      RowFace face = faces.get(i);
      double centre = Math.rint(x + widths[i] / 2);
      double high = join ? 0 : face.prefHeight(widths[i]);
      boolean wire = face.row().filter(Row.Wire.class::isInstance).isPresent();
      boolean head = part == Part.FORK;
      face.resizeRelocate(x, above(), widths[i], Math.max(high, getHeight() - above()));
      if (join) {
        line(centre, 0, centre, bar);
      } else if (wire) {
        line(centre, 0, centre, getHeight());
      } else {
        line(centre, head ? bar : 0, centre, above());
        line(centre, head ? getHeight() : above() + high, centre, getHeight());
      }
      first = i == 0 ? centre : first;
      last = centre;
      x += widths[i] + Breadth.GAP * font();
    }
    double middle = Math.rint(getWidth() / 2);
    if (part == Part.FORK) {
      line(middle, 0, middle, bar);
      line(Math.min(first, middle), bar, Math.max(last, middle), bar);
    } else if (join) {
      line(middle, bar, middle, getHeight());
      line(Math.min(first, middle), bar, Math.max(last, middle), bar);
      double wide = sign.prefWidth(-1);
      double high = sign.prefHeight(-1);
      sign.resizeRelocate(Math.rint(middle - wide / 2), Math.rint(bar - high / 2), wide, high);
    }
  }

  private void line(double x1, double y1, double x2, double y2) {
    wires.getElements().addAll(new MoveTo(x1, y1), new LineTo(x2, y2));
  }
}
