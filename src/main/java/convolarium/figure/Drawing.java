package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.explain.Sentences;
import java.util.ArrayList;
import java.util.List;

/// What is drawn of a problem, before it is known how large: the sides of its volumes and the notes
/// below them.
///
/// @param stuffed whether the kernel is drawn with the zeros that dilation puts between its cells
/// @param turned whether it is said that the kernel has been turned
record Drawing(
    Block input, Block kernel, Block output, List<String> notes, boolean stuffed, boolean turned) {
  private static final int MOST_PLANES = 16;

  Drawing {
    notes = List.copyOf(notes);
  }

  /// How many output planes of a group are drawn, at most those around the chosen channel: more
  /// would be too small to be told apart.
  static int planes(Problem problem) {
    return Math.min(MOST_PLANES, problem.groupOutputs());
  }

  static Drawing of(Problem problem, Showing showing) {
    List<String> notes = new ArrayList<>(Sentences.leftover(problem));
    if (problem.groups() > 1 && problem.weight().isPresent()) {
      notes.add("groups = " + problem.groups() + ": crosses mark what is cut");
    }
    return new Drawing(
        Block.input(problem),
        Block.kernel(problem, showing.stuffed()),
        Block.output(problem),
        notes,
        showing.stuffed(),
        showing.turned());
  }

  Drawing withoutNotes() {
    return new Drawing(input, kernel, output, List.of(), stuffed, turned);
  }
}
