package convolarium.figure;

import convolarium.picture.Picture;

/// A drawing that changes with time and with nothing else.
public interface Figure {
  /// How long it takes, in steps.
  double duration();

  /// The picture at `t` steps; beyond `[0, duration]` that of the nearer end. At a whole number it
  /// is at rest and complete.
  Picture at(double t);
}
