package convolarium.ui.photo;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the mouse, the wheel and the keys do while border rules are compared.
final class BorderGestures {
  private static final double NOTCH = 1.25;
  private static final double WHEEL = 40;
  private static final double STEP = 40;

  private final BorderStage stage;
  private double lastX;
  private double lastY;

  BorderGestures(BorderStage stage) {
    this.stage = stage;
    stage.setOnScroll(this::scrolled);
    stage.setOnMousePressed(this::pressed);
    stage.setOnMouseDragged(this::dragged);
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      stage.zoom(Math.pow(NOTCH, event.getDeltaY() / WHEEL), event.getX(), event.getY());
    }
    event.consume();
  }

  private void pressed(MouseEvent event) {
    stage.requestFocus();
    lastX = event.getX();
    lastY = event.getY();
  }

  private void dragged(MouseEvent event) {
    stage.pan(event.getX() - lastX, event.getY() - lastY);
    lastX = event.getX();
    lastY = event.getY();
  }

  void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case ESCAPE -> stage.leave();
      case PLUS, EQUALS, ADD -> stage.zoom(NOTCH);
      case MINUS, SUBTRACT -> stage.zoom(1 / NOTCH);
      case DIGIT0, NUMPAD0 -> stage.fit();
      case DIGIT1, NUMPAD1 -> stage.scale(1);
      case LEFT -> stage.pan(STEP, 0);
      case RIGHT -> stage.pan(-STEP, 0);
      case UP -> stage.pan(0, STEP);
      case DOWN -> stage.pan(0, -STEP);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
