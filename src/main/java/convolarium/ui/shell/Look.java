package convolarium.ui.shell;

import convolarium.figure.Palette;

/// The three palettes in which everything is drawn.
public enum Look {
  LIGHT(Palette.LIGHT),
  DARK(Palette.DARK),
  /// Light, large and strong, to be read from the last row.
  PROJECTOR(Palette.PROJECTOR);

  private final Palette palette;

  Look(Palette palette) {
    this.palette = palette;
  }

  public Palette palette() {
    return palette;
  }
}
