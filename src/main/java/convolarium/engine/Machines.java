package convolarium.engine;

import convolarium.engine.kernels.Kernels;

/// Where an engine takes the machine for a run from. Asked once for each run, because the answer
/// may change from run to run; nobody who computes asks again.
interface Machines {
  /// The machine for a run now.
  ///
  /// @param multiplies how many multiplications the run makes
  Machine of(Method<?> method, long multiplies);

  /// The kernels of all runs in the long run.
  Kernels kernels();

  Workers workers();
}
