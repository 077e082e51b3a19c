package convolarium.explain;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// One output channel of a convolution or a transposed one as products of matrices, its cells
/// unrolled row by row (Dumoulin and Visin 2016, section 4.1).
///
/// The windows, a row for each output, times the unrolled kernel give the unrolled output (im2col);
/// so does the sparse matrix C, which holds in row `o` and column `i` the weight with which output
/// `o` takes input `i`, times the unrolled input. Of a transposed convolution the matrix is Cᵀ.
public final class Unrolled {
  private final Problem problem;
  private final Values weight;
  private final List<Cell> outputs;
  private final List<Cell> inputs;
  private final List<Cell> weights;
  private final Map<Cell, Integer> columns;
  private final List<Map<Cell, Tap>> windows = new ArrayList<>();
  private final List<Map<Integer, List<Tap>>> entries = new ArrayList<>();

  private Unrolled(
      Problem problem, Values weight, List<Cell> outputs, List<Cell> inputs, List<Cell> weights) {
    this.problem = problem;
    this.weight = weight;
    this.outputs = List.copyOf(outputs);
    this.inputs = List.copyOf(inputs);
    this.weights = List.copyOf(weights);
    this.columns = places(inputs);
    for (Cell output : outputs) {
      Map<Cell, Tap> window = new HashMap<>();
      Map<Integer, List<Tap>> entry = new HashMap<>();
      for (Tap tap : Taps.of(problem).of(output)) {
        window.put(tap.weight(), tap);
        tap.source()
            .map(columns::get)
            .ifPresent(column -> entry.computeIfAbsent(column, _ -> new ArrayList<>()).add(tap));
      }
      windows.add(window);
      entries.add(entry);
    }
  }

  /// @param weight row-major in the problem's weight shape
  /// @param channel the output channel; only the input channels of its group take part
  public static Unrolled of(Problem problem, Values weight, int channel) {
    int group = channel / problem.groupOutputs();
    int first = group * problem.groupInputs();
    List<Cell> inputs = new ArrayList<>();
    List<Cell> weights = new ArrayList<>();
    for (int c = first; c < first + problem.groupInputs(); c++) {
      inputs.addAll(cells(0, c, problem.input().from(2)));
      weights.addAll(
          problem.operation() instanceof Transposed
              ? cells(c, channel % problem.groupOutputs(), problem.kernel())
              : cells(channel, c - first, problem.kernel()));
    }
    List<Cell> outputs = cells(0, channel, problem.output().from(2));
    return new Unrolled(problem, weight, outputs, inputs, weights);
  }

  private static List<Cell> cells(int first, int second, List<Integer> sizes) {
    Shape shape = Shape.of(sizes);
    return IntStream.range(0, shape.elements())
        .mapToObj(
            i -> {
              List<Integer> index = new ArrayList<>(List.of(first, second));
              index.addAll(shape.index(i));
              return new Cell(index);
            })
        .toList();
  }

  /// What the rows of both matrices are.
  public List<Cell> outputs() {
    return outputs;
  }

  /// What the columns of C are: channel by channel, row by row.
  public List<Cell> inputs() {
    return inputs;
  }

  /// What the columns of the windows are: the kernel of one input channel after the other.
  public List<Cell> weights() {
    return weights;
  }

  /// What an output sees through a weight; nothing where a transposed convolution has no input
  /// there.
  public Optional<Tap> window(int row, int column) {
    return Optional.ofNullable(windows.get(row).get(weights.get(column)));
  }

  /// The taps whose weights add up to an entry of C; several where a border copies cells, none
  /// where the entry is 0.
  public List<Tap> taps(int row, int column) {
    return entries.get(row).getOrDefault(column, List.of());
  }

  /// An entry of C.
  public float entry(int row, int column) {
    float sum = 0;
    for (Tap tap : taps(row, column)) {
      sum += weight.at(problem.weight().orElseThrow().offset(tap.weight().index()));
    }
    return sum;
  }

  /// How many entries of C hold a weight.
  public int filled() {
    return entries.stream().mapToInt(Map::size).sum();
  }

  /// Whether some entry is the sum of several weights.
  public boolean hasSums() {
    return entries.stream().flatMap(entry -> entry.values().stream()).anyMatch(t -> t.size() > 1);
  }

  /// Whether, with stride 1, a step along any axis in output and input alike leads from every entry
  /// to one of the same weights: on one axis C is then a Toeplitz matrix, on two a doubly block
  /// Toeplitz one. Dilation and zeros around the input do not disturb that, borders that copy do.
  public boolean isToeplitz() {
    if (problem.axes().stream().anyMatch(axis -> axis.stride() != 1)) {
      return false;
    }
    for (int a = 0; a < problem.rank(); a++) {
      if (!isEqualAlong(steps(outputs, places(outputs), a), steps(inputs, columns, a))) {
        return false;
      }
    }
    return true;
  }

  /// @param down the row that lies a step after each, −1 where none does
  /// @param right the same of the columns
  private boolean isEqualAlong(int[] down, int[] right) {
    for (int row = 0; row < down.length; row++) {
      for (int column = 0; down[row] >= 0 && column < right.length; column++) {
        if (right[column] >= 0 && !joints(row, column).equals(joints(down[row], right[column]))) {
          return false;
        }
      }
    }
    return true;
  }

  private static int[] steps(List<Cell> cells, Map<Cell, Integer> places, int axis) {
    return cells.stream().mapToInt(cell -> places.getOrDefault(next(cell, axis), -1)).toArray();
  }

  private List<Cell> joints(int row, int column) {
    return taps(row, column).stream().map(Tap::weight).toList();
  }

  private static Map<Cell, Integer> places(List<Cell> cells) {
    Map<Cell, Integer> places = new HashMap<>();
    cells.forEach(cell -> places.put(cell, places.size()));
    return places;
  }

  private static Cell next(Cell cell, int axis) {
    List<Integer> index = new ArrayList<>(cell.index());
    index.set(axis + 2, index.get(axis + 2) + 1);
    return new Cell(index);
  }

  /// `C`, or `Cᵀ` of a transposed convolution.
  public static String name(Problem problem) {
    return problem.transposed() ? "Cᵀ" : "C";
  }

  /// What there is to say of C, without full stops.
  public List<String> sentences() {
    String name = name(problem);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s is %d×%d: %s of %s entries hold a weight%s, all others are 0"
            .formatted(
                name,
                outputs.size(),
                inputs.size(),
                Numeral.count(filled()),
                Numeral.count((long) outputs.size() * inputs.size()),
                hasSums() ? " or a sum of weights" : ""));
    sentences.add(isToeplitz() ? toeplitz() : disturbed());
    return sentences;
  }

  private String toeplitz() {
    String kind =
        switch (problem.rank()) {
          case 1 -> "Toeplitz";
          case 2 -> "doubly block Toeplitz";
          default -> "triply block Toeplitz";
        };
    return "stride 1: "
        + (problem.groupInputs() > 1 ? "each channel's part is " : "")
        + kind
        + " (equal diagonals)";
  }

  private String disturbed() {
    List<Integer> strides = problem.axes().stream().map(Axis::stride).toList();
    return strides.stream().allMatch(stride -> stride == 1)
        ? "the border's copies disturb the diagonals: not Toeplitz"
        : "stride " + Notes.size(strides) + ": the diagonals differ, so it is not Toeplitz";
  }
}
