package convolarium.ui.shell;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;

/// The line at the foot of the window: news and the progress of slow work at the left, the notation
/// at the right.
final class StatusLine extends StatusBar implements Lanes {
  private static final Duration NEWS = Duration.seconds(6);
  private static final Duration PATIENCE = Duration.millis(150);

  /// What of the line the notation may take.
  private static final double WIDEST = 0.7;

  private final Notices notices;
  private final NotationField notation = new NotationField();
  private final Button cancel = new Button("Cancel");
  private final PauseTransition forget = new PauseTransition(NEWS);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final AnimationTimer refresh =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          shown.ifPresent(
              lane -> {
                lane.refresh();
                setProgress(lane.progress().get());
              });
        }
      };
  private Optional<Lane> shown = Optional.empty();
  private String news = "";

  StatusLine(Notices notices) {
    this.notices = notices;
    setText("");
    notation.maxWidthProperty().bind(widthProperty().multiply(WIDEST));
    cancel.getStyleClass().addAll("small");
    cancel.setId("cancel");
    getRightItems().add(notation);
    cancel.setOnAction(_ -> shown.ifPresent(Lane::cancel));
    forget.setOnFinished(_ -> forget());
    patience.setOnFinished(_ -> showProgress());
  }

  NotationField notation() {
    return notation;
  }

  /// Says something for a few seconds, between which slow work may show how far it is.
  void say(String sentence) {
    news = sentence;
    setText(sentence);
    forget.playFromStart();
  }

  private void forget() {
    news = "";
    if (!progressing()) {
      setText("");
    }
  }

  private boolean progressing() {
    return getRightItems().contains(cancel);
  }

  @Override
  public Lane lane() {
    Lane lane = new Lane(notices);
    lane.running()
        .subscribe(
            running -> {
              if (running) {
                shown = Optional.of(lane);
                patience.playFromStart();
              } else if (shown.equals(Optional.of(lane))) {
                clear();
              }
            });
    return lane;
  }

  /// The run lasts long enough for anybody to wonder.
  private void showProgress() {
    shown.ifPresent(lane -> setText(lane.title() + " …"));
    getRightItems().setAll(cancel, notation);
    refresh.start();
  }

  private void clear() {
    patience.stop();
    refresh.stop();
    if (progressing()) {
      setText(news);
      getRightItems().setAll(notation);
    }
    setProgress(0);
    shown = Optional.empty();
  }
}
