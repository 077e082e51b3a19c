package convolarium.engine.kernels;

import java.util.Optional;

/// The innermost loops, over arrays and offsets alone.
///
/// Two twins do the same: one in plain Java, one with the Vector API. Stateless, so any number of
/// threads may share one. Nothing is checked here: a wrong offset is a bug of the caller.
public interface Kernels {
  /// The twin in plain Java.
  static Kernels scalar() {
    return new ScalarKernels();
  }

  /// The twin with the Vector API, where this Java was started with its module.
  static Optional<Kernels> vector() {
    // the class below must not even be loaded without the module
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? Optional.of(new VectorKernels())
        : Optional.empty();
  }

  /// Such as `scalar` or `vector 512-bit`.
  String name();
}
