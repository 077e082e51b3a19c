package convolarium.explain;

import convolarium.arithmetic.Cell;

/// How one step of an operation comes about, whatever the operation is.
public sealed interface Told permits Step, GateStep, Placing {
  /// The cell that gets a value, `(n, c, spatial…)`.
  Cell output();

  /// The value that this step gives it.
  float result();
}
