package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Problem;

/// A window that slides over a photograph, whatever is made of the samples under it.
sealed interface PhotoProblem permits PhotoTask, OrderTask, MixTask {
  /// On a photograph of shape `[1, colours, H, W]`.
  Problem problem();

  default Axis rows() {
    return problem().axes().getFirst();
  }

  default Axis columns() {
    return problem().axes().getLast();
  }

  default Border border() {
    return problem().border();
  }
}
