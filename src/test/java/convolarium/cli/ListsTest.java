package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Preset;
import convolarium.document.Presets;
import convolarium.filter.Builtin;
import convolarium.filter.Filters;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListsTest {
  private static List<String> firstWords(String verb) {
    return Session.run(Path.of(""), verb).answer().lines().map(line -> line.split(" ")[0]).toList();
  }

  @Test
  void listsEveryKernelByItsName() {
    assertEquals(Filters.all().stream().map(Builtin::name).toList(), firstWords("kernels"));
  }

  @Test
  void tellsWhatCanBeSetOfAKernelInLinesThatFitAScreen() {
    List<String> lines = Session.run(Path.of(""), "kernels").answer().lines().toList();
    assertTrue(
        lines.stream()
            .anyMatch(line -> line.startsWith("unsharp ") && line.endsWith("[sigma, amount]")));
    assertTrue(lines.stream().allMatch(line -> line.length() <= 110), String.join("\n", lines));
  }

  @Test
  void listsEveryPresetByItsName() {
    assertEquals(Presets.all().stream().map(Preset::name).toList(), firstWords("presets"));
  }

  @Test
  void everyPresetCanBeDescribedAndPrintsLinesThatFitAScreen() {
    for (String preset : firstWords("presets")) {
      String table = Session.run(Path.of(""), "describe", "preset:" + preset).answer();
      assertTrue(table.lines().allMatch(line -> line.length() <= 160), table);
    }
  }
}
