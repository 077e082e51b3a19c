package convolarium.ui.photo;

import javafx.css.PseudoClass;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// Moves a step with the mouse: its image follows, and a line shows where it would go.
final class StepDrag {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final double LEAST = 4;

  /// Moves a step from one place to another.
  interface Move {
    void move(int from, int to);
  }

  private final VBox rows;
  private final Move move;
  private final ImageView image = new ImageView();
  private final StackPane ghost = new StackPane(image);
  private final Region line = new Region();
  private int from = -1;
  private double pressedAt;
  private boolean dragging;

  /// @param rows the steps' rows, all equally high
  /// @param over what lies over them, unmanaged by any layout
  StepDrag(VBox rows, Pane over, Move move) {
    this.rows = rows;
    this.move = move;
    line.getStyleClass().add("step-line");
    line.setId("step-line");
    ghost.getStyleClass().add("step-ghost");
    ghost.setManaged(false);
    line.setManaged(false);
    over.getChildren().addAll(ghost, line);
    over.setMouseTransparent(true);
    rows.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    rows.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    rows.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    rows.addEventFilter(KeyEvent.KEY_PRESSED, this::given);
    show(false);
  }

  private void show(boolean shown) {
    dragging = shown;
    ghost.setVisible(shown);
    line.setVisible(shown);
    for (int i = 0; i < rows.getChildren().size(); i++) {
      rows.getChildren().get(i).pseudoClassStateChanged(DRAGGED, shown && i == from);
    }
  }

  private double height() {
    return ((Region) rows.getChildren().getFirst()).getHeight();
  }

  private void pressed(MouseEvent event) {
    boolean alone = rows.getChildren().size() == 1;
    from =
        alone || event.getButton() != MouseButton.PRIMARY
            ? -1
            : Math.clamp((int) (event.getY() / height()), 0, rows.getChildren().size() - 1);
    pressedAt = event.getY();
  }

  private void dragged(MouseEvent event) {
    if (from < 0) {
      return;
    }
    if (!dragging && Math.abs(event.getY() - pressedAt) >= LEAST) {
      SnapshotParameters bare = new SnapshotParameters();
      bare.setFill(Color.TRANSPARENT);
      image.setImage(rows.getChildren().get(from).snapshot(bare, null));
      show(true);
    }
    if (dragging) {
      double top = from * height() + event.getY() - pressedAt;
      ghost.resizeRelocate(0, top, rows.getWidth(), height());
      int gap = gap(event.getY());
      line.resizeRelocate(0, gap * height() - 1, rows.getWidth(), 2);
      int near = Math.clamp((int) (event.getY() / height()), 0, rows.getChildren().size() - 1);
      Scrolling.show(rows.getChildren().get(near));
    }
    event.consume();
  }

  /// The gap between rows that is nearest, `[0, rows]`.
  private int gap(double y) {
    return Math.clamp(Math.round(y / height()), 0, rows.getChildren().size());
  }

  private void released(MouseEvent event) {
    if (dragging) {
      show(false);
      int gap = gap(event.getY());
      int to = gap > from ? gap - 1 : gap;
      if (to != from) {
        move.move(from, to);
      }
      event.consume();
    }
    from = -1;
  }

  /// Escape leaves everything as it was.
  private void given(KeyEvent event) {
    if (dragging && event.getCode() == KeyCode.ESCAPE) {
      from = -1;
      show(false);
      event.consume();
    }
  }
}
