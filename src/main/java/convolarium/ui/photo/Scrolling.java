package convolarium.ui.photo;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Brings a part of what is scrolled into view.
final class Scrolling {
  private static final double MARGIN = 8;

  private Scrolling() {}

  /// Scrolls the pane around a node, if there is one, no further than it must.
  static void show(Node node) {
    for (Parent above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof ScrollPane pane) {
        show(node, pane);
        return;
      }
    }
  }

  private static void show(Node node, ScrollPane pane) {
    pane.layout();
    Node content = pane.getContent();
    Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double view = pane.getViewportBounds().getHeight();
    double span = content.getLayoutBounds().getHeight() - view;
    if (span <= 0) {
      return;
    }
    double top = pane.getVvalue() * span;
    double least = place.getMaxY() + MARGIN - view;
    double most = place.getMinY() - MARGIN;
    pane.setVvalue(Math.clamp(Math.min(Math.max(top, least), most) / span, 0, 1));
  }
}
