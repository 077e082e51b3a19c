package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DescribeTest {
  @TempDir private Path folder;

  private String describe(String line) {
    return Session.run(folder, Session.words("describe " + line)).answer();
  }

  @ParameterizedTest
  @CsvSource({
    "preset:alexnet,  '61,100,840', '714,188,480',   61100840, 714188480",
    "preset:resnet50, '25,557,032', '4,089,184,256', 25557032, 4089184256"
  })
  void countsAsThePublishedTablesDo(
      String model, String parameters, String macs, String rawParameters, String rawMacs) {
    String last =
        describe(model).lines().filter(line -> line.startsWith("total ")).findFirst().orElseThrow();
    assertTrue(last.matches("total .* +" + parameters + " +" + macs + " .*"), last);
    String json = describe(model + " --format json").replaceAll("\\s", "");
    String total = "\"total\":{\"parameters\":%s,\"macs\":%s,".formatted(rawParameters, rawMacs);
    assertTrue(json.contains(total), json);
    String csv = describe(model + " --format csv");
    String sum = csv.lines().reduce((_, line) -> line).orElseThrow();
    assertTrue(sum.contains("," + rawParameters + "," + rawMacs + ","), sum);
  }

  @Test
  void drawsATable() {
    assertEquals(
        """
        input 1×3×8×8

        layer      what it is            output   parameters   MACs  bytes  sees  jump  start
        ─────────────────────────────────────────────────────────────────────────────────────
        conv#1     conv 4 k3 s2 p1 bias  1×4×4×4         112  1,728    256     3     2     −1
        relu#2     relu                  1×4×4×4           0      0    256     3     2     −1
        flatten#3  flatten               1×64              0      0    256
        linear#4   linear 10             1×10            650    640     40
        ─────────────────────────────────────────────────────────────────────────────────────
        total                            1×10            762  2,368    808
        """,
        describe("'3x8x8 > conv 4 k3 s2 p1 bias > relu > flatten > linear 10'")
            .replaceFirst("(?s)\nMACs are.*", ""));
  }

  @Test
  void writesMarkdown() {
    assertEquals(
        """
        input 1×8×20×20

        | layer | what it is | output | parameters | MACs | bytes | sees | jump | start | as dense | as standard |
        | :--- | :--- | :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | a\\_b | conv 8 k3 g8 | 1×8×18×18 | 72 | 23,328 | 10,368 | 3 | 1 | 0 | 8,294,400 | 2,304 |
        | relu\\#2 | relu | 1×8×18×18 | 0 | 0 | 10,368 | 3 | 1 | 0 |  |  |
        | conv\\#3 | conv 32 k1 | 1×32×18×18 | 256 | 82,944 | 41,472 | 3 | 1 | 0 | 26,873,856 |  |
        | **total** |  | **1×32×18×18** | **328** | **106,272** | **62,208** |  |  |  |  |  |
        """,
        describe("'8x20x20 > a_b=conv 8 k3 g8 > relu > conv 32 k1' --format markdown"));
  }

  @Test
  void writesLatex() {
    assertEquals(
        """
        % input 1×4×4×4
        % \\usepackage{booktabs}
        \\begin{tabular}{lllrrrrrrrr}
        \\toprule
        layer & what it is & output & parameters & MACs & bytes & sees & jump & start & as dense & as standard \\\\
        \\midrule
        a\\_b & conv 2 k3 p1 & 1$\\times$2$\\times$4$\\times$4 & 72 & 1,152 & 128 & 3 & 1 & $-$1 & 2,048 &  \\\\
        \\midrule
        total &  & 1$\\times$2$\\times$4$\\times$4 & 72 & 1,152 & 128 &  &  &  &  &  \\\\
        \\bottomrule
        \\end{tabular}
        """,
        describe("'4x4x4 > a_b=conv 2 k3 p1' --format latex"));
  }

  @Test
  void blocksAreIndentedInEveryForm() {
    String markdown = describe("preset:resnet18 --format markdown");
    assertTrue(markdown.contains("| &emsp;conv1 | conv 64 k3 p1 | 1×64×56×56 |"), markdown);
    String latex = describe("preset:resnet18 --format latex --explain");
    assertTrue(latex.contains("\\quad conv1 & conv 64 k3 p1 &"), latex);
    assertTrue(latex.contains(" & algorithm & multiplications "), latex);
  }

  @Test
  void takesAnotherInput() {
    String json =
        describe("preset:alexnet --input 2x3x227x227 --format json").replaceAll("\\s", "");
    assertTrue(json.contains("\"output_shape\":[2,64,56,56]"), json);
  }

  @Test
  void needsNoInputNumbersAndNoMemoryForWeights() throws IOException {
    Files.writeString(
        folder.resolve("vast.json"),
        """
        {"format": "convolarium/1", "input": {"shape": [1, 1000000, 1, 1]},
         "layers": [{"type": "conv", "out_channels": 2000, "kernel_size": 1}]}
        """);
    String json = describe("vast.json --format json").replaceAll("\\s", "");
    assertTrue(json.contains("\"parameters\":2000000000"), json);
  }

  @Test
  void indentsBlocks() throws IOException {
    Files.writeString(
        folder.resolve("block.json"),
        """
        {"format": "convolarium/1", "input": {"shape": [1, 2, 4, 4]},
         "layers": [{"type": "residual", "body": [{"type": "relu"}], "shortcut": []}]}
        """);
    String table = describe("block.json");
    assertTrue(table.contains("\nresidual#1 "), table);
    assertTrue(table.contains("\n  body.relu#1 "), table);
  }

  @Test
  void keepsTheTableWholeWhateverANameHolds() throws IOException {
    Files.writeString(
        folder.resolve("names.json"),
        """
        {"format": "convolarium/1", "title": "a\\nb", "input": {"shape": [1, 2, 4, 4]},
         "layers": [{"type": "relu", "name": "x\\u001b\\ny"}]}
        """);
    String table = describe("names.json");
    assertTrue(table.startsWith("a\\nb, input "), table);
    assertTrue(table.contains("\nx\\u001b\\ny "), table);
  }

  @Test
  void explainsWhatIsComputedAlikeInOneParagraph() {
    String told =
        describe(
            "'8x100x100 > conv 8 k3 p1 g8 > conv 8 k3 p1 g8 > relu > max_pool k2 > conv 8 k1 s9'"
                + " --explain");
    assertTrue(told.contains("\nconv#1, conv#2:\n  depthwise rows: "), told);
    assertTrue(told.contains("\n  720,000 multiplications for 720,000 MACs each\n"), told);
    assertTrue(told.contains("\nmax_pool#4:\n  window by window: "), told);
    assertTrue(told.contains("\nconv#5:\n  plain sums: "), told);
    assertTrue(
        told.contains(
            "\n  not implicit matrix product: 2304 products for 288 output cells are few"),
        told);
    assertTrue(told.endsWith("\nin all: 1,442,304 multiplications for 1,442,304 MACs\n"), told);
  }

  @Test
  void explainsToPrograms() {
    String model = "'1x5x5 > conv 1 k3 > max_pool k3' --explain";
    String json = describe(model + " --format json");
    assertTrue(json.contains("\"algorithm\": {\"name\": \"plain sums\", \"reason\": \"it "), json);
    assertTrue(json.contains("\"multiplications\": 81, \"passed_over\": [{\"name\": \""), json);
    assertTrue(json.contains("\"macs\": 81, \"multiplications\": 81, \"act"), json);
    String csv = describe(model + " --format csv");
    assertTrue(
        csv.contains(",receptive_field_start,algorithm,multiplications,reason,passed_over\r\n"),
        csv);
    assertTrue(csv.contains(",0 0,plain sums,81,"), csv);
    assertTrue(csv.contains(",0 0,window by window,0,the largest of at most 9 "), csv);
    assertTrue(csv.endsWith(",,,,,81,,\r\n"), csv);
  }

  @Test
  void explainsWithoutMemoryForWeights() throws IOException {
    Files.writeString(
        folder.resolve("vast.json"),
        """
        {"format": "convolarium/1", "input": {"shape": [1, 1000000, 1, 1]},
         "layers": [{"type": "conv", "out_channels": 2000, "kernel_size": 1}]}
        """);
    String told = describe("vast.json --explain");
    assertTrue(told.endsWith(" multiplications for 2,000,000,000 MACs\n"), told);
  }
}
