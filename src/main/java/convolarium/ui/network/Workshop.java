package convolarium.ui.network;

import convolarium.document.Preset;
import convolarium.document.Presets;
import convolarium.engine.Engine;
import convolarium.network.Address;
import convolarium.network.Measured;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Review;
import convolarium.studio.Blueprint;
import convolarium.studio.History;
import convolarium.studio.Rescue;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.ui.shell.Desk;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The network that is being built, with its history; what is known of it; the photograph that it
/// is shown; and the layer and the unit that are asked about. All on the JavaFX thread.
final class Workshop {
  private final Desk desk;
  private final ReadOnlyObjectWrapper<History<Blueprint>> history =
      new ReadOnlyObjectWrapper<>(this, "history", History.of(Blueprint.of(first())));
  private final ReadOnlyObjectWrapper<Review> review =
      new ReadOnlyObjectWrapper<>(this, "review", Review.of(first()));
  private final ReadOnlyObjectWrapper<Optional<Model>> saved =
      new ReadOnlyObjectWrapper<>(this, "saved", Optional.of(history.get().present().model()));
  private final ObservableValue<Optional<Measured>> chosen;
  private final ObjectProperty<Optional<Unit>> asked =
      new SimpleObjectProperty<>(this, "asked", Optional.empty());
  private final ObservableValue<Optional<Unit>> unit;
  private final Photograph photograph;
  private final Outcomes outcomes;

  Workshop(Desk desk) {
    this(desk, Outcomes::free);
  }

  /// @param free the bytes of memory that are free for a run
  Workshop(Desk desk, LongSupplier free) {
    this.desk = desk;
    chosen =
        Bindings.createObjectBinding(
            () ->
                history
                    .get()
                    .present()
                    .selected()
                    .map(address -> review.get().measured().get(address)),
            history,
            review);
    unit =
        Bindings.createObjectBinding(
            () ->
                chosen
                    .getValue()
                    .map(Measured::output)
                    .map(out -> asked.get().orElseGet(() -> Unit.middle(out)).within(out)),
            chosen,
            asked);
    photograph = new Photograph(desk, review.map(r -> r.model().input().shape()));
    outcomes = new Outcomes(this, free);
  }

  /// What the network makes of the photograph.
  Outcomes outcomes() {
    return outcomes;
  }

  /// What a newcomer sees.
  private static Model first() {
    return Presets.byName("lenet5").orElseThrow().model();
  }

  ReadOnlyObjectProperty<History<Blueprint>> history() {
    return history.getReadOnlyProperty();
  }

  ObservableValue<Blueprint> blueprint() {
    return history.map(History::present);
  }

  /// What is known of the present network.
  ReadOnlyObjectProperty<Review> review() {
    return review.getReadOnlyProperty();
  }

  /// The selected layer; empty when none is, or when it is not known what it gets.
  ObservableValue<Optional<Measured>> chosen() {
    return chosen;
  }

  /// The unit of the chosen layer that is asked about: the middle one unless another is.
  ObservableValue<Optional<Unit>> unit() {
    return unit;
  }

  /// Asks about a unit of the chosen layer.
  void ask(Unit unit) {
    asked.set(Optional.of(unit));
  }

  /// What the network is shown.
  Photograph photograph() {
    return photograph;
  }

  /// The engine that computes now.
  Engine engine() {
    return desk.engine().getValue();
  }

  Desk desk() {
    return desk;
  }

  /// Changes the network.
  void edit(String label, UnaryOperator<Blueprint> change) {
    History<Blueprint> now = history.get();
    go(now.edited(label, change.apply(now.present())));
  }

  /// Changes the network as part of a gesture, all of which is undone at once.
  void edit(String label, Object gesture, UnaryOperator<Blueprint> change) {
    History<Blueprint> now = history.get();
    go(now.edited(label, gesture, change.apply(now.present())));
  }

  /// Works on another layer, or on none; this is not undone.
  void select(Optional<Address> address) {
    History<Blueprint> now = history.get();
    go(now.replaced(now.present().select(address)));
  }

  void undo() {
    go(history.get().undone());
  }

  void redo() {
    go(history.get().redone());
  }

  /// What the network is fed, in another shape: numbers that were given are made up from then on.
  Numbers fed(Shape shape) {
    Numbers input = history.get().present().model().input();
    return shape.equals(input.shape())
        ? input
        : new Numbers.Made(shape, input instanceof Numbers.Made made ? made.fill() : Fill.RAMP);
  }

  /// Takes an example; undo brings back what was there. Nobody needs to save an example as it came,
  /// unless unsaved work lies behind it.
  void take(Preset preset) {
    boolean nothingToLose = isSaved();
    edit("Preset " + preset.title(), _ -> Blueprint.of(preset.model()));
    if (nothingToLose) {
      saved(history.get().present().model());
    }
  }

  /// Begins with another network: what was there is gone.
  void begin(Model model) {
    go(History.of(Blueprint.of(model)));
    saved(model);
  }

  /// Remembers what is on disk, or can be had again.
  void saved(Model model) {
    saved.set(Optional.of(model));
  }

  /// What is on disk, or can be had again, if anything is.
  ReadOnlyObjectProperty<Optional<Model>> saved() {
    return saved.getReadOnlyProperty();
  }

  boolean isSaved() {
    return saved.get().equals(Optional.of(history.get().present().model()));
  }

  /// What would be lost if the program broke off now; nothing when all is saved.
  ///
  /// @param file that the network belongs to
  Optional<Rescue> rescue(Optional<Path> file) {
    return isSaved() ? Optional.empty() : Optional.of(Rescue.of(history.get(), file));
  }

  /// Begins with what was rescued: it is not saved, and its last edit can be undone.
  void restore(Rescue rescue) {
    go(rescue.network());
    saved.set(Optional.empty());
  }

  private void go(History<Blueprint> next) {
    Model before = history.get().present().model();
    history.set(next);
    Model now = next.present().model();
    if (now != before) {
      review.set(Review.of(now));
    }
  }
}
