package convolarium.engine.kernels;

/// The twin in plain Java.
final class ScalarKernels implements Kernels {
  @Override
  public String name() {
    return "scalar";
  }
}
