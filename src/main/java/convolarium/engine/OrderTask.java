package convolarium.engine;

import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;

/// A photograph's problem with the order that is kept of each window, checked.
record OrderTask(Problem problem, Order order) implements PhotoProblem {
  OrderTask {
    if (!(problem.operation() instanceof Filtering) || problem.rank() != 2) {
      throw new IllegalArgumentException("not the filtering of a photo: " + problem);
    }
  }

  /// How many values a window has; as many as the largest int when there are more.
  int values() {
    return (int) Math.min((long) rows().kernel() * columns().kernel(), Integer.MAX_VALUE);
  }
}
