package convolarium.figure;

import convolarium.picture.Film;
import convolarium.picture.Picture;

/// A drawing that changes with time and with nothing else.
public interface Figure {
  /// How long it takes, in steps.
  double duration();

  /// The picture at `t` steps; beyond `[0, duration]` that of the nearer end. At a whole number it
  /// is at rest and complete.
  Picture at(double t);

  /// A picture of each step at rest.
  ///
  /// @param pace steps a second
  default Film film(double pace) {
    return Film.of(Math.max(1, (int) duration()), 1 / pace, step -> at(step + 1));
  }
}
