package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  @TempDir private Path folder;

  @Test
  void aDocumentReadsAsItWasMeant() throws IOException {
    Model model =
        read(
            """
            {
              "format": "convolarium/1",
              "title": "Half padding, unit stride",
              "input": {"shape": [1, 1, 5, 5], "fill": "ramp"},
              "layers": [
                {"type": "conv", "name": "conv1",
                 "weight": {"shape": [1, 1, 3, 3], "data": [1,1,1, 2,1,2, 3,2,1]}, "padding": 1}
              ]
            }
            """);
    assertEquals("Half padding, unit stride", model.title());
    assertEquals(new Numbers.Made(Shape.of(1, 1, 5, 5), Fill.RAMP), model.input());
    Layer.Conv conv = (Layer.Conv) model.layers().getFirst();
    assertEquals("conv 1 k3 p1", Notation.print(conv).orElseThrow().replace("conv1=", ""));
    assertArrayEquals(
        new float[] {1, 1, 1, 2, 1, 2, 3, 2, 1}, values(conv.weight().orElseThrow().load()));
    assertEquals(Bias.NONE, conv.bias());
  }

  /// A layer of a document on an input with two spatial axes, and the same in the notation.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'conv', 'out_channels': 2, 'kernel_size': 3} | conv 2 k3
          {'type': 'conv', 'out_channels': 2.0, 'kernel_size': 3e0} | conv 2 k3
          {'type': 'conv', 'out_channels': 2, 'kernel_size': [3, 5], 'stride': [2, 1], 'dilation': [1, 2]} | conv 2 k3x5 s2x1 d1x2
          {'type': 'conv', 'out_channels': 2, 'kernel_size': 3, 'padding': 1} | conv 2 k3 p1
          {'type': 'conv', 'out_channels': 2, 'kernel_size': 3, 'padding': [1, 2]} | conv 2 k3 p1x2
          {'type': 'conv', 'out_channels': 2, 'kernel_size': 3, 'padding': [[1, 2], [0, 3]]} | conv 2 k3 p1:2x0:3
          {'type': 'conv', 'out_channels': 2, 'kernel_size': 3, 'padding': 'full', 'padding_mode': 'zeros'} | conv 2 k3 pfull
          {'type': 'conv', 'out_channels': 2, 'kernel_size': 3, 'padding': 'causal', 'padding_mode': 'reflect'} | conv 2 k3 pcausal reflect
          {'type': 'conv', 'out_channels': 2, 'kernel_size': 3, 'bias': true, 'groups': 2} | conv 2 k3 g2 bias
          {'type': 'conv', 'weight': {'shape': [4, 2, 3, 1], 'fill': 'ones'}, 'bias': false} | conv 4 k3x1
          {'type': 'conv', 'weight': {'shape': [4, 2, 3, 1], 'fill': 'ones'}, 'out_channels': 4, 'kernel_size': [3, 1]} | conv 4 k3x1
          {'type': 'conv_transpose', 'weight': {'shape': [2, 3, 2, 2], 'fill': 'ones'}, 'groups': 2, 'stride': 2, 'output_padding': 1} | conv_transpose 6 k2 s2 g2 o1
          {'type': 'conv_transpose', 'out_channels': 1, 'kernel_size': 2, 'padding': 'valid'} | conv_transpose 1 k2 pvalid
          {'type': 'gated_conv', 'out_channels': 1, 'kernel_size': 2} | gated_conv 1 k2
          {'type': 'gated_conv', 'out_channels': 1, 'kernel_size': 2, 'bias': true} | gated_conv 1 k2 bias
          {'type': 'gated_conv', 'out_channels': 1, 'kernel_size': 2, 'bias': [1]} | gated_conv 1 k2 bias
          {'type': 'gated_conv', 'out_channels': 1, 'kernel_size': 2, 'gate_bias': true, 'activation': 'relu'} | gated_conv 1 k2 gate_bias=true activation=relu
          {'type': 'max_pool', 'kernel_size': 3} | max_pool k3 s3
          {'type': 'max_pool', 'kernel_size': [3, 2], 'stride': 2, 'padding': 1, 'dilation': 2, 'ceil_mode': true} | max_pool k3x2 s2 d2 p1 ceil
          {'type': 'avg_pool', 'kernel_size': 3, 'count_include_pad': false} | avg_pool k3 s3 count_include_pad=false
          {'type': 'max_unpool', 'kernel_size': 2, 'of': 'p', 'output_size': [4, 5]} | max_unpool k2 s2 output_size=4x5 of p
          {'type': 'adaptive_avg_pool', 'output_size': [1, 7]} | adaptive_avg_pool 1x7
          {'type': 'leaky_relu'} | leaky_relu
          {'type': 'leaky_relu', 'negative_slope': 0.2} | leaky_relu negative_slope=0.2
          {'type': 'elu', 'alpha': -2} | elu alpha=-2
          {'type': 'batch_norm', 'eps': 0} | batch_norm eps=0
          {'type': 'local_response_norm', 'size': 5, 'k': 2} | local_response_norm 5 k=2
          {'type': 'linear', 'out_features': 7} | linear 7
          {'type': 'linear', 'weight': [[1, 2, 3], [4, 5, 6]], 'bias': false} | linear 2 bias=false
          {'type': 'dropout', 'name': 'd'} | d=dropout
          """)
  void fieldsMeanWhatTheNotationSays(String layer, String line) throws IOException {
    Model model =
        read(
            "{\"format\": \"convolarium/1\", \"layers\": [%s], \"input\": {\"shape\": [1, 2, 9, 9]}}"
                .formatted(layer.replace('\'', '"')));
    assertEquals(Optional.of(line), Notation.print(model.layers().getFirst()));
  }

  @Test
  void tensorsReadTheSameInEveryForm() throws IOException {
    Files.write(folder.resolve("t.npy"), NpyTest.file("<i2", "(1, 2, 3)", 0, 1, 2, 3, 4, 5));
    for (String form :
        List.of(
            "[[[0, 1, 2], [3, 4, 5]]]",
            "{\"shape\": [1, 2, 3], \"data\": [0, 1e0, 2.0, 30e-1, 4, 5]}",
            "{\"shape\": [1, 2, 3], \"fill\": \"ramp\"}",
            "{\"npy\": \"t.npy\"}")) {
      Numbers input =
          read("{\"format\": \"convolarium/1\", \"input\": " + form + ", \"layers\": []}").input();
      assertEquals(Shape.of(1, 2, 3), input.shape());
      assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, values(input.load()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0x1.99999ap-4",
    "16777217, 16777216",
    "16777219, 16777220",
    "9007199791611905, 9007200328482816",
    "1.000000178813934326171875000001, 0x1.000004p0",
    "1.00000017881393432617187499999, 0x1.000002p0",
    "1e-50, 0",
    "-0.0, -0.0",
    "3.4028235e38, 0x1.fffffep127",
    "123456789012345678901234567890, 0x1.8ee910p96"
  })
  void numbersAreRoundedToFloat32Once(String text, String value) throws IOException {
    Numbers input =
        read("{\"format\": \"convolarium/1\", \"input\": [[" + text + "]], \"layers\": []}")
            .input();
    assertEquals(Float.parseFloat(value), input.load().get(0));
  }

  @Test
  void aMillionNumbersInRowsAreReadWithoutATreeOfThem() throws IOException {
    String row = "[" + "0.5, ".repeat(999) + "-1]";
    String text = "[[" + (row + ", ").repeat(999) + row + "]]";
    Numbers input =
        read("{\"format\": \"convolarium/1\", \"input\": " + text + ", \"layers\": []}").input();
    assertEquals(Shape.of(1, 1000, 1000), input.shape());
    assertEquals(-1, input.load().get(999_999));
  }

  @Test
  void whatTheNotationSaysSurvivesADocument() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Model model = new RandomModels(new Random(seed)).notated();
      assertEquals(model, read(write(model)), "seed " + seed);
    }
  }

  @Test
  void anyModelIsWrittenTheSameAfterReading() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Model model = new RandomModels(new Random(seed)).any();
      String text = write(model);
      Model again = read(text);
      assertEquals(model.title(), again.title());
      assertEquals(text, write(again), "seed " + seed);
    }
  }

  @Test
  void valuesSurviveBitByBit() throws IOException {
    Random random = new Random(4);
    Tensor tensor =
        Tensor.generate(
            Shape.of(1, 5000),
            _ -> {
              float value = Float.intBitsToFloat(random.nextInt());
              return Float.isFinite(value) ? value : -0f;
            });
    Tensor read = read(write(new Model("", new Numbers.Given(tensor), List.of()))).input().load();
    for (int i = 0; i < 5000; i++) {
      assertEquals(
          Float.floatToRawIntBits(tensor.get(i)), Float.floatToRawIntBits(read.get(i)), "at " + i);
    }
  }

  @Test
  void aFileIsReplacedAndItsNumpyFilesStayLinks() throws IOException {
    Files.write(folder.resolve("t.npy"), NpyTest.file("<f4", "(1, 2)", 0, 1));
    Path file = folder.resolve("a.convo.json");
    Files.writeString(
        file, "{\"format\": \"convolarium/1\", \"input\": {\"npy\": \"./t.npy\"}, \"layers\": []}");
    Documents.write(Documents.read(file), file);
    assertTrue(Files.readString(file).contains("{\"npy\": \"t.npy\"}"));
    Path elsewhere = Files.createDirectory(folder.resolve("sub")).resolve("b.convo.json");
    Documents.write(Documents.read(file), elsewhere);
    assertTrue(
        Files.readString(elsewhere).contains("{\"shape\": [1, 2], \"data\": [0, 1]}"),
        Files.readString(elsewhere));
  }

  @Test
  void aDocumentIsLaidOutForPeople() throws IOException {
    Model model =
        new Model(
            "Two",
            new Numbers.Made(Shape.of(1, 2, 9, 9), Fill.RAMP),
            Notation.parse("2x9x9 > a=conv 1 k3x1 s2 p1:0x0:0 bias > relu").layers());
    assertEquals(
        """
        {
          "format": "convolarium/1",
          "title": "Two",
          "input": {"shape": [1, 2, 9, 9], "fill": "ramp"},
          "layers": [
            {"type": "conv", "name": "a", "out_channels": 1, "kernel_size": [3, 1], "stride": 2, \
        "padding": [[1, 0], [0, 0]], "bias": true},
            {"type": "relu"}
          ]
        }
        """,
        write(model));
  }

  @Test
  void everyPresetSurvivesADocument() throws IOException {
    for (Preset preset : Presets.all()) {
      Analysis before = Analysis.of(preset.model());
      Analysis after = Analysis.of(read(write(preset.model())));
      assertEquals(before.output(), after.output(), preset.name());
      assertEquals(before.parameters(), after.parameters(), preset.name());
      assertEquals(before.macs(), after.macs(), preset.name());
    }
  }

  private Model read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Documents.read(new ByteArrayInputStream(bytes), folder, Optional.empty());
  }

  private String write(Model model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Documents.write(model, out, folder);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static float[] values(Tensor tensor) {
    float[] values = new float[tensor.shape().elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.get(i);
    }
    return values;
  }
}
