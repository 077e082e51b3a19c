package convolarium.ui.network;

import convolarium.studio.Playback;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Lane;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The row that lets a field grow: first, back, play or pause, forward, last and a scrubber; and
/// how far a gradient is.
final class FieldTransport extends HBox {
  private static final double SECOND = 1e9;

  /// A frame that comes late must not leap over stages.
  private static final double MOST = 0.1;

  private final ObjectProperty<Playback> playback =
      new SimpleObjectProperty<>(this, "playback", Playback.START);
  private final Action first = Commands.of("First layer", Feather.SKIP_BACK, () -> to(0));
  private final Action back = Commands.of("Back", Feather.CHEVRON_LEFT, () -> move(Playback::back));
  private final Action play = Commands.of("Play", Feather.PLAY, this::playOrPause);
  private final Action forward =
      Commands.of("Forward", Feather.CHEVRON_RIGHT, () -> move(p -> p.forward(steps())));
  private final Action last = Commands.of("Last layer", Feather.SKIP_FORWARD, () -> to(steps()));
  private final Slider scrubber = new Slider();
  private final Label step = new Label();
  private final AnimationTimer clock = new Clock();
  private int steps;
  private boolean showing;

  /// @param computing whose progress is shown
  FieldTransport(Lane computing) {
    setId("field-transport");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("transport-row");
    scrubber.setId("field-scrubber");
    scrubber.setAccessibleText("Layer up to which the field has grown");
    scrubber.setMinWidth(60);
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    scrubber
        .valueProperty()
        .subscribe(
            value -> {
              if (!showing) {
                to(value.doubleValue());
              }
            });
    scrubber
        .valueChangingProperty()
        .subscribe(
            dragging -> {
              if (!dragging) {
                to(Math.round(scrubber.getValue()));
              }
            });
    step.setId("field-step");
    step.getStyleClass().add("mono");
    step.setMinWidth(Region.USE_PREF_SIZE);
    ProgressBar progress = new ProgressBar();
    progress.setId("field-progress");
    progress.progressProperty().bind(computing.progress());
    progress.visibleProperty().bind(computing.running());
    progress.managedProperty().bind(progress.visibleProperty());
    Stream.of(first, back, play, forward, last).map(Buttons::of).forEach(getChildren()::add);
    getChildren().addAll(scrubber, step, progress);
    playback.subscribe(_ -> show());
  }

  /// Where the field's growth stands.
  ObservableValue<Playback> playback() {
    return playback;
  }

  /// Another figure, which rests at its end.
  void begin(int steps) {
    this.steps = steps;
    playback.set(Playback.restingAt(steps, steps));
    show();
  }

  private int steps() {
    return steps;
  }

  void to(double at) {
    move(_ -> Playback.restingAt(at, steps));
  }

  /// Comes to rest, as when it is out of sight.
  void pause() {
    move(Playback::pause);
  }

  void playOrPause() {
    move(p -> p.moving() ? p.pause() : p.play(steps));
  }

  private void move(UnaryOperator<Playback> change) {
    playback.set(change.apply(playback.get()));
  }

  private void show() {
    Playback now = playback.get();
    showing = true;
    scrubber.setMax(Math.max(1, steps));
    scrubber.setBlockIncrement(1);
    scrubber.setValue(now.at());
    showing = false;
    boolean still = steps == 0;
    scrubber.setDisable(still);
    step.setText(still ? "" : "layer " + now.step() + " / " + steps);
    play.setDisabled(still);
    first.setDisabled(now.at() == 0);
    back.setDisabled(now.at() == 0);
    forward.setDisabled(now.at() >= steps);
    last.setDisabled(now.at() >= steps);
    if (now.moving() != play.getText().equals("Pause")) {
      play.setText(now.moving() ? "Pause" : "Play");
      play.setGraphic(new FontIcon(now.moving() ? Feather.PAUSE : Feather.PLAY));
      if (now.moving()) {
        clock.start();
      } else {
        clock.stop();
      }
    }
  }

  /// Moves the playback, a stage a second.
  private final class Clock extends AnimationTimer {
    private long before = -1;

    @Override
    public void start() {
      before = -1;
      super.start();
    }

    @Override
    public void handle(long now) {
      double seconds = before < 0 ? 0 : Math.min(MOST, (now - before) / SECOND);
      before = now;
      move(p -> p.ticked(seconds));
    }
  }
}
