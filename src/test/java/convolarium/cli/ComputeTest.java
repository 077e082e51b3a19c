package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComputeTest {
  private static final String DOCUMENT =
      """
      {
        "format": "convolarium/1",
        "title": "Worked example",
        "input": [[[[1, 2, 3, 4, 5], [6, 7, 8, 2, 3], [2, 5, 9, 9, 5], [4, 8, 8, 2, 1]]]],
        "layers": [
          {"type": "conv", "name": "one", "weight": [[[[1, 1, 1], [2, 1, 2], [3, 2, 1]]]]},
          {"type": "max_pool", "kernel_size": 2, "stride": 1}
        ]
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeTheDocument() throws IOException {
    Files.writeString(folder.resolve("model.json"), DOCUMENT);
  }

  /// A document without its blanks.
  private static String dense(String json) {
    return json.replaceAll("\\s", "");
  }

  private String answer(String line) {
    return dense(Session.run(folder, Session.words(line)).answer());
  }

  @Test
  void computesTheWorkedExample() {
    String result = answer("compute preset:worked_example");
    assertTrue(
        result.contains("\"output\":{\"shape\":[1,1,2,3],\"data\":[66,77,86,84,96,79]}"), result);
  }

  @Test
  void writesTheResultDocument() {
    assertEquals(
        dense(
            """
            {"format": "convolarium-result/1",
             "output": {"shape": [1, 1, 1, 2], "data": [96, 96]},
             "layers": [
               {"name": "one", "type": "conv", "output_shape": [1, 1, 2, 3], "parameters": 9,
                "macs": 54, "activation_bytes": 24,
                "receptive_field": {"size": [3, 3], "jump": [1, 1], "start": [0, 0]}},
               {"name": "max_pool#2", "type": "max_pool", "output_shape": [1, 1, 1, 2],
                "parameters": 0, "macs": 0, "activation_bytes": 8,
                "receptive_field": {"size": [4, 4], "jump": [1, 1], "start": [0, 0]},
                "indices": {"shape": [1, 1, 1, 2], "data": [4, 4]}}],
             "total": {"parameters": 9, "macs": 54, "activation_bytes": 32}}
            """),
        answer("compute model.json"));
  }

  @Test
  void keepsEveryOutputOnRequest() {
    String result = answer("compute model.json --all");
    assertTrue(
        result.contains("\"output\":{\"shape\":[1,1,2,3],\"data\":[66,77,86,84,96,79]}"), result);
  }

  @Test
  void writesTheSameIntoAFileAndSaysNothing() throws IOException {
    Files.writeString(folder.resolve("r.json"), "old");
    assertEquals("", answer("compute model.json --all -o r.json"));
    assertEquals(
        Session.run(folder, "compute", "model.json", "--all").answer(),
        Files.readString(folder.resolve("r.json")));
  }

  @Test
  void writesOnlyTheOutputIntoANumPyFile() throws IOException {
    assertEquals("", answer("compute model.json -o r.npy"));
    byte[] bytes = Files.readAllBytes(folder.resolve("r.npy"));
    assertEquals("NUMPY", new String(bytes, 1, 5, "US-ASCII"));
    var floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(bytes.length - 8);
    assertArrayEquals(new float[] {96, 96}, new float[] {floats.getFloat(), floats.getFloat()});
  }

  @Test
  void mayWriteOverItsOwnModel() throws IOException {
    assertEquals("", answer("compute model.json -o model.json"));
    assertTrue(Files.readString(folder.resolve("model.json")).contains("convolarium-result/1"));
  }

  @Test
  void readsTheModelFromStandardInput() {
    assertEquals(
        Session.run(folder, "compute", "model.json").answer(),
        Session.fed(DOCUMENT, folder, "compute", "-").answer());
  }

  @Test
  void standardInputFindsNumPyFilesInTheCurrentFolder() {
    answer("compute preset:worked_example -o x.npy");
    String model =
        """
        {"format": "convolarium/1", "input": {"npy": "x.npy"}, "layers": []}
        """;
    String result = dense(Session.fed(model, folder, "compute", "-").answer());
    assertTrue(result.contains("\"data\":[66,77,86,84,96,79]"), result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1x2x2 > max_pool k2         | [1,1,1,1] | [3]
          1x5 > max_pool k2           | [1,1,2]   | [1,3]
          1x2x2 > flatten             | [1,4]     | [0,1,2,3]
          2x1x1 > adaptive_avg_pool 1 | [1,2,1,1] | [0,1]
          """)
  void computesTheOneLineNotation(String notation, String shape, String data) {
    String result = dense(Session.run(folder, "compute", notation).answer());
    String output = "\"output\":{\"shape\":%s,\"data\":%s}".formatted(shape, data);
    assertTrue(result.contains(output), result);
  }

  @Test
  void preciseSumsOfASmallModelAreTheSame() {
    assertEquals(answer("compute model.json"), answer("compute model.json --precise"));
  }
}
