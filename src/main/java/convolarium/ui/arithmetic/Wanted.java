package convolarium.ui.arithmetic;

import convolarium.arithmetic.Problem;
import convolarium.engine.Engine;
import convolarium.figure.Page;
import convolarium.figure.Showing;
import convolarium.studio.Document;
import convolarium.tensor.Shape;
import java.util.Optional;
import java.util.stream.Stream;

/// What the reader is to see: all that takes time to make is made from this.
///
/// @param compared a second document beside the first
/// @param engine what computes it
/// @param page none before the window has a size
record Wanted(
    Document document,
    Optional<Document> compared,
    Engine engine,
    Showing showing,
    Optional<Page> page) {
  Wanted with(Showing showing) {
    return new Wanted(document, compared, engine, showing, page);
  }

  Wanted with(Engine engine) {
    return new Wanted(document, compared, engine, showing, page);
  }

  Wanted with(Page page) {
    return new Wanted(document, compared, engine, showing, Optional.of(page));
  }

  boolean isMade(Sight.Made made) {
    return isOf(made.exhibit()) && showing.equals(made.showing()) && page.equals(made.page());
  }

  private boolean isOf(Exhibit exhibit) {
    return document == exhibit.document()
        && compared.equals(exhibit.compared())
        && engine == exhibit.engine();
  }

  /// Computes and lays out, on any thread.
  ///
  /// @param before what was made before: its exhibit is taken if it is of the same documents
  Sight.Made made(Sight.Made before) {
    Exhibit exhibit =
        isOf(before.exhibit()) ? before.exhibit() : Exhibit.of(document, compared, engine);
    return new Sight.Made(
        exhibit, showing, page, page.map(p -> FittedFigure.of(exhibit, showing, p)));
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
}
