package convolarium.studio;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Interval;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.explain.Walk;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Misfit;
import convolarium.network.Weights;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A unit of a network's layer with its window as a document, to be walked step by step: what the
/// layer was given is the input, and the weights are those of the unit's own output channel.
///
/// @param layer as it was run, of which the weights are taken
/// @param input what it was given
/// @param unit an index in its output: of the first of the batch
/// @param switches where an unpooling puts its values; nothing of any other layer
/// @param part whether the first inputs are enough where the unit has more than can be shown
public record UnitExcerpt(
    Measured layer, Tensor input, List<Integer> unit, Optional<Indices> switches, boolean part) {
  /// So many outputs on either side of the one that was asked about, where there is room.
  private static final int MARGIN = 2;

  public UnitExcerpt {
    unit = List.copyOf(unit);
  }

  /// The document and the step of the unit.
  ///
  /// @throws Unsuited when it has no window, or one with more inputs than can be shown
  /// @throws Misfit when weights cannot be read
  public Excerpt excerpt() throws Unsuited {
    return switch (layer.layer()) {
      case Layer.Conv _ -> new SlidUnit(this).convolved();
      case Layer.GatedConv gated -> new SlidUnit(this).gated(gated);
      case Layer.ConvTranspose _ -> new TransposedUnit(this).excerpt();
      case Layer.Unpool _ -> new UnpooledUnit(this, switches.orElseThrow()).excerpt();
      case Layer.Pool pool -> new SlidUnit(this).pooled(pool.operation());
      case Layer.AdaptiveAvgPool _ -> averaged();
      case Layer.Linear _ -> folded();
      default ->
          throw new Unsuited(
              layer.name()
                  + " is "
                  + layer.layer().type()
                  + ": Arithmetic opens units of convolutions, poolings, unpoolings and linear"
                  + " layers");
    };
  }

  Problem problem() {
    return layer.problem().orElseThrow();
  }

  int channel() {
    return unit.get(1);
  }

  int output(int axis) {
    return unit.get(2 + axis);
  }

  /// Of so many inputs those that are taken.
  private int taken(int all, int most, String what) throws Unsuited {
    if (all > most && !part) {
      throw new Unsuited(
          "a unit of "
              + layer.name()
              + " sums "
              + all
              + " "
              + what
              + "; Arithmetic shows at most "
              + most
              + " of them");
    }
    return Math.min(all, most);
  }

  String title(int taken, int all, String what) {
    StringBuilder title =
        new StringBuilder(layer.name()).append(", unit ").append(unit.subList(1, unit.size()));
    if (taken < all) {
      title
          .append(", the first ")
          .append(taken)
          .append(" of ")
          .append(all)
          .append(" ")
          .append(what);
    }
    return title.toString();
  }

  /// How many of the input channels that the unit sums are taken.
  int channels() throws Unsuited {
    int taps = problem().kernel().stream().reduce(1, Math::multiplyExact);
    int most = Math.min(Limits.MOST_CHANNELS, Limits.MOST_PRODUCTS / taps);
    return taken(problem().groupInputs(), Math.max(1, most), "input channels");
  }

  /// Of the unit's channel alone.
  Optional<Tensor> bias(Weights weights) {
    return weights.bias().map(b -> Tensor.generate(Shape.of(1), _ -> b.get(channel())));
  }

  /// Makes an excerpt with so many outputs on either side of the unit.
  interface Cutting {
    Excerpt with(int margin) throws Unsuited;
  }

  /// With as many outputs around as there is room for.
  Excerpt widest(Cutting cutting) throws Unsuited {
    for (int margin = MARGIN; margin > 0; margin--) {
      try {
        return cutting.with(margin);
      } catch (Unsuited _) {
        // there may be room for fewer
      }
    }
    return cutting.with(0);
  }

  /// Cells of what the layer was given; 0 in the padding, where the border copies nothing.
  Tensor seen(int first, int channels, List<Integer> from, List<Integer> cells) {
    Problem problem = problem();
    List<Integer> dims = new ArrayList<>(List.of(1, channels));
    dims.addAll(cells);
    Shape shape = Shape.of(dims);
    return Tensor.generate(
        shape,
        i -> {
          List<Integer> at = new ArrayList<>(shape.index(i));
          at.set(1, first + at.get(1));
          for (int a = 0; a < from.size(); a++) {
            at.set(2 + a, from.get(a) + at.get(2 + a));
          }
          return problem
              .source(new Cell(at))
              .map(source -> input.get(input.shape().offset(source.index())))
              .orElse(0f);
        });
  }

  /// The window of an adaptive pooling is as large as its input wants: here it is alone.
  private Excerpt averaged() throws Unsuited {
    Problem problem = problem();
    List<Integer> from = new ArrayList<>();
    List<Integer> cells = new ArrayList<>();
    for (int a = 0; a < problem.rank(); a++) {
      Interval looked = problem.looked(a, Interval.of(output(a)));
      from.add((int) looked.first());
      cells.add((int) looked.size());
    }
    Pooling mean = new Pooling(Pooling.Kind.AVERAGE, Window.of(cells), false, true);
    return excerpt(
        Document.of(
            title(1, 1, ""), seen(channel(), 1, from, cells), new Pooled(Optional.empty(), mean)),
        from.stream().map(_ -> 0).toList());
  }

  /// A vector as a grid that one kernel covers: the products are the same.
  private Excerpt folded() throws Unsuited {
    int all = input.shape().dim(1);
    int most = Limits.MOST_PRODUCTS;
    int taken = taken(all, most, "inputs");
    int rows = rows(taken);
    if (taken / rows > Limits.MOST_CELLS) {
      throw new Unsuited(
          taken
              + " inputs cannot be folded into a grid of at most "
              + Limits.MOST_CELLS
              + " columns");
    }
    Weights weights = Weights.of(layer).orElseThrow();
    Shape grid = Shape.of(1, 1, rows, taken / rows);
    Tensor seen = Tensor.generate(grid, i -> input.get(i));
    Tensor weight = Tensor.generate(grid, i -> weights.weight().get(channel() * all + i));
    Window window = Window.of(List.of(rows, taken / rows));
    Stage stage =
        new Weighted(Optional.empty(), new Convolution(window, 1, 1), weight, bias(weights));
    return excerpt(Document.of(title(taken, all, "inputs"), seen, stage), List.of(0, 0));
  }

  /// The rows of the grid with so many cells that is closest to a square.
  private static int rows(int cells) {
    return IntStream.iterate((int) Math.sqrt(cells), r -> r >= 1, r -> r - 1)
        .filter(r -> cells % r == 0)
        .findFirst()
        .orElseThrow();
  }

  static Excerpt excerpt(Document document, List<Integer> place) throws Unsuited {
    return switch (document.fit()) {
      case Fit.Fits(List<Problem> problems) -> {
        List<Integer> index = new ArrayList<>(List.of(0, 0));
        index.addAll(place);
        int step = Walk.over(problems.getFirst(), 0).indexOf(new Cell(index)) + 1;
        yield new Excerpt(document, step, 0);
      }
      case Fit.Refuses refused -> throw new Unsuited(refused.sentence());
    };
  }
}
