package convolarium.ui;

import convolarium.studio.View.Frame;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where the window goes.
final class Placement {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  /// How much of the window must be on a screen for somebody to get hold of it.
  private static final double GRIP = 120;

  private Placement() {}

  /// The remembered place if it is still on a screen, else the middle of the first.
  ///
  /// @param screens the visible part of each, at least one
  static Frame on(List<Rectangle2D> screens, Optional<Frame> remembered) {
    return remembered
        .flatMap(frame -> kept(screens, frame))
        .orElseGet(
            () -> centred(screens.getFirst(), remembered.filter(Frame::maximized).isPresent()));
  }

  private static Optional<Frame> kept(List<Rectangle2D> screens, Frame frame) {
    return screens.stream()
        .filter(screen -> isHeld(screen, frame))
        .findFirst()
        .map(
            screen ->
                new Frame(
                    frame.x(),
                    Math.max(screen.getMinY(), frame.y()),
                    Math.min(frame.width(), screen.getWidth()),
                    Math.min(frame.height(), screen.getHeight()),
                    frame.maximized()));
  }

  /// Whether the title bar's middle can be reached.
  private static boolean isHeld(Rectangle2D screen, Frame frame) {
    double visible =
        Math.min(screen.getMaxX(), frame.x() + frame.width())
            - Math.max(screen.getMinX(), frame.x());
    return visible >= GRIP
        && frame.y() > screen.getMinY() - GRIP
        && frame.y() < screen.getMaxY() - GRIP;
  }

  private static Frame centred(Rectangle2D screen, boolean maximized) {
    double width = Math.min(WIDTH, screen.getWidth());
    double height = Math.min(HEIGHT, screen.getHeight());
    return new Frame(
        screen.getMinX() + (screen.getWidth() - width) / 2,
        screen.getMinY() + (screen.getHeight() - height) / 2,
        width,
        height,
        maximized);
  }
}
