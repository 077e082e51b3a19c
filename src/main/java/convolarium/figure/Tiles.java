package convolarium.figure;

/// A tensor of a chain, in pixels: its channels in columns, one like the other.
///
/// @param block what is drawn of a channel
/// @param pitchX the width of a channel's place
/// @param pitchY its height, below the head
/// @param head above each channel
/// @param gap between two
record Tiles(
    Block block, int channels, int columns, double pitchX, double pitchY, double head, double gap) {
  Tiles with(double pitchX, double pitchY) {
    return new Tiles(block, channels, columns, pitchX, pitchY, head, gap);
  }

  double width() {
    return columns * (pitchX + gap) - gap;
  }

  double height() {
    return Math.ceilDiv(channels, columns) * (pitchY + head + gap) - gap;
  }
}
