package convolarium.ui.network;

import convolarium.network.Measured;
import convolarium.studio.Excerpt;
import convolarium.studio.Weighting;
import convolarium.ui.network.Outcomes.State;
import convolarium.ui.shell.Buttons;
import convolarium.ui.shell.Commands;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/// The feature maps: what every layer makes of the picture.
final class MapsView implements NetworkView {
  private static final double STALE = 0.45;

  private final Workshop workshop;
  private final Outcomes outcomes;
  private final MapsStage maps;
  private final Label message = new Label();
  private final UnitDoor door;
  private final Button again;
  private final VBox notice;
  private final BorderPane stage = new BorderPane();
  private final Label told = new Label();
  private final Label about = new Label();
  private final VBox strip = new VBox(told, about);
  private final HBox transport = new HBox();
  private final HBox slices = new HBox();
  private final Action back;
  private final Action large;
  private final ObservableBooleanValue resting;
  private boolean inView;

  MapsView(Workshop workshop) {
    this.workshop = workshop;
    this.outcomes = workshop.outcomes();
    this.maps = new MapsStage(workshop);
    back = Commands.of("All layers", Feather.CHEVRON_LEFT, maps::back);
    large = Commands.of("One map in large", Feather.MAXIMIZE_2, () -> maps.large().set(true));
    door = new UnitDoor(workshop);
    again = Buttons.labelled(Commands.of("Run", Feather.PLAY, outcomes::restart));
    notice = new VBox(message, again);
    lay();
    resting =
        Bindings.createBooleanBinding(
            this::rests,
            maps.pane().resting(),
            outcomes.state(),
            workshop.photograph().likening(),
            workshop.photograph().picture());
    outcomes.state().subscribe(_ -> refresh());
    workshop.chosen().subscribe(_ -> refresh());
    workshop.desk().appearance().look().subscribe(_ -> refresh());
    maps.large().subscribe(_ -> label());
  }

  private void lay() {
    message.setId("maps-message");
    message.setWrapText(true);
    notice.setAlignment(Pos.CENTER);
    notice.getStyleClass().add("maps-notice");
    Region room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox path = new HBox(Buttons.labelled(back), room, Buttons.of(large), door);
    path.getStyleClass().add("maps-path");
    path.setAlignment(Pos.CENTER_LEFT);
    StackPane centre = new StackPane(maps.pane(), notice);
    centre.setMinSize(0, 0);
    stage.setTop(path);
    stage.setCenter(centre);
    stage.setMinSize(0, 0);
    told.setId("maps-told");
    told.textProperty().bind(maps.told());
    about.setId("maps-about");
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    strip.getStyleClass().add("maps-strip");
    CheckBox own = new CheckBox("A scale for each map");
    own.setId("maps-own");
    own.selectedProperty().bindBidirectional(maps.own());
    Label frame = new Label("Frame");
    Slider slice = slice();
    frame.setLabelFor(slice);
    slices.getChildren().setAll(frame, slice);
    slices.getStyleClass().add("maps-slices");
    slices.setAlignment(Pos.CENTER_LEFT);
    slices.visibleProperty().bind(maps.slices().greaterThan(1));
    slices.managedProperty().bind(slices.visibleProperty());
    transport.getChildren().setAll(new WeightingChoice(workshop), own, slices);
    transport.getStyleClass().add("maps-transport");
    transport.setAlignment(Pos.CENTER_LEFT);
  }

  private Slider slice() {
    Slider slice = new Slider();
    slice.setId("maps-slice");
    slice.setAccessibleText("Frame of the volume");
    slice.setMajorTickUnit(1);
    slice.setMinorTickCount(0);
    slice.setSnapToTicks(true);
    slice.setBlockIncrement(1);
    slice.maxProperty().bind(maps.slices().subtract(1));
    slice.valueProperty().bindBidirectional(maps.slice());
    return slice;
  }

  /// Where units go that are to be walked step by step.
  void onExcerpt(Consumer<Excerpt> open) {
    door.onOpen(open);
  }

  @Override
  public Parts parts() {
    return new Parts(
        "Maps",
        "The feature maps that every layer makes of the picture",
        stage,
        strip,
        transport,
        resting);
  }

  private boolean rests() {
    return maps.pane().resting().get()
        && !(outcomes.state().get() instanceof State.Running)
        && !workshop.photograph().likening().get()
        && workshop.photograph().picture().get().isPresent();
  }

  @Override
  public void shown() {
    inView = true;
    outcomes.watch(this);
    refresh();
  }

  @Override
  public void hidden() {
    inView = false;
    outcomes.leave(this);
  }

  private void refresh() {
    if (!inView) {
      return;
    }
    switch (outcomes.state().get()) {
      case State.Waiting() -> waiting();
      case State.Running() -> {
        maps.pane().setOpacity(STALE);
        notice.setVisible(false);
      }
      case State.Failed(String sentence) -> say("The network cannot be run: " + sentence, false);
      case State.Done(Ran ran) -> done(ran);
    }
    label();
  }

  private void waiting() {
    boolean reading =
        workshop.photograph().picture().get().isEmpty() || workshop.photograph().likening().get();
    boolean empty = workshop.review().get().measured().isEmpty();
    if (empty) {
      say("No layer that can be run yet", false);
    } else if (reading) {
      say("The picture is being read …", false);
    } else {
      say("The network has not been run on the picture", true);
    }
  }

  private void done(Ran ran) {
    Optional<Measured> chosen = workshop.chosen().getValue();
    if (chosen.filter(m -> ran.fed(m).isEmpty()).isPresent()) {
      say("Not computed: a layer before it is not understood or does not fit", false);
    } else if (chosen.filter(m -> ran.output(m).isEmpty()).isPresent()) {
      say("The output of this layer was not kept", true);
    } else {
      notice.setVisible(false);
      maps.pane().setVisible(true);
      maps.pane().setOpacity(1);
      maps.show(ran);
    }
    boolean weighted = Weighting.isWeighted(workshop.review().get().model());
    about.setText(MapsWords.weights(ran, outcomes.weighting().get(), weighted));
  }

  private void say(String sentence, boolean runnable) {
    message.setText(sentence);
    again.setVisible(runnable);
    again.setManaged(runnable);
    notice.setVisible(true);
    maps.pane().setVisible(false);
    about.setText("");
  }

  private void label() {
    Optional<Measured> chosen = workshop.chosen().getValue();
    back.setDisabled(chosen.isEmpty());
    door.setDisable(chosen.isEmpty());
    back.setText(maps.large().get() ? "All maps" : "All layers");
    large.setDisabled(maps.large().get() || chosen.filter(m -> m.output().rank() > 2).isEmpty());
  }
}
