package convolarium.document.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import convolarium.document.Presets;
import convolarium.network.Analysis;
import convolarium.network.Measured;
import convolarium.network.ReceptiveField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Well-known networks, written as graphs: what comes back costs and sees the same.
final class OnnxNetworksTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "squeezenet", "googlenet", "mobilenet_v2", "densenet121"})
  void networksComeBack(String name) throws IOException {
    Analysis before = Analysis.of(Presets.byName(name).orElseThrow().model());
    Imported read = OnnxFiles.read(OnnxScript.write(before, folder));
    Analysis after = Analysis.of(read.model());
    assertFalse(after.partial());
    assertEquals(List.of(), read.notes());
    assertEquals(before.parameters(), after.parameters());
    assertEquals(before.macs(), after.macs());
    assertEquals(before.activationBytes(), after.activationBytes());
    assertEquals(before.output(), after.output());
    assertEquals(fields(before), fields(after));
  }

  private static List<ReceptiveField> fields(Analysis analysis) {
    return analysis
        .leaves()
        .filter(leaf -> leaf.problem().isPresent())
        .map(Measured::field)
        .flatMap(Optional::stream)
        .toList();
  }
}
