package convolarium.figure;

/// Room for arrows.
record ReturningRoom(double width, double height) implements Room {
  ReturningRoom(boolean down, int cell, double text) {
    this(down ? 8 * text : Math.max(2.5 * cell, 6 * text), down ? Math.max(cell, 4 * text) : 0);
  }
}
