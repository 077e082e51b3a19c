package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class VersionTest {
  @Test
  void namesTheKernelsInUse() {
    boolean vector = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    String line = Version.line();
    assertTrue(line.contains(vector ? "(vector " : "(scalar "), line);
  }
}
