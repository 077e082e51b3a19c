package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.explain.Sentences;
import java.util.ArrayList;
import java.util.List;

/// What is drawn of a problem, before it is known how large: the sides of its volumes and the notes
/// below them.
///
/// @param stuffed whether the kernel is drawn with the zeros that dilation puts between its cells
record Drawing(Block input, Block kernel, Block output, List<String> notes, boolean stuffed) {
  Drawing {
    notes = List.copyOf(notes);
  }

  static Drawing of(Problem problem, boolean stuffed) {
    List<String> notes = new ArrayList<>(Sentences.leftover(problem));
    if (problem.groups() > 1 && problem.weight().isPresent()) {
      notes.add("groups = " + problem.groups() + ": crosses mark what is cut");
    }
    return new Drawing(
        Block.input(problem),
        Block.kernel(problem, stuffed),
        Block.output(problem),
        notes,
        stuffed);
  }
}
