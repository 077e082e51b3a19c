package convolarium.ui.arithmetic;

import convolarium.studio.Playback;
import convolarium.studio.Store;
import convolarium.studio.Studio;
import convolarium.studio.View;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Commands;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The row that moves the clock: first, back, play or pause, forward, last, a scrubber, the output
/// channel walked and the speed.
final class Transport extends HBox {
  private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0);

  /// In a row narrower than this the two outer buttons give way: the scrubber does the same.
  private static final double NARROW = 600;

  private final Bench bench;
  private final Store store;
  private final Action first = Commands.of("First", Feather.SKIP_BACK, "Home", () -> to(0));
  private final Action back =
      Commands.of("Back", Feather.CHEVRON_LEFT, "Left", () -> move(Playback::back));
  private final Action play = Commands.of("Play", Feather.PLAY, "Space", this::playOrPause);
  private final Action forward =
      Commands.of("Forward", Feather.CHEVRON_RIGHT, "Right", () -> move(p -> p.forward(steps())));
  private final Action last = Commands.of("Last", Feather.SKIP_FORWARD, "End", () -> to(steps()));
  private final Slider scrubber = new Slider();
  private final Label step = new Label();
  private final ChoiceBox<Integer> channel = new ChoiceBox<>();
  private final ChoiceBox<Double> speed = new ChoiceBox<>();
  private boolean showing;

  Transport(Bench bench) {
    this.bench = bench;
    this.store = bench.store();
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("transport-row");
    scrubber.setId("scrubber");
    scrubber.setAccessibleText("Step");
    scrubber.setTooltip(new Tooltip("Step"));
    scrubber.setMin(0);
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    scrubber
        .valueProperty()
        .subscribe(
            value -> {
              if (!showing) {
                to(value.doubleValue());
              }
            });
    scrubber.valueChangingProperty().subscribe(this::rest);
    step.setId("step");
    step.getStyleClass().add("mono");
    step.setMinWidth(Region.USE_PREF_SIZE);
    speeds();
    channels();
    List<Button> buttons =
        Stream.of(first, back, play, forward, last).map(Transport::button).toList();
    getChildren().addAll(buttons);
    getChildren().addAll(scrubber, step, channel, speed);
    setMinWidth(0);
    BooleanBinding roomy = widthProperty().greaterThanOrEqualTo(NARROW);
    for (Button outer : List.of(buttons.getFirst(), buttons.getLast())) {
      outer.visibleProperty().bind(roomy);
      outer.managedProperty().bind(roomy);
    }
    bench.sight().subscribe(this::showChannels);
    bench.studio().subscribe(this::show);
  }

  private static Button button(Action action) {
    Button button = Buttons.of(action);
    button.setId("transport-" + action.getText());
    return button;
  }

  private void speeds() {
    speed.getItems().setAll(SPEEDS);
    speed.setId("speed");
    speed.setAccessibleText("Speed in steps a second");
    speed.setTooltip(new Tooltip("Steps a second"));
    speed.setConverter(
        new Words<>(
            value -> value < 1 ? "1/" + Math.round(1 / value) + "×" : Math.round(value) + "×"));
    speed
        .valueProperty()
        .subscribe(
            value -> {
              if (!showing && value != null) {
                store.view(view -> view.withSpeed(value));
              }
            });
  }

  private void channels() {
    channel.setId("channel");
    channel.setAccessibleText("Output channel that is walked");
    channel.setTooltip(new Tooltip("Output channel that is walked (Page up, Page down)"));
    channel.setConverter(new Words<>(value -> "channel " + value));
    channel.managedProperty().bind(channel.visibleProperty());
    channel
        .valueProperty()
        .subscribe(
            value -> {
              if (!showing && value != null) {
                int part = bench.now().part();
                bench.show(showing -> showing.in(part, value));
              }
            });
  }

  /// Of the part that is spoken of.
  private void showChannels(Sight sight) {
    int channels = sight.problem().outChannels();
    show(
        () -> {
          if (channel.getItems().size() != channels) {
            channel.getItems().setAll(IntStream.range(0, channels).boxed().toList());
          }
          channel.setValue(sight.channel());
          channel.setVisible(channels > 1);
        });
  }

  /// What is set here is not what the user did.
  private void show(Runnable set) {
    showing = true;
    set.run();
    showing = false;
  }

  private void show(Studio studio) {
    int steps = studio.steps();
    Playback playback = studio.playback();
    show(
        () -> {
          scrubber.setMax(steps);
          scrubber.setMajorTickUnit(Math.max(1, steps));
          scrubber.setBlockIncrement(1);
          scrubber.setValue(playback.at());
          speed.setValue(nearest(studio.view()));
        });
    step.setText("step " + playback.step() + " / " + steps);
    boolean moving = playback.moving();
    if (moving != play.getText().equals("Pause")) {
      play.setText(moving ? "Pause" : "Play");
      play.setGraphic(new FontIcon(moving ? Feather.PAUSE : Feather.PLAY));
    }
    first.setDisabled(playback.at() == 0);
    back.setDisabled(playback.at() == 0);
    forward.setDisabled(playback.at() == steps);
    last.setDisabled(playback.at() == steps);
  }

  private static double nearest(View view) {
    return SPEEDS.stream()
        .min((a, b) -> Double.compare(Math.abs(a - view.speed()), Math.abs(b - view.speed())))
        .orElseThrow();
  }

  private int steps() {
    return store.studio().steps();
  }

  private void move(UnaryOperator<Playback> change) {
    store.play(change);
  }

  private void to(double at) {
    store.play(_ -> Playback.restingAt(at, steps()));
  }

  /// A scrubber let go rests at a complete picture.
  private void rest(boolean dragging) {
    if (!dragging) {
      to(Math.round(scrubber.getValue()));
    }
  }

  void playOrPause() {
    store.play(p -> p.moving() ? p.pause() : p.play(steps()));
  }

  /// The commands in their order, for menus and keys.
  List<Action> actions() {
    return List.of(first, back, play, forward, last);
  }
}
