package convolarium.ui.photo;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;

/// Scrolls, and brings a part of what is scrolled into view.
final class Scrolling {
  private static final double MARGIN = 8;

  /// Of what is seen: less is not worth scrolling.
  private static final double LEAST = 160;

  private Scrolling() {}

  /// A pane in which a column is scrolled, and which is there while the column is visible.
  static ScrollPane over(Node column) {
    ScrollPane pane = new ScrollPane(column);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
    pane.setMinHeight(LEAST);
    pane.getStyleClass().add("photo-page");
    pane.visibleProperty().bind(column.visibleProperty());
    pane.managedProperty().bind(column.visibleProperty());
    return pane;
  }

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
