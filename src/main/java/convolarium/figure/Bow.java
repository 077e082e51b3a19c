package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Stroke;
import java.util.List;

/// A short arrow between the middles of two cells, bent so that it stays visible where cells lie
/// between them.
record Bow(Box from, Box to) {
  private static final double BEND = 0.18;
  private static final double LEAST_HEAD = 5;

  List<Mark> marks(Palette palette) {
    double x1 = from.centreX();
    double y1 = from.centreY();
    double x2 = to.centreX();
    double y2 = to.centreY();
    double bendX = (x1 + x2) / 2 - BEND * (y2 - y1);
    double bendY = (y1 + y2) / 2 + BEND * (x2 - x1);
    double length = Math.max(1, Math.hypot(x2 - bendX, y2 - bendY));
    double head = Math.clamp(0.3 * to.width(), LEAST_HEAD, 2 * LEAST_HEAD);
    double ux = (x2 - bendX) / length * head;
    double uy = (y2 - bendY) / length * head;
    Path shaft = Path.from(x1, y1).cubic(bendX, bendY, bendX, bendY, x2 - 0.6 * ux, y2 - 0.6 * uy);
    Ink ground = palette.ground();
    Path tip =
        Path.through(
                x2,
                y2,
                x2 - ux - 0.45 * uy,
                y2 - uy + 0.45 * ux,
                x2 - ux + 0.45 * uy,
                y2 - uy - 0.45 * ux)
            .close();
    return List.of(
        shaft.stroke(ground, 4.5 * palette.hairline()),
        tip.stroke(ground, 2 * palette.hairline()),
        shaft.stroke(palette.refused(), 2 * palette.hairline()),
        tip.fill(palette.refused()).stroke(Stroke.none()));
  }
}
