package convolarium.explain;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/// The order in which the cells of one output channel of batch 0 are visited: row by row.
public final class Walk {
  private final int channel;
  private final Shape plane;

  private Walk(int channel, Shape plane) {
    this.channel = channel;
    this.plane = plane;
  }

  /// @param outChannel in `[0, outChannels)`
  /// @throws IndexOutOfBoundsException when the problem has no such channel
  public static Walk over(Problem problem, int outChannel) {
    if (outChannel < 0 || outChannel >= problem.outChannels()) {
      throw new IndexOutOfBoundsException("channel " + outChannel + " of " + problem.outChannels());
    }
    return new Walk(outChannel, Shape.of(problem.output().from(2)));
  }

  /// The output channel.
  public int channel() {
    return channel;
  }

  /// How many steps there are.
  public int size() {
    return plane.elements();
  }

  /// The output cell of a step in `[0, size)`.
  ///
  /// @throws IndexOutOfBoundsException when there is no such step
  public Cell at(int step) {
    if (step < 0 || step >= size()) {
      throw new IndexOutOfBoundsException("step " + step + " of " + size());
    }
    List<Integer> index = new ArrayList<>(List.of(0, channel));
    index.addAll(plane.index(step));
    return new Cell(index);
  }

  /// The step that makes the output cell at this cell's position, whatever its channel and batch.
  ///
  /// @throws IndexOutOfBoundsException when it lies outside the output
  public int indexOf(Cell cell) {
    return plane.offset(cell.position());
  }
}
