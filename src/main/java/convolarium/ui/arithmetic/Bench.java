package convolarium.ui.arithmetic;

import convolarium.engine.Engine;
import convolarium.figure.CellRef;
import convolarium.figure.Role;
import convolarium.studio.Store;
import convolarium.studio.Studio;
import convolarium.tensor.Shape;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the panels of this workspace share: the store as something to observe, the exhibit made
/// from it, and what the reader points at.
final class Bench {
  private final Store store;
  private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>();
  private final ObservableValue<Studio> studio = sight.map(Sight::studio);
  private final ObservableValue<Exhibit> exhibit = sight.map(Sight::exhibit);
  private final ObservableValue<Selection> selection = sight.map(Sight::selection);

  Bench(Store store, Engine engine) {
    this.store = store;
    Studio first = store.studio();
    sight.set(Sight.of(first, Exhibit.of(first.shown(), engine), Selection.NONE));
    store.onChange(next -> show(next, engine));
  }

  private void show(Studio next, Engine engine) {
    Sight before = sight.get();
    if (next.shown() == before.exhibit().document()) {
      sight.set(before.then(next, before.exhibit(), before.selection()));
    } else {
      Exhibit made = Exhibit.of(next.shown(), engine);
      sight.set(before.then(next, made, kept(before.selection(), made)));
    }
  }

  Store store() {
    return store;
  }

  ObservableValue<Sight> sight() {
    return sight.getReadOnlyProperty();
  }

  /// What is to be seen now.
  Sight now() {
    return sight.get();
  }

  ObservableValue<Studio> studio() {
    return studio;
  }

  ObservableValue<Exhibit> exhibit() {
    return exhibit;
  }

  ObservableValue<Selection> selection() {
    return selection;
  }

  void select(UnaryOperator<Selection> change) {
    Sight now = sight.get();
    sight.set(now.then(now.studio(), now.exhibit(), change.apply(now.selection())));
  }

  /// Points only at cells that are still there.
  private static Selection kept(Selection old, Exhibit exhibit) {
    return new Selection(
        Math.min(old.channel(), exhibit.problem().outChannels() - 1),
        old.pinned().filter(exhibit::has),
        old.hovered().filter(exhibit::has));
  }

  /// Whether a cell lies inside its tensor.
  boolean isThere(CellRef ref) {
    return now().exhibit().has(ref);
  }

  /// The shape of the tensor in that role.
  Shape shape(Role role) {
    return now().exhibit().shape(role);
  }

  /// The number in a cell.
  float value(CellRef ref) {
    return now().exhibit().value(ref);
  }
}
