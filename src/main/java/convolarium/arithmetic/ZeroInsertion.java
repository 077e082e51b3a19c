package convolarium.arithmetic;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A transposed convolution told as an ordinary one (Dumoulin and Visin 2016, chapter 4): zeros
/// stretch its input, and the kernel, turned by 180°, passes over it with stride 1.
///
/// An output that the direct relation gives to an input through tap `t` is, on the stretched input,
/// the one that looks at that cell through tap `k − 1 − t`: hence the turn.
public final class ZeroInsertion {
  private final Problem transposed;
  private final List<Stretch> axes;
  private final Problem direct;

  private ZeroInsertion(Problem transposed, List<Stretch> axes, Problem direct) {
    this.transposed = transposed;
    this.axes = List.copyOf(axes);
    this.direct = direct;
  }

  /// @throws IllegalArgumentException when the problem is no transposed convolution
  public static ZeroInsertion of(Problem problem) {
    if (!(problem.operation() instanceof Transposed(Window window, int channels, int groups, _))) {
      throw new IllegalArgumentException(problem + " is not transposed");
    }
    List<Stretch> axes = problem.axes().stream().map(Stretch::of).toList();
    Window ordinary =
        Window.of(window.kernel())
            .withDilation(window.dilation())
            .withPadding(new Padding.Explicit(axes.stream().map(Stretch::padding).toList()));
    List<Integer> shape = new ArrayList<>(List.of(problem.batch(), problem.inChannels()));
    axes.forEach(axis -> shape.add(axis.kept()));
    Problem direct = new Convolution(ordinary, channels, groups).on(Shape.of(shape)).orThrow();
    return new ZeroInsertion(problem, axes, direct);
  }

  /// By spatial axis.
  public List<Stretch> axes() {
    return axes;
  }

  /// The ordinary convolution of the stretched input; its output has the shape of the transposed
  /// one. What the windows cannot reach of the stretched input is cropped away.
  public Problem direct() {
    return direct;
  }

  /// The input cell that stands at a place of the stretched input or its padding; none where a zero
  /// was put.
  public Optional<Cell> input(Cell stretched) {
    List<Integer> index = new ArrayList<>(stretched.index());
    for (int a = 0; a < axes.size(); a++) {
      index.set(a + 2, axes.get(a).cell(index.get(a + 2)));
    }
    return index.contains(-1) ? Optional.empty() : Optional.of(new Cell(index));
  }

  /// Where an input cell stands in the stretched input; none when it is cropped.
  public Optional<Cell> stretched(Cell input) {
    List<Integer> index = new ArrayList<>(input.index());
    for (int a = 0; a < axes.size(); a++) {
      index.set(a + 2, axes.get(a).place(index.get(a + 2)));
    }
    return index.contains(-1) ? Optional.empty() : Optional.of(new Cell(index));
  }

  /// The weight `(in, out, kernel…)` of the transposed convolution that stands at a place `(out,
  /// in, kernel…)` of the turned kernel.
  public Cell weight(Cell turned) {
    int group = turned.get(0) / transposed.groupOutputs();
    int source = group * transposed.groupInputs() + turned.get(1);
    return turned(source, turned.get(0) % transposed.groupOutputs(), turned);
  }

  /// The place of a weight in the turned kernel: the way back from [#weight].
  public Cell turned(Cell weight) {
    int group = weight.get(0) / transposed.groupInputs();
    int target = group * transposed.groupOutputs() + weight.get(1);
    return turned(target, weight.get(0) % transposed.groupInputs(), weight);
  }

  private Cell turned(int first, int second, Cell cell) {
    List<Integer> index = new ArrayList<>(List.of(first, second));
    for (int a = 0; a < axes.size(); a++) {
      index.add(transposed.kernel().get(a) - 1 - cell.get(a + 2));
    }
    return new Cell(index);
  }
}
