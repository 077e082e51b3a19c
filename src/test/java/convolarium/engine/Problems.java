package convolarium.engine;

import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.document.Notation;
import convolarium.engine.kernels.Kernels;
import convolarium.network.Analysis;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/// Problems to try methods on, the same at every run.
final class Problems {
  private final Random random;

  Problems(long seed) {
    this.random = new Random(seed);
  }

  /// Those kernels that this Java has.
  static List<Kernels> twins() {
    return Stream.concat(Stream.of(Kernels.scalar()), Kernels.vector().stream()).toList();
  }

  /// What the last layer of a line of notation computes.
  static Problem of(String notation) {
    return Analysis.of(Notation.parse(notation)).layers().getLast().problem().orElseThrow();
  }

  /// Convolutions of every rank, transposed or not, of some dozens of channels each side, most of
  /// them of stride 1.
  List<Problem> wide(int count) {
    return wide(count, 48, 24, 20_000, 4_000_000);
  }

  /// The same on inputs of up to 300 cells an axis, to be asked about and not computed.
  List<Problem> vast(int count) {
    return wide(count, 500, 300, Shape.MOST_ELEMENTS, Long.MAX_VALUE);
  }

  private List<Problem> wide(int count, int channels, int largest, long cells, long macs) {
    List<Problem> found = new ArrayList<>();
    while (found.size() < count) {
      int rank = 1 + random.nextInt(3);
      Window window =
          new Window(
              each(rank, () -> 1 + random.nextInt(5)),
              each(rank, () -> 1 + random.nextInt(8) / 7),
              each(rank, () -> 1 + random.nextInt(3) * random.nextInt(2)),
              padding(rank),
              Border.values()[random.nextInt(4)]);
      int groups = 1 + random.nextInt(4) / 3;
      int out = groups * (24 + random.nextInt(channels));
      int in = groups * (24 + random.nextInt(channels));
      List<Integer> dims = new ArrayList<>(List.of(1 + random.nextInt(2), in));
      dims.addAll(each(rank, () -> 1 + random.nextInt(largest)));
      add(found, operation(window, out, groups), dims, cells, macs);
    }
    return found;
  }

  private static void add(
      List<Problem> found, Operation operation, List<Integer> dims, long cells, long macs) {
    if (Shape.elements(dims.stream().mapToInt(Integer::intValue).toArray()) <= Shape.MOST_ELEMENTS
        && operation.on(Shape.of(dims)) instanceof Bound(Problem problem)
        && problem.output().elements() < cells
        && problem.macs() < macs) {
      found.add(problem);
    }
  }

  /// Convolutions, transposed or not, of every rank, that fit their inputs of at most `largest`
  /// cells an axis.
  List<Problem> convolutions(int count, int largest, int channels) {
    List<Problem> found = new ArrayList<>();
    while (found.size() < count) {
      int rank = 1 + random.nextInt(3);
      Operation operation = operation(rank, channels);
      List<Integer> dims = new ArrayList<>(List.of(1 + random.nextInt(2), inChannels(operation)));
      dims.addAll(each(rank, () -> 1 + random.nextInt(largest)));
      add(found, operation, dims, 20_000, 400_000);
    }
    return found;
  }

  private int inChannels(Operation operation) {
    int groups =
        switch (operation) {
          case Convolution c -> c.groups();
          case Transposed t -> t.groups();
          default -> 1;
        };
    return groups * (1 + random.nextInt(3));
  }

  private Operation operation(int rank, int channels) {
    Window window =
        new Window(
            each(rank, () -> 1 + random.nextInt(4)),
            each(rank, () -> 1 + random.nextInt(4) * random.nextInt(2)),
            each(rank, () -> 1 + random.nextInt(3) * random.nextInt(2)),
            padding(rank),
            Border.values()[random.nextInt(4)]);
    int groups = 1 + random.nextInt(3) * random.nextInt(2);
    return operation(window, groups * (1 + random.nextInt(channels)), groups);
  }

  private Padding padding(int rank) {
    return new Padding.Explicit(
        Stream.generate(() -> new Sides(random.nextInt(4), random.nextInt(4)))
            .limit(rank)
            .toList());
  }

  private Operation operation(Window window, int out, int groups) {
    int rank = window.kernel().size();
    return random.nextInt(3) > 0
        ? new Convolution(window, out, groups)
        : new Transposed(
            window.withBorder(Border.ZEROS), out, groups, each(rank, () -> random.nextInt(2)));
  }

  private static List<Integer> each(int rank, IntSupplier number) {
    return Stream.generate(number::getAsInt).limit(rank).toList();
  }

  /// Whole numbers from −4 to 4, whose sums are exact in float.
  Tensor whole(Shape shape) {
    return Tensor.generate(shape, _ -> random.nextInt(9) - 4);
  }
}
