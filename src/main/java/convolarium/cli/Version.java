package convolarium.cli;

/// What `--version` says.
final class Version {
  private Version() {}

  /// Such as `convolarium 0.1.0 (vector kernels, 512-bit; Java 25.0.1)`.
  static String line() {
    String kernels =
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
            ? "vector kernels"
            : "scalar kernels";
    var version =
        Version.class
            .getModule()
            .getDescriptor()
            .version()
            .map(Object::toString)
            .orElse("(not packaged)");
    return "convolarium %s (%s; Java %s)".formatted(version, kernels, Runtime.version());
  }
}
