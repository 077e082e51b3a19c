package convolarium.figure;

import convolarium.picture.Box;

/// Where a layer's maps stand: tiles in rows, as large as they can be when all are to be seen, but
/// not smaller than can be told apart.
///
/// @param columns tiles side by side
/// @param width of a tile
/// @param height of a tile, without what is written below it
/// @param caption the height of what is written below
/// @param gap between tiles
/// @param left of the first tile
/// @param top of the first tile
record MapTiles(
    int columns, double width, double height, double caption, double gap, double left, double top) {
  private static final double LARGEST = 260;
  private static final double LEAST = 5.2;
  private static final double MARGIN = 16;

  static MapTiles of(Features features, double width, double height, double top, Palette palette) {
    double text = palette.text();
    double room = Math.max(LEAST * text, width - 2 * MARGIN);
    return switch (features.rank()) {
      case 0 -> rows(room, 13 * text, 1.5 * text, 0, top, text);
      case 1 -> rows(room, 17 * text, 4 * text, 1.3 * text, top, text);
      default -> squares(features, room, height - top, top, text);
    };
  }

  private static MapTiles rows(
      double room, double wish, double height, double caption, double top, double text) {
    double gap = text;
    int columns = Math.max(1, (int) ((room + gap) / (wish + gap)));
    double width = (room - gap * (columns - 1)) / columns;
    return new MapTiles(columns, width, height, caption, gap, MARGIN, top);
  }

  private static MapTiles squares(
      Features features, double room, double height, double top, double text) {
    double aspect = features.rows() / (double) features.columns();
    double gap = 0.6 * text;
    double caption = 1.3 * text;
    MapTiles best = new MapTiles(1, room, room * aspect, caption, gap, MARGIN, top);
    for (int columns = 1; ; columns++) {
      double most = Math.min(LARGEST, LARGEST / aspect);
      double width = Math.min(most, (room - gap * (columns - 1)) / columns);
      double longer = Math.max(width, width * aspect);
      if (columns > 1 && longer < LEAST * text) {
        return best;
      }
      double snapped = width < features.columns() ? width : width - width % features.columns();
      int fitting =
          Math.max(columns, (int) ((room + gap) / (snapped + gap))); // snapping makes room
      best = new MapTiles(fitting, snapped, snapped * aspect, caption, gap, MARGIN, top);
      boolean seen = best.bottom(features.channels()) <= top + height;
      boolean filled = width < most || columns >= features.channels();
      if (seen && filled) {
        return best;
      }
    }
  }

  /// The place of a map.
  Box box(int channel) {
    return new Box(
        left + channel % columns * (width + gap), top + channel / columns * pitch(), width, height);
  }

  private double pitch() {
    return height + caption + gap;
  }

  /// Where so many end.
  double bottom(int channels) {
    return top + (channels + columns - 1) / columns * pitch() + gap;
  }

  /// The first map of those that are seen.
  int first(double from) {
    return Math.max(0, (int) ((from - top) / pitch())) * columns;
  }
}
