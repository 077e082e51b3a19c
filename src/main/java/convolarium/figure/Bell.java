package convolarium.figure;

import convolarium.network.Footprint;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// How a footprint spreads, drawn over its map in white with a dark halo: two standard deviations
/// around its mean, and at the edges its profiles.
final class Bell {
  /// How far a profile rises at the edge of the map, in heights of text.
  private static final double PROFILE = 3.2;

  private final FieldPane pane;
  private final Footprint footprint;
  private final Palette palette;
  private final int rank;

  Bell(FieldPane pane, Footprint footprint, Palette palette) {
    this.pane = pane;
    this.footprint = footprint;
    this.palette = palette;
    this.rank = pane.scene().rank();
  }

  void on(List<Mark> marks) {
    twoSigma(marks);
    profiles(marks);
  }

  /// The ellipse of two standard deviations; of a signal the two ends.
  private void twoSigma(List<Mark> marks) {
    Footprint.Spread across = footprint.spread(rank - 1);
    double x = pane.x(across.mean() + 0.5);
    double rx = 2 * across.deviation() * pane.scale();
    List<Mark> rings = new ArrayList<>();
    if (rank == 1) {
      Box place = pane.place();
      for (double end : new double[] {x - rx, x + rx}) {
        Path line = Path.from(end, place.y()).to(end, place.bottom());
        rings.add(line.stroke(Ink.BLACK.opacity(0.6), 3.5));
        rings.add(line.stroke(Ink.WHITE, 1.5 * palette.hairline()));
      }
    } else {
      Footprint.Spread down = footprint.spread(rank - 2);
      double y = pane.y(down.mean() + 0.5);
      double ry = 2 * down.deviation() * pane.scale();
      Path ring = ellipse(x, y, rx, ry);
      rings.add(ring.stroke(Ink.BLACK.opacity(0.6), 3.5));
      rings.add(ring.stroke(Ink.WHITE, 1.5 * palette.hairline()));
    }
    marks.add(Mark.group(rings).clipped(pane.place()));
  }

  static Path ellipse(double x, double y, double rx, double ry) {
    double k = 0.5523;
    return Path.from(x + rx, y)
        .cubic(x + rx, y + k * ry, x + k * rx, y + ry, x, y + ry)
        .cubic(x - k * rx, y + ry, x - rx, y + k * ry, x - rx, y)
        .cubic(x - rx, y - k * ry, x - k * rx, y - ry, x, y - ry)
        .cubic(x + k * rx, y - ry, x + rx, y - k * ry, x + rx, y)
        .close();
  }

  /// The sums over rows and over columns as curves on the lower and the right edge of the map.
  private void profiles(List<Mark> marks) {
    Box place = pane.place();
    double rise =
        Math.min(PROFILE * palette.text(), 0.28 * Math.min(place.width(), place.height()));
    if (rank == 1) {
      rise = 0.8 * place.height();
    }
    double[] across = footprint.profile(rank - 1);
    long first = footprint.box().getLast().first();
    curve(marks, across, i -> pane.x(first + i + 0.5), place.bottom() - 1, rise, true);
    if (rank > 1) {
      double[] down = footprint.profile(rank - 2);
      long top = footprint.box().get(rank - 2).first();
      curve(marks, down, i -> pane.y(top + i + 0.5), place.right() - 1, rise, false);
    }
  }

  private void curve(
      List<Mark> marks,
      double[] sums,
      IntToDoubleFunction along,
      double edge,
      double rise,
      boolean across) {
    double most = 0;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    List<Path.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      double away = edge - rise * sums[i] / most;
      double x = across ? along.applyAsDouble(i) : away;
      double y = across ? away : along.applyAsDouble(i);
      pieces.add(i == 0 ? new Path.Move(x, y) : new Path.To(x, y));
    }
    Path path = new Path(pieces, Fill.none(), Stroke.none());
    marks.add(
        Mark.group(
                path.stroke(Ink.BLACK.opacity(0.55), 3.5),
                path.stroke(Ink.WHITE, 1.5 * palette.hairline()))
            .clipped(pane.place()));
  }
}
