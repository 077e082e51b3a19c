package convolarium.ui.arithmetic;

import convolarium.engine.Engine;
import convolarium.figure.CellRef;
import convolarium.figure.Depiction;
import convolarium.figure.Page;
import convolarium.figure.Showing;
import convolarium.studio.Document;
import convolarium.studio.Store;
import convolarium.studio.Studio;
import convolarium.ui.shell.Lane;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the panels of this workspace share: the store as something to observe, the exhibit and the
/// figure made from it, and what the reader points at.
///
/// What is small is made at once. What is large is made in the background, and until it is there
/// the panels show the sight before it.
final class Bench {
  /// So many cells are computed and laid out well within a frame.
  private static final int MOST_AT_ONCE = 1000;

  private final Store store;
  private final Lane lane;
  private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>();
  private final ObservableValue<Studio> studio = sight.map(Sight::studio);
  private final ObservableValue<Worked> worked = studio.map(Worked::of);
  private final ObservableValue<Exhibit> exhibit = sight.map(Sight::exhibit);
  private final ObservableValue<Selection> selection = sight.map(Sight::selection);
  private Wanted wanted;
  private Optional<Wanted> underWay = Optional.empty();

  /// What is worked on: unlike the studio it does not change from frame to frame.
  ///
  /// @param upToDate whether the document fits, so that it is what the stage shows
  record Worked(Document document, Optional<Document> compared, boolean upToDate) {
    private static Worked of(Studio studio) {
      return new Worked(studio.document(), studio.compared(), studio.upToDate());
    }
  }

  Bench(Store store, ObservableValue<Engine> engine, Lane lane) {
    this.store = store;
    this.lane = lane;
    Studio first = store.studio();
    Engine now = engine.getValue();
    wanted = new Wanted(first.shown(), first.compared(), now, Showing.PLAIN, Optional.empty());
    Exhibit made = Exhibit.of(first.shown(), first.compared(), now);
    Sight.Made plain = new Sight.Made(made, Showing.PLAIN, Optional.empty(), Optional.empty());
    sight.set(Sight.of(plain, first, Selection.NONE));
    store.onChange(this::changed);
    engine.subscribe(other -> want(wanted.with(other)));
  }

  private void changed(Studio next) {
    want(
        new Wanted(
            next.shown(),
            next.compared(),
            wanted.engine(),
            showing(next).withTurned(next.shown().turned()),
            wanted.page()));
  }

  /// Beside another document nothing is shown that would say nothing of that.
  private Showing showing(Studio next) {
    Showing showing = wanted.showing();
    boolean both = ViewBar.fitting(next.shown(), true).contains(showing.depiction());
    return next.compared().isEmpty() || both ? showing : showing.with(Depiction.WINDOW);
  }

  private void want(Wanted now) {
    wanted = now;
    Sight.Made made = sight.get().made();
    if (now.isMade(made)) {
      lane.cancel();
      underWay = Optional.empty();
      become(made);
    } else if (!underWay.equals(Optional.of(now))) {
      make(now, made);
    }
  }

  private void make(Wanted now, Sight.Made before) {
    if (now.cells() <= MOST_AT_ONCE) {
      lane.cancel();
      underWay = Optional.empty();
      become(now.made(before));
    } else {
      underWay = Optional.of(now);
      lane.run(
          "Drawing",
          _ -> now.made(before),
          made -> {
            underWay = Optional.empty();
            become(made);
          });
    }
  }

  private void become(Sight.Made made) {
    Sight before = sight.get();
    Selection selection =
        made.exhibit() == before.exhibit()
            ? before.selection()
            : kept(before.selection(), made.exhibit());
    sight.set(before.then(made, store.studio(), selection));
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

  ObservableValue<Worked> worked() {
    return worked;
  }

  ObservableValue<Exhibit> exhibit() {
    return exhibit;
  }

  ObservableValue<Selection> selection() {
    return selection;
  }

  void select(UnaryOperator<Selection> change) {
    Sight now = sight.get();
    sight.set(now.then(now.made(), now.studio(), change.apply(now.selection())));
  }

  /// Shows the same otherwise.
  void show(UnaryOperator<Showing> change) {
    want(wanted.with(change.apply(wanted.showing())));
  }

  /// The room for the figure, and its colours.
  void fit(Page page) {
    want(wanted.with(page));
  }

  /// Points only at cells that are still there.
  private static Selection kept(Selection old, Exhibit exhibit) {
    return new Selection(old.pinned().filter(exhibit::has), old.hovered().filter(exhibit::has));
  }

  /// Whether a cell lies inside its tensor.
  boolean isThere(CellRef ref) {
    return now().exhibit().has(ref);
  }

  /// The number in a cell.
  float value(CellRef ref) {
    return now().exhibit().value(ref);
  }
}
