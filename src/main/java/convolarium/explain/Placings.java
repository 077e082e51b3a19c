package convolarium.explain;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An unpooling with its numbers, ready to tell where each value goes and who put a value where.
public final class Placings {
  private final Problem problem;
  private final Values input;
  private final Indices switches;
  private final Shape from;
  private final Shape to;

  private Placings(Problem problem, Values input, Indices switches) {
    this.problem = problem;
    this.input = input;
    this.switches = switches;
    this.from = Shape.of(problem.input().from(2));
    this.to = Shape.of(problem.output().from(2));
  }

  /// @param input row-major in the problem's input shape
  /// @param switches in the problem's input shape, each a flat position inside a channel of the
  ///   output
  /// @throws IllegalArgumentException when the problem is no unpooling or the switches are not of
  ///   its input's shape
  public static Placings of(Problem problem, Values input, Indices switches) {
    if (!(problem.operation() instanceof Unpooling) || !switches.shape().equals(problem.input())) {
      throw new IllegalArgumentException(problem + " with switches " + switches.shape());
    }
    return new Placings(problem, input, switches);
  }

  /// How many cells of a channel are put back.
  public int size() {
    return from.elements();
  }

  /// Where the input cell of a step goes, in the order of [Walk]: row by row.
  ///
  /// @param channel in `[0, inChannels)` of batch 0
  /// @param step in `[0, size)`
  public Placing at(int channel, int step) {
    return of(cell(0, channel, from, step));
  }

  /// Where the value of an input cell goes.
  ///
  /// @param cell an index in the input's shape `[N, C, spatial…]`
  /// @throws IndexOutOfBoundsException when it lies outside
  public Placing of(Cell cell) {
    int offset = problem.input().offset(cell.index());
    int position = switches.get(offset);
    int step = from.offset(cell.position());
    boolean last = true;
    for (int later = 1; later < size() - step; later++) {
      last &= switches.get(offset + later) != position;
    }
    Cell output = cell(cell.get(0), cell.channel(), to, position);
    return new Placing(cell, output, input.at(offset), position, last);
  }

  /// Who put its value into an output cell, in the order in which they came; the last one stays,
  /// and where there is none the cell is 0.
  ///
  /// @param output an index in the output's shape `[N, C, spatial…]`
  /// @throws IndexOutOfBoundsException when it lies outside
  public List<Placing> into(Cell output) {
    problem.output().offset(output.index());
    int position = to.offset(output.position());
    List<Placing> found = new ArrayList<>();
    for (int step = 0; step < size(); step++) {
      Cell cell = cell(output.get(0), output.channel(), from, step);
      if (switches.get(problem.input().offset(cell.index())) == position) {
        found.add(of(cell));
      }
    }
    return found;
  }

  /// Whose value stays in an output cell, if anybody's does.
  public Optional<Placing> staying(Cell output) {
    List<Placing> all = into(output);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  private static Cell cell(int batch, int channel, Shape plane, int position) {
    List<Integer> index = new ArrayList<>(List.of(batch, channel));
    index.addAll(plane.index(position));
    return new Cell(index);
  }
}
