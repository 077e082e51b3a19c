package convolarium.ui.photo;

import convolarium.figure.Lens;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// An image of what was seen through a lens.
///
/// @param density pixels of the image for a point of the view
record Seen(Image image, Lens lens, double density) {
  /// How many pixels cover that many points, at least 1.
  static int pixels(double points, double density) {
    return Math.max(1, (int) Math.ceil(points * density));
  }

  /// Shows this between two places of a view that may meanwhile have another lens: moved and
  /// enlarged so that every pixel of the photograph is where that lens has it.
  void show(ImageView view, Lens now, double from, double to) {
    double growth = now.scale() / lens.scale();
    double x = snapped((lens.left() - now.left()) * now.scale());
    double y = snapped((lens.top() - now.top()) * now.scale());
    double unit = growth / density;
    double left = Math.max(from, x);
    double right = Math.min(to, x + image.getWidth() * unit);
    view.setVisible(right > left);
    if (right > left) {
      view.setImage(image);
      view.setViewport(
          new Rectangle2D((left - x) / unit, 0, (right - left) / unit, image.getHeight()));
      view.setFitWidth(right - left);
      view.setFitHeight(image.getHeight() * unit);
      view.setLayoutX(left);
      view.setLayoutY(y);
    }
  }

  /// On whole pixels of the screen: between them an image would be resampled in every frame.
  private double snapped(double points) {
    return Math.round(points * density) / density;
  }
}
