package convolarium.figure;

import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.List;

/// A figure that stands for something else meanwhile: the last good picture, pale, behind a
/// configuration that does not fit.
///
/// @param palette that of the figure
public record Greyed(Figure figure, Palette palette) implements Figure {
  private static final double PALE = 0.7;

  @Override
  public double duration() {
    return figure.duration();
  }

  /// Nothing in it can be pointed at.
  @Override
  public Picture at(double t) {
    Picture picture = figure.at(t);
    Mark veil =
        Mark.rect(0, 0, picture.width(), picture.height())
            .fill(palette.ground().opacity(PALE))
            .about(new Veil());
    return new Picture(
        picture.width(), picture.height(), List.of(Mark.group(picture.marks()), veil));
  }
}
