package convolarium.explain;

import java.util.Optional;

/// What is done with the products of a step to get its result.
public sealed interface Ending {
  /// They are summed, and the bias of the output channel, where there is one, is added.
  record Sum(Optional<Float> bias) implements Ending {}

  /// They are summed and divided by the number of cells that count; 0/0 is NaN.
  record Mean(int divisor) implements Ending {}

  /// One value is kept: that of product `winner`. Of a max-pooling it is the largest.
  record Kept(int winner) implements Ending {}
}
