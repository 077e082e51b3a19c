package convolarium.cli;

import convolarium.engine.Engine;

/// What `--version` says.
final class Version {
  private Version() {}

  /// Such as `convolarium 0.1.0 (vector 512-bit kernels, Java 25.0.1+8)`.
  static String line() {
    var version =
        Version.class
            .getModule()
            .getDescriptor()
            .version()
            .map(Object::toString)
            .orElse("(not packaged)");
    return "convolarium %s (%s kernels, Java %s)"
        .formatted(version, Engine.best().twin(), Runtime.version());
  }
}
