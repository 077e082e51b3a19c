package convolarium.ui.photo;

import convolarium.arithmetic.Binding;
import convolarium.engine.Engine;
import convolarium.filter.Photo;
import convolarium.filter.PhotoFormat;
import convolarium.filter.Photos;
import convolarium.filter.Pipeline;
import convolarium.filter.Pyramid;
import convolarium.filter.Recipe;
import convolarium.filter.Unusable;
import convolarium.filter.sample.SampleImage;
import convolarium.studio.History;
import convolarium.studio.Treatment;
import convolarium.ui.canvas.Images;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import convolarium.ui.shell.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.util.Duration;

/// What is being worked on: a photograph, the filter chosen for it with its history, and what came
/// of both. Every change of either filters anew in the background.
final class Darkroom {
  /// While a slider moves only what is seen is filtered; the whole photograph when it rests, and
  /// when what is seen has reached the screen: on two processors both at once take twice as long.
  private static final Duration SETTLING = Duration.millis(80);

  private final Desk desk;
  private final Lane opening;
  private final Lane filtering;
  private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
      new ReadOnlyObjectWrapper<>(this, "opened", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Developed>> developed =
      new ReadOnlyObjectWrapper<>(this, "developed", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Development>> pending =
      new ReadOnlyObjectWrapper<>(this, "pending", Optional.empty());
  private final PauseTransition settling = new PauseTransition(SETTLING);
  private final ReadOnlyBooleanWrapper due = new ReadOnlyBooleanWrapper(this, "due");
  private final BooleanBinding hurrying;
  private boolean painting;
  private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper(this, "current");
  private final ReadOnlyObjectWrapper<Optional<String>> fault =
      new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
  private final ReadOnlyObjectWrapper<History<Treatment>> history =
      new ReadOnlyObjectWrapper<>(this, "history", History.of(Treatment.initial()));

  Darkroom(Desk desk) {
    this.desk = desk;
    this.opening = desk.lanes().lane();
    this.filtering = desk.lanes().lane();
    this.hurrying = opening.running().or(due);
    desk.engine().subscribe(_ -> develop());
  }

  ReadOnlyObjectProperty<Optional<Opened>> opened() {
    return opened.getReadOnlyProperty();
  }

  /// The filtered photograph; of an earlier choice while a newer one is under way or cannot be.
  ReadOnlyObjectProperty<Optional<Developed>> developed() {
    return developed.getReadOnlyProperty();
  }

  /// What is about to be done, until [#developed] is its result; that changes first.
  ReadOnlyObjectProperty<Optional<Development>> pending() {
    return pending.getReadOnlyProperty();
  }

  /// Whether somebody waits for a first sight of what was asked for: all else can wait meanwhile.
  BooleanBinding hurrying() {
    return hurrying;
  }

  /// Told by who shows the photographs, when they begin and end to make what is seen.
  void painting(boolean now) {
    painting = now;
    if (due.get()) {
      settle();
    }
  }

  private void settle() {
    settling.stop();
    if (!painting) {
      settling.playFromStart();
    }
  }

  /// Whether [#developed] is of the present photograph and the present choice.
  ReadOnlyBooleanProperty current() {
    return current.getReadOnlyProperty();
  }

  /// Why the present choice is no filter, as a sentence.
  ReadOnlyObjectProperty<Optional<String>> fault() {
    return fault.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<History<Treatment>> history() {
    return history.getReadOnlyProperty();
  }

  ObservableValue<Treatment> treatment() {
    return history.map(History::present);
  }

  /// The engine that computes now.
  Engine engine() {
    return desk.engine().getValue();
  }

  void open(Path file) {
    open(file.getFileName().toString(), watch -> Photos.read(file, watch), Optional.of(file));
  }

  void open(SampleImage sample) {
    open(sample.fileName(), _ -> sample.read(), Optional.empty());
  }

  /// Opens a picture that has no file.
  void open(String name, Image picture) {
    open(name, _ -> new Photo(Images.raster(picture), PhotoFormat.PNG, 8), Optional.empty());
  }

  private void open(String name, Work<Photo> read, Optional<Path> file) {
    opening.run(
        "Opening " + name,
        watch -> {
          Photo photo = read.run(watch);
          return new Opened(name, photo, Pyramid.of(photo.raster(), watch));
        },
        result -> {
          filtering.cancel();
          pending.set(Optional.empty());
          developed.set(Optional.empty());
          opened.set(Optional.of(result));
          file.ifPresent(desk.chooser()::opened);
          develop();
        });
  }

  /// Changes the treatment.
  ///
  /// @param gesture equal for changes that are undone together
  void edit(String label, Object gesture, UnaryOperator<Treatment> change) {
    History<Treatment> now = history.get();
    go(now.edited(label, gesture, change.apply(now.present())));
  }

  /// Changes the recipe of the selected step; all changes of one name in a row are undone together.
  void edit(String label, UnaryOperator<Recipe> change) {
    int selected = history.get().present().selected();
    edit(label, List.of(label, selected), treatment -> treatment.with(change));
  }

  /// Begins with other steps than usual, where nothing has been done yet.
  void begin(Pipeline pipeline) {
    if (history.get().past().isEmpty() && history.get().future().isEmpty()) {
      go(History.of(Treatment.of(pipeline)));
    }
  }

  /// Works on another step; this is not undone.
  void select(int place) {
    History<Treatment> now = history.get();
    go(now.replaced(now.present().select(place)));
  }

  void undo() {
    go(history.get().undone());
  }

  void redo() {
    go(history.get().redone());
  }

  private void go(History<Treatment> next) {
    boolean changed = !next.present().equals(history.get().present());
    history.set(next);
    if (changed) {
      develop();
    }
  }

  private void develop() {
    current.set(false);
    settling.stop();
    filtering.cancel();
    try {
      Development development = Development.of(history.get().present());
      fault.set(Optional.empty());
      opened.get().ifPresent(photo -> develop(photo, development));
    } catch (Unusable e) {
      refuse(e.what());
    }
  }

  private void refuse(String sentence) {
    fault.set(Optional.of(sentence));
    due.set(false);
    pending.set(Optional.empty());
  }

  private void develop(Opened photo, Development development) {
    switch (development.on(photo.photo().raster().shape())) {
      case Binding.Refused refused -> refuse(refused.sentence());
      case Binding.Bound _ -> {
        pending.set(Optional.of(development));
        settling.setDuration(development.previewed() ? SETTLING : Duration.ZERO);
        settling.setOnFinished(_ -> finish(photo, development));
        due.set(true);
        settle();
      }
    }
  }

  private void finish(Opened photo, Development development) {
    due.set(false);
    Engine engine = engine();
    filtering.run(
        "Filtering " + photo.name(),
        watch -> development.run(photo, engine, watch),
        result -> {
          developed.set(Optional.of(result));
          pending.set(Optional.empty());
          current.set(true);
        });
  }
}
