package convolarium.ui.arithmetic;

import convolarium.arithmetic.Problem;
import convolarium.engine.Engine;
import convolarium.figure.CellRef;
import convolarium.figure.Page;
import convolarium.figure.Showing;
import convolarium.studio.Document;
import convolarium.studio.Store;
import convolarium.studio.Studio;
import convolarium.tensor.Shape;
import convolarium.ui.shell.Lane;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
  private final Engine engine;
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

  /// What is to be made.
  private record Wanted(
      Document document, Optional<Document> compared, Showing showing, Optional<Page> page) {
    Wanted with(Showing showing) {
      return new Wanted(document, compared, showing, page);
    }

    boolean isMade(Sight.Made made) {
      return isOf(made.exhibit()) && showing.equals(made.showing()) && page.equals(made.page());
    }

    /// About how many cells are drawn.
    long cells() {
      return Stream.concat(Stream.of(document), compared.stream())
          .flatMap(shown -> Exhibit.problems(shown).stream())
          .mapToLong(this::cells)
          .sum();
    }

    private long cells(Problem problem) {
      long in = problem.input().elements();
      long out = problem.output().elements();
      long weights = problem.weight().map(Shape::elements).orElse(0);
      return switch (showing.depiction()) {
        case WINDOW, SCATTER, SAME -> in + weights + out;
        case ZEROS, BOTH -> in + weights + 2 * out; // the input is stretched to about the output
        case MATRIX -> in + weights + out + in * out;
      };
    }

    boolean isOf(Exhibit exhibit) {
      return document == exhibit.document() && compared.equals(exhibit.compared());
    }
  }

  Bench(Store store, Engine engine, Lane lane) {
    this.store = store;
    this.engine = engine;
    this.lane = lane;
    Studio first = store.studio();
    wanted = new Wanted(first.shown(), first.compared(), Showing.PLAIN, Optional.empty());
    Exhibit made = Exhibit.of(first.shown(), first.compared(), engine);
    Sight.Made plain = new Sight.Made(made, Showing.PLAIN, Optional.empty(), Optional.empty());
    sight.set(Sight.of(plain, first, Selection.NONE));
    store.onChange(this::changed);
  }

  private void changed(Studio next) {
    want(
        new Wanted(
            next.shown(),
            next.compared(),
            wanted.showing().withTurned(next.shown().turned()),
            wanted.page()));
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
    boolean computed = now.isOf(before.exhibit());
    if (now.cells() <= MOST_AT_ONCE) {
      lane.cancel();
      underWay = Optional.empty();
      become(made(now, computed ? before.exhibit() : exhibit(now)));
    } else {
      underWay = Optional.of(now);
      lane.run(
          "Drawing",
          _ -> made(now, computed ? before.exhibit() : exhibit(now)),
          made -> {
            underWay = Optional.empty();
            become(made);
          });
    }
  }

  private Exhibit exhibit(Wanted wanted) {
    return Exhibit.of(wanted.document(), wanted.compared(), engine);
  }

  private static Sight.Made made(Wanted wanted, Exhibit exhibit) {
    return new Sight.Made(
        exhibit,
        wanted.showing(),
        wanted.page(),
        wanted.page().map(page -> FittedFigure.of(exhibit, wanted.showing(), page)));
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
    want(new Wanted(wanted.document(), wanted.compared(), wanted.showing(), Optional.of(page)));
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
