package convolarium.ui.photo;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line between before and after, with a handle to drag; left and right move it when it has the
/// focus.
final class Divider extends StackPane {
  /// How wide it is to the pointer.
  static final double WIDTH = 24;

  /// The handle stays clear of the middle, where one looks closely.
  private static final double LOW = 56;

  private static final double STEP = 0.02;

  private final DoubleProperty share;

  /// @param share of the parent's width that lies to its left, in `[0, 1]`
  Divider(DoubleProperty share) {
    this.share = share;
    setId("divider");
    getStyleClass().add("photo-divider");
    Region line = new Region();
    line.getStyleClass().add("photo-divider-line");
    StackPane handle = new StackPane(new FontIcon(Feather.CODE));
    handle.getStyleClass().add("photo-divider-handle");
    handle.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(handle, Pos.BOTTOM_CENTER);
    setMargin(handle, new Insets(0, 0, LOW, 0));
    getChildren().addAll(line, handle);
    setCursor(Cursor.H_RESIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText("Divider between before and after");
    Tooltip.install(handle, new Tooltip("Before at the left, after at the right"));
    setOnMousePressed(
        e -> {
          requestFocus();
          e.consume();
        });
    setOnMouseDragged(
        e -> {
          double width = getParent().getLayoutBounds().getWidth();
          set(getParent().sceneToLocal(e.getSceneX(), e.getSceneY()).getX() / width);
          e.consume();
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> move(event, share.get() - STEP);
      case RIGHT -> move(event, share.get() + STEP);
      case HOME -> move(event, 0);
      case END -> move(event, 1);
      default -> {}
    }
  }

  private void move(KeyEvent event, double to) {
    set(to);
    event.consume();
  }

  private void set(double to) {
    share.set(Math.clamp(to, 0, 1));
  }
}
