package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.filter.Own;
import convolarium.filter.Own.Anchor;
import convolarium.network.Misfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnKernelsTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadInItsOrder() throws IOException {
    SequencedMap<String, Own> kernels = new LinkedHashMap<>();
    kernels.put("soft “one”", Own.initial());
    kernels.put(
        "edge",
        Own.of("-1 1")
            .withOffset(128)
            .withNormalised(true)
            .withAnchor(Optional.of(new Anchor(0, 0))));
    Path file = folder.resolve("kernels.json");
    OwnKernels.write(kernels, file);
    assertEquals(kernels, OwnKernels.read(file));
    assertEquals(
        List.of("soft “one”", "edge"), new ArrayList<>(OwnKernels.read(file).sequencedKeySet()));
    assertEquals(
        """
        {
          "format": "convolarium-kernels/1",
          "kernels": [
            {"name": "soft “one”", "kernel": "1 1 1\\n1 1 1\\n1 1 1\\n/ 9"},
            {"name": "edge", "kernel": "-1 1", "offset": 128, "normalise": true, "anchor": [0, 0]}
          ]
        }
        """,
        Files.readString(file));
  }

  @Test
  void anEmptyLibraryIsOne() throws IOException {
    Path file = folder.resolve("kernels.json");
    OwnKernels.write(new LinkedHashMap<>(), file);
    assertEquals(new LinkedHashMap<>(), OwnKernels.read(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [{'kernel': '1'}]                              | $.kernels[0].name: this field is missing
          [{'name': ' ', 'kernel': '1'}]                 | $.kernels[0].name: a name is needed, not " "
          [{'name': 'a', 'kernel': '1 x'}]               | $.kernels[0].kernel: row 1, number 2 is not a number: "x"
          [{'name': 'a', 'kernel': '1', 'anchor': [0, 1]}] | $.kernels[0].anchor: column 1 of a kernel of 1×1, from 0 to 0 would fit
          [{'name': 'a', 'kernel': '1'}, {'name': 'a', 'kernel': '2'}] | $.kernels[1].name: two kernels are called "a"
          [{'name': 'a', 'kernel': '1', 'size': 3}]      | $.kernels[0].size: unknown field "size"; known here are name, kernel, offset, normalise, anchor
          3                                              | $.kernels: a list of kernels is needed, not 3
          """)
  void aBrokenFileIsAnsweredWithThePlace(String kernels, String answer) throws IOException {
    Path file = folder.resolve("kernels.json");
    String text = "{'format': 'convolarium-kernels/1', 'kernels': " + kernels + "}";
    Files.writeString(file, text.replace('\'', '"'));
    Misfit misfit = assertThrows(Misfit.class, () -> OwnKernels.read(file));
    assertEquals(answer, misfit.getMessage());
  }
}
