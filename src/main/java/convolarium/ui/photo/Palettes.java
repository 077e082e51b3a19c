package convolarium.ui.photo;

import convolarium.figure.Palette;
import convolarium.ui.shell.Appearance;
import convolarium.ui.shell.Look;

/// The palette for how the window looks now.
final class Palettes {
  private Palettes() {}

  static Palette of(Appearance appearance) {
    return switch (appearance.look().getValue()) {
      case Look.LIGHT -> Palette.LIGHT;
      case Look.DARK -> Palette.DARK;
      case Look.PROJECTOR -> Palette.PROJECTOR;
    };
  }
}
