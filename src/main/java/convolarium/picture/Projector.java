package convolarium.picture;

import java.awt.image.BufferedImage;
import java.util.List;

/// Paints the pictures of a film one after the other. What a picture has in common with the one
/// before, from its first mark on, is kept painted: in our drawings that is most of them.
final class Projector {

  private final Film film;
  private final double scale;
  private List<Mark> before = List.of();
  private List<Mark> kept = List.of();
  private BufferedImage ground;

  /// @param scale pixels of the image for each of the drawing
  Projector(Film film, double scale) {
    this.film = film;
    this.scale = scale;
    this.ground = Raster.blank(film.view(), scale);
  }

  /// The painted picture at a place in `[0, length)`; the caller may keep it.
  BufferedImage frame(int place) {
    List<Mark> marks = film.picture(place).marks();
    int common = common(before, marks);
    if (common < kept.size() || kept.isEmpty() && common > 0) {
      kept = marks.subList(0, common);
      ground = Raster.blank(film.view(), scale);
      Raster.paint(ground, kept, film.view(), scale);
    }
    before = marks;
    BufferedImage frame = Raster.copy(ground);
    Raster.paint(frame, marks.subList(kept.size(), marks.size()), film.view(), scale);
    return frame;
  }

  /// How many of the first marks are the same objects; to compare what they hold would take as long
  /// as painting them.
  private static int common(List<Mark> some, List<Mark> others) {
    int least = Math.min(some.size(), others.size());
    int common = 0;
    while (common < least && some.get(common) == others.get(common)) {
      common++;
    }
    return common;
  }
}
