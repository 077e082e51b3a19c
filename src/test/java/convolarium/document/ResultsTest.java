package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.Nonlinearity;
import convolarium.network.Numbers;
import convolarium.network.Run;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest {
  private static final Model PADDED = Presets.byName("worked_example").orElseThrow().model();

  private static final Model BLOCKS =
      new Model(
          "",
          new Numbers.Made(Shape.of(1, 1, 2, 2), Fill.RAMP),
          List.of(
              new Layer.Residual(
                  Optional.of("r"),
                  Notation.parse("1x2x2 > conv 1 k1 bias > relu").layers(),
                  List.of()),
              new Layer.Concat(
                  Optional.of("a,\"b\""), List.of(Notation.parse("1x2x2 > max_pool k2").layers())),
              new Layer.Flatten(Optional.empty())));

  @Test
  void aRunIsWrittenWithItsOutput() throws IOException {
    assertEquals(
        """
        {
          "format": "convolarium-result/1",
          "output": {"shape": [1, 1, 2, 3], "data": [66, 77, 86, 84, 96, 79]},
          "layers": [
            {"name": "conv#1", "type": "conv", "output_shape": [1, 1, 2, 3], "parameters": 9, \
        "macs": 54, "activation_bytes": 24, \
        "receptive_field": {"size": [3, 3], "jump": [1, 1], "start": [0, 0]}}
          ],
          "total": {"parameters": 9, "macs": 54, "activation_bytes": 24}
        }
        """,
        run(PADDED, false));
  }

  @Test
  void aDescriptionIsTheSameWithoutOutput() throws IOException {
    String described = describe(PADDED);
    assertFalse(described.contains("output\""));
    assertEquals(run(PADDED, false).replaceAll("  \"output\": .*\n", ""), described);
  }

  @Test
  void blocksHoldTheirPathsAndPoolsTheirIndices() throws IOException {
    assertEquals(
        """
        {
          "format": "convolarium-result/1",
          "layers": [
            {"name": "r", "type": "residual", "output_shape": [1, 1, 2, 2], "parameters": 2, \
        "macs": 4, "activation_bytes": 16, \
        "receptive_field": {"size": [1, 1], "jump": [1, 1], "start": [0, 0]}, \
        "layers": {"body": [
              {"name": "r.body.conv#1", "type": "conv", "output_shape": [1, 1, 2, 2], \
        "parameters": 2, "macs": 4, "activation_bytes": 16, \
        "receptive_field": {"size": [1, 1], "jump": [1, 1], "start": [0, 0]}},
              {"name": "r.body.relu#2", "type": "relu", "output_shape": [1, 1, 2, 2], \
        "parameters": 0, "macs": 0, "activation_bytes": 16, \
        "receptive_field": {"size": [1, 1], "jump": [1, 1], "start": [0, 0]}}
            ], "shortcut": []}},
            {"name": "a,\\"b\\"", "type": "concat", "output_shape": [1, 1, 1, 1], \
        "parameters": 0, "macs": 0, "activation_bytes": 4, \
        "receptive_field": {"size": [2, 2], "jump": [2, 2], "start": [0, 0]}, \
        "layers": {"branches": [[
              {"name": "a,\\"b\\".branch1.max_pool#1", "type": "max_pool", \
        "output_shape": [1, 1, 1, 1], "parameters": 0, "macs": 0, "activation_bytes": 4, \
        "receptive_field": {"size": [2, 2], "jump": [2, 2], "start": [0, 0]}}
            ]]}},
            {"name": "flatten#3", "type": "flatten", "output_shape": [1, 1], "parameters": 0, \
        "macs": 0, "activation_bytes": 4}
          ],
          "total": {"parameters": 2, "macs": 4, "activation_bytes": 40}
        }
        """,
        describe(BLOCKS));
    String computed = run(BLOCKS, false);
    assertEquals(
        1,
        computed.split("\"indices\": \\{\"shape\": \\[1, 1, 1, 1\\], \"data\": \\[3\\]\\}", -1)
                .length
            - 1);
    assertEquals(1, computed.split("\"output\": ", -1).length - 1);
    assertEquals(7, run(BLOCKS, true).split("\"output\": ", -1).length - 1);
  }

  @Test
  void fractionsAreStrings() throws IOException {
    String text = describe(Notation.parse("1x3 > conv_transpose 1 k4 s2 p1"));
    assertEquals(
        "{\"size\": [\"5/2\"], \"jump\": [\"1/2\"], \"start\": [-1]}",
        text.replaceAll("(?s).*\"receptive_field\": (\\{[^}]*\\}).*", "$1"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0.0",
    "66, 66",
    "-1.5, -1.5",
    "0.1, 0.1",
    "0x1.555556p-2, 0.33333334",
    "16777216, 16777216 | 1.6777216e7",
    "1e10, 1e10",
    "1.4e-45, 1.4e-45 | 1e-45",
    "3.4028235e38, 3.4028235e38",
    "1e-5, 1e-5 | 0.00001",
    "NaN, \"NaN\"",
    "Infinity, \"Infinity\"",
    "-Infinity, \"-Infinity\""
  })
  void numbersAreShortAndGiveTheSameFloat(float value, String texts) {
    String text = Decimal.json(value);
    assertEquals(true, List.of(texts.split(" \\| ")).contains(text), text);
    assertEquals(
        Float.floatToIntBits(value),
        Float.floatToIntBits(Float.parseFloat(text.replace("\"", ""))));
  }

  @Test
  void resultsThatAreNotFiniteAreStrings() throws IOException {
    Tensor x = Tensor.of(Shape.of(1, 3), 3e38f, -3e38f, 0);
    Layer twice = new Layer.Residual(Optional.empty(), List.of(), List.of());
    Layer half = new Layer.Activate(Optional.empty(), new Nonlinearity.LeakyRelu(0));
    String text = run(new Model("", new Numbers.Given(x), List.of(twice, half)), false);
    assertEquals(true, text.contains("\"data\": [\"Infinity\", \"NaN\", 0]"), text);
  }

  @Test
  void rowsListBlocksBeforeTheirParts() {
    assertEquals(
        "0 r, 1 r.body.conv#1, 1 r.body.relu#2, 0 a,\"b\", 1 a,\"b\".branch1.max_pool#1, 0"
            + " flatten#3",
        Results.rows(Analysis.of(BLOCKS)).stream()
            .map(row -> row.depth() + " " + row.name())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void commaSeparatedValuesQuoteWhatNeedsIt() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Results.csv(Analysis.of(BLOCKS), Optional.empty(), out);
    assertEquals(
        """
        path,name,type,output_shape,parameters,macs,activation_bytes,receptive_field_size,\
        receptive_field_jump,receptive_field_start
        $.layers[0],r,residual,1x1x2x2,2,4,16,1 1,1 1,0 0
        $.layers[0].body[0],r.body.conv#1,conv,1x1x2x2,2,4,16,1 1,1 1,0 0
        $.layers[0].body[1],r.body.relu#2,relu,1x1x2x2,0,0,16,1 1,1 1,0 0
        $.layers[1],"a,""b""\",concat,1x1x1x1,0,0,4,2 2,2 2,0 0
        $.layers[1].branches[0][0],"a,""b"".branch1.max_pool#1",max_pool,1x1x1x1,0,0,4,2 2,2 2,0 0
        $.layers[2],flatten#3,flatten,1x1,0,0,4,,,
        ,total,,1x1,2,4,40,,,
        """,
        out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
  }

  private static String run(Model model, boolean all) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Results.write(Run.of(Analysis.of(model), Engine.scalar(1), all, Watch.NONE), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String describe(Model model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Results.describe(Analysis.of(model), Optional.empty(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
