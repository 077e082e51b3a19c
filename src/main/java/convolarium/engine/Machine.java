package convolarium.engine;

import convolarium.engine.kernels.Kernels;

/// What a run computes with, from its beginning to its end.
record Machine(Kernels kernels, Workers workers) implements Machines {
  @Override
  public Machine of(Method<?> method, long multiplies) {
    return this;
  }
}
