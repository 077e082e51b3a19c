package convolarium.ui.shell;

/// The three palettes in which everything is drawn.
public enum Look {
  LIGHT,
  DARK,
  /// Light, large and strong, to be read from the last row.
  PROJECTOR
}
