package convolarium.explain;

import static convolarium.arithmetic.Parameter.OUTPUT_SIZE;

import convolarium.arithmetic.Problem;
import java.util.List;

/// A flat position taken apart: `7 = 1·4 + 3` in rows of four cells.
final class Places {
  private Places() {}

  static Formula of(Placing placing, Problem problem) {
    Meaning place = new Meaning.Result(placing.output());
    Pen pen =
        new Pen()
            .term(Numeral.exact(placing.result()), new Meaning.Moved(placing.input()))
            .sign(" → ");
    List<Integer> position = placing.output().position();
    if (position.size() == 1) {
      return pen.term("position " + placing.position(), place).formula();
    }
    pen.sign("position " + placing.position() + " = ");
    for (int a = 0; a < position.size(); a++) {
      pen.sign((a == 0 ? "" : " + ") + position.get(a));
      for (int inner = a + 1; inner < position.size(); inner++) {
        pen.sign("·").setting(problem.output().dim(inner + 2), OUTPUT_SIZE, inner);
      }
    }
    return pen.sign(" → ").term(Sentences.place(placing.output()), place).formula();
  }
}
