package convolarium.ui.photo;

import convolarium.figure.Lens;
import convolarium.filter.Bordered;
import convolarium.tensor.Raster;
import java.util.List;

/// A corner of the photograph.
enum Corner {
  UPPER_LEFT("↖", "Upper left corner"),
  UPPER_RIGHT("↗", "Upper right corner"),
  LOWER_LEFT("↙", "Lower left corner"),
  LOWER_RIGHT("↘", "Lower right corner");

  private static final double LARGEST = 40;

  private final String arrow;
  private final String title;

  Corner(String arrow, String title) {
    this.arrow = arrow;
    this.title = title;
  }

  String arrow() {
    return arrow;
  }

  String title() {
    return title;
  }

  /// Where the photograph ends: 0 or its width.
  int column(Raster photo) {
    return this == UPPER_LEFT || this == LOWER_LEFT ? 0 : photo.width();
  }

  /// Where the photograph ends: 0 or its height.
  int row(Raster photo) {
    return this == UPPER_LEFT || this == UPPER_RIGHT ? 0 : photo.height();
  }

  /// A lens on this corner in which the padding takes up about a tenth.
  ///
  /// @param now of the size that the view has
  Lens lens(List<Bordered> rules, Raster photo, Lens now) {
    int reach = 1;
    for (Bordered rule : rules) {
      for (int axis = 0; axis < 2; axis++) {
        reach = Math.max(reach, Math.max(rule.before().get(axis), rule.after().get(axis)));
      }
    }
    double cells = 10.0 * reach + 6;
    double scale = Math.clamp(Math.min(now.width(), now.height()) / cells, 0.05, LARGEST);
    double across = now.width() / scale;
    double down = now.height() / scale;
    double beyond = reach + 0.5;
    double left = column(photo) == 0 ? -beyond : photo.width() + beyond - across;
    double top = row(photo) == 0 ? -beyond : photo.height() + beyond - down;
    return new Lens(left, top, scale, now.width(), now.height());
  }
}
