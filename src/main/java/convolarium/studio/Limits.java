package convolarium.studio;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// What the stage has room for.
final class Limits {
  /// The most cells on one axis, padding included.
  static final int MOST_CELLS = 64;

  /// The most channels side by side.
  static final int MOST_CHANNELS = 16;

  /// The most output channels of a convolution: they are looked at one after the other.
  static final int MOST_OUT_CHANNELS = 64;

  /// The most slices of a volume, padding included.
  static final int MOST_SLICES = 10;

  /// The most rows or columns of a slice, padding included.
  static final int MOST_IN_SLICE = 16;

  /// The most cells of input and output together.
  static final int MOST_IN_ALL = 4 * MOST_CELLS * MOST_CELLS;

  /// The most products of one output cell.
  static final int MOST_PRODUCTS = 1024;

  private Limits() {}

  /// What of a problem is too much to be seen, in a sentence without a full stop; nothing when it
  /// can be seen.
  static Optional<String> excess(Problem problem) {
    for (int a = 0; a < problem.rank(); a++) {
      Axis axis = problem.axes().get(a);
      int most = most(a, problem.rank());
      int output = problem.output().dim(2 + a);
      String line = problem.rank() == 3 && a == 0 ? "slices" : "cells";
      if (axis.padded() > most && axis.padded() > output) {
        return Optional.of(
            axis.padded() + " " + line + " with padding; the stage shows at most " + most);
      }
      if (Math.max(output, axis.padded()) > most) {
        return Optional.of(
            Math.max(output, axis.padded())
                + " output "
                + line
                + "; the stage shows at most "
                + most);
      }
    }
    if (problem.inChannels() > MOST_CHANNELS) {
      return Optional.of(
          problem.inChannels() + " input channels; the stage shows at most " + MOST_CHANNELS);
    }
    if (problem.outChannels() > MOST_OUT_CHANNELS) {
      return Optional.of(
          problem.outChannels() + " output channels; the stage shows at most " + MOST_OUT_CHANNELS);
    }
    long products = (long) problem.groupInputs() * Shape.elements(dims(problem.kernel()));
    if (products > MOST_PRODUCTS) {
      return Optional.of(
          products + " products for one output; the stage shows at most " + MOST_PRODUCTS);
    }
    long inAll = (long) problem.input().elements() + problem.output().elements();
    return inAll > MOST_IN_ALL
        ? Optional.of(inAll + " cells in all; the stage shows at most " + MOST_IN_ALL)
        : Optional.empty();
  }

  /// The most cells on a spatial axis.
  static int most(int axis, int rank) {
    return rank < 3 ? MOST_CELLS : axis == 0 ? MOST_SLICES : MOST_IN_SLICE;
  }

  private static int[] dims(List<Integer> sizes) {
    return sizes.stream().mapToInt(Integer::intValue).toArray();
  }
}
