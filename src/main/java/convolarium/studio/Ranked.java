package convolarium.studio;

import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Switches;
import convolarium.studio.Stage.Unpooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Documents with more or fewer spatial axes. Axes come and go at the front; a row is the middle
/// row of the plane that it becomes, a plane the middle slice of the volume, so that there and back
/// again nothing is lost.
final class Ranked {
  /// What a new axis of the input measures at most: there are to be cells that can be read.
  private static final int MOST_NEW = 6;

  /// Of no input: they are made up anew.
  private static final Indices NO_POSITIONS = Indices.of(Shape.of(1), 0);

  private final Document document;
  private final int rank;
  private final int fewer;

  private Ranked(Document document, int rank) {
    this.document = document;
    this.rank = rank;
    this.fewer = document.rank() - rank;
  }

  /// The document on that many axes; it always fits.
  ///
  /// @param rank 1 to 3
  static Document of(Document document, int rank) {
    if (rank == document.rank()) {
      return document;
    }
    Kind kind = Kind.of(document);
    Ranked ranked = new Ranked(document, rank);
    return Stream.<UnaryOperator<List<Integer>>>of(ranked::grown, ranked::small)
        .map(ranked::made)
        .filter(made -> made.fit() instanceof Fit.Fits)
        .findFirst()
        .orElseGet(() -> kind.applied(Document.blank(rank)))
        .titled(document.title());
  }

  /// The sizes of the input: a new axis measures what its neighbour does, if that is not much.
  private List<Integer> grown(List<Integer> sizes) {
    List<Integer> grown = new ArrayList<>(sizes.subList(Math.max(0, fewer), sizes.size()));
    while (grown.size() < rank) {
      grown.addFirst(Math.min(MOST_NEW, grown.getFirst()));
    }
    return grown;
  }

  /// The same with no axis longer than a new one.
  private List<Integer> small(List<Integer> sizes) {
    return grown(sizes).stream().map(size -> Math.min(MOST_NEW, size)).toList();
  }

  private Document made(UnaryOperator<List<Integer>> sizes) {
    Shape old = document.input().shape();
    Shape wanted = Made.shape(1, old.dim(1), sizes.apply(old.from(2)));
    List<Stage> stages = document.stages().stream().map(this::stage).toList();
    return new Document(
            document.title(), Made.INPUT.moved(document.input(), wanted), stages, document.turned())
        .fitted();
  }

  private Stage stage(Stage stage) {
    Windowed operation = operation(stage.operation());
    List<Integer> kernel = operation.window().kernel();
    return switch (stage) {
      case Weighted(var name, _, var weight, var bias) ->
          new Weighted(name, operation, moved(Made.WEIGHT, weight, kernel), bias);
      case Gated(var name, _, var weight, var bias, var gate, var gateBias, var activation) ->
          new Gated(
              name,
              (Convolution) operation,
              moved(Made.WEIGHT, weight, kernel),
              bias,
              moved(Made.GATE, gate, kernel),
              gateBias,
              activation);
      case Pooled pooled -> pooled.with(operation);
      case Unpooled(var name, _, Switches.Given _) ->
          new Unpooled(name, (Unpooling) operation, new Switches.Given(NO_POSITIONS));
      case Unpooled unpooled -> unpooled.with(operation);
    };
  }

  private static Tensor moved(Made made, Tensor weight, List<Integer> kernel) {
    List<Integer> some = kernel.stream().map(k -> Math.max(1, k)).toList();
    return made.moved(weight, Made.shape(weight.shape().dim(0), weight.shape().dim(1), some));
  }

  private Windowed operation(Windowed operation) {
    Window window = window(operation.window());
    return switch (operation) {
      case Convolution convolution -> convolution.with(window);
      case Pooling pooling -> pooling.with(window);
      case Transposed(_, int out, int groups, var more) ->
          new Transposed(window, out, groups, perAxis(more));
      case Unpooling(_, var size) -> new Unpooling(window, size.map(this::grown));
      case Operation.Filtering filtering -> filtering.with(window);
    };
  }

  private Window window(Window old) {
    Padding padding =
        switch (old.padding()) {
          case Padding.Rule rule -> rule;
          case Padding.Explicit(List<Sides> sides) -> new Padding.Explicit(perAxis(sides));
        };
    return new Window(
        perAxis(old.kernel()),
        perAxis(old.stride()),
        perAxis(old.dilation()),
        padding,
        old.border());
  }

  /// A new axis has the number of its neighbour.
  private <T> List<T> perAxis(List<T> numbers) {
    List<T> other = new ArrayList<>(numbers.subList(Math.max(0, fewer), numbers.size()));
    while (other.size() < rank) {
      other.addFirst(other.getFirst());
    }
    return other;
  }
}
