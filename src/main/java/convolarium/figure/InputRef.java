package convolarium.figure;

import convolarium.arithmetic.Interval;
import convolarium.picture.Box;
import convolarium.picture.Ref;

/// The input of a network as far as it is in view.
///
/// @param rows of the drawn frame; of a signal its one row
/// @param columns of it
public record InputRef(Interval rows, Interval columns) implements Ref {
  /// The row under a point of the box that the input is drawn in.
  public int row(double y, Box box) {
    return place(rows, (y - box.y()) / box.height());
  }

  /// The column under a point of the box that the input is drawn in.
  public int column(double x, Box box) {
    return place(columns, (x - box.x()) / box.width());
  }

  private static int place(Interval cells, double part) {
    long place = cells.first() + (long) Math.floor(part * cells.size());
    return (int) Math.clamp(place, cells.first(), cells.last());
  }
}
