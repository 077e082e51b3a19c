package convolarium.figure;

import convolarium.arithmetic.Interval;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Pixels;
import java.util.List;

/// Where the cells of an input are drawn: those that are in view, padding included.
///
/// @param rows in view
/// @param columns in view
/// @param place of all of them
record FieldPane(FieldScene scene, Interval rows, Interval columns, Box place) {
  private static final double LARGEST = 40;
  private static final double STRIP = 96;
  private static final double MARGIN = 0.12;

  /// @param close whether only the field and a little around it is in view, not the whole input
  static FieldPane of(FieldScene scene, boolean close, Box room) {
    List<Interval> cells = scene.field().cells();
    Interval rows = view(scene.rows(cells), scene.allRows(), close && scene.rank() > 1);
    Interval columns = view(scene.columns(cells), scene.allColumns(), close);
    double across = Math.min(LARGEST, room.width() / columns.size());
    if (scene.rank() == 1) {
      double height = Math.min(STRIP, room.height());
      return new FieldPane(
          scene, rows, columns, new Box(room.x(), room.y(), across * columns.size(), height));
    }
    double scale = Math.min(across, room.height() / rows.size());
    return new FieldPane(
        scene,
        rows,
        columns,
        new Box(room.x(), room.y(), scale * columns.size(), scale * rows.size()));
  }

  private static Interval view(Interval field, Interval input, boolean close) {
    if (!close || field.isEmpty()) {
      return input.hull(field);
    }
    long margin = Math.max(1, Math.round(MARGIN * field.size()));
    return new Interval(field.first() - margin, field.last() + margin);
  }

  /// The same, moved.
  FieldPane at(double x, double y) {
    return new FieldPane(scene, rows, columns, new Box(x, y, place.width(), place.height()));
  }

  /// Points for a cell, across.
  double scale() {
    return place.width() / columns.size();
  }

  double x(double column) {
    return place.x() + (column - columns.first()) * scale();
  }

  double y(double row) {
    return place.y() + (row - rows.first()) * place.height() / rows.size();
  }

  /// The cells of these rows and columns.
  Box box(Interval rows, Interval columns) {
    double x = x(columns.first());
    double y = y(rows.first());
    return new Box(
        x, y, Math.max(0, x(columns.last() + 1) - x), Math.max(0, y(rows.last() + 1) - y));
  }

  /// The box of the drawn axes.
  Box box(List<Interval> axes) {
    return box(scene.rows(axes), scene.columns(axes));
  }

  /// What of the input is in view; of no size when nothing is.
  Box input() {
    return box(rows.common(scene.allRows()), columns.common(scene.allColumns()));
  }

  /// The picture as far as it is in view.
  Mark picture() {
    Interval seenRows = rows.common(scene.allRows());
    Interval seenColumns = columns.common(scene.allColumns());
    if (seenRows.isEmpty() || seenColumns.isEmpty()) {
      return Mark.group();
    }
    Pixels all = scene.picture();
    Pixels seen =
        Pixels.of(
            (int) seenColumns.size(),
            (int) seenRows.size(),
            (x, y) -> all.argb(x + (int) seenColumns.first(), y + (int) seenRows.first()));
    return Mark.bitmap(seen, input()).about(new InputRef(seenRows, seenColumns));
  }
}
