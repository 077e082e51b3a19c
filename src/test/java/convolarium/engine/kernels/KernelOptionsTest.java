package convolarium.engine.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelOptionsTest {
  private static final String APART = "-XX:CompileCommand=dontinline,";

  /// The JVM says nothing when there is no such method.
  @Test
  void whatTheJvmShallCompileApartIsThere() throws IOException, ReflectiveOperationException {
    List<String> apart =
        Files.readAllLines(Path.of("src/main/dist/vector.args")).stream()
            .filter(line -> line.startsWith(APART))
            .map(line -> line.substring(APART.length()))
            .toList();

    assertEquals(1, apart.size());
    int dot = apart.getFirst().lastIndexOf('.');
    Class<?> type = Class.forName(apart.getFirst().substring(0, dot).replace('/', '.'));
    assertEquals(
        Stretch.class, type.getDeclaredMethod(apart.getFirst().substring(dot + 1)).getReturnType());
  }
}
