package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Analysis;
import convolarium.network.Model;
import convolarium.tensor.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that are refused: the JSON with single quotes, where, and a part of what is said.
class MalformedDocumentTest {
  private static final String HEAD = "{\"format\": \"convolarium/1\", ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~ | $ | the document is empty
          ~  ~ | $ | the document is empty
          { | $ | the document ends too early
          {'format': 'convolarium/1' | $.format | the document ends too early
          {'format': 'convolarium/1', 'layers': [{'type | $.layers[0] | the document ends too early
          {'layers': [{'type': 'conv', 'weight': [[1, 2 | $.layers[0].weight[0][1] | the document ends too early
          [1, 2] | $ | an object with format, input and layers is needed, not a list of 2 numbers
          [] | $ | not an empty list
          'conv' | $ | not "conv"
          42 | $ | not 42
          null | $ | not null
          {} {} | $ | there is more behind the end of the document (line 1, column 4)
          {'format': 'convolarium/1', 'input': {'shape': [1, 1]}, 'layers': []} x | $ | this is no JSON
          {'format': 'convolarium/1', 'input': {'shape': [1, 1]}, 'layers': []} , | $ | this is no JSON
          hello | $ | this is no JSON (line 1, column 1)
          {format: 1} | $ | this is no JSON (line 1, column 2)
          {'format': 'convolarium/1',} | $.format | this is no JSON
          {'layers': [1, 2,]} | $.layers[2] | this is no JSON
          {'layers': [01]} | $.layers[0] | this is no JSON
          {'layers': [+1]} | $.layers[0] | this is no JSON
          {'layers': [.5]} | $.layers[0] | this is no JSON
          {'layers': [5.]} | $.layers[0] | this is no JSON
          {'layers': [NaN]} | $.layers[0] | this is no JSON
          {'layers': [Infinity]} | $.layers[0] | this is no JSON
          {'layers': [1, -Infinity]} | $.layers[1] | this is no JSON
          {'layers': True} | $.layers | this is no JSON
          {'layers': undefined} | $.layers | this is no JSON
          {'layers': /* none */ []} | $.layers | this is no JSON
          {'title': 'a	b'} | $.title | this is no JSON
          {'title': 'a\\x'} | $.title | this is no JSON
          {} | $.format | this field is missing
          {'format': 'convolarium/2'} | $.format | "convolarium/1" is needed, not "convolarium/2"
          {'format': 'onnx'} | $.format | "convolarium/1" is needed, not "onnx"
          {'format': 1} | $.format | "convolarium/1" is needed, not 1
          {'format': 'convolarium/1', 'format': 'convolarium/1'} | $.format | this key is given twice
          {'format': 'convolarium/1', 'model': []} | $.model | unknown field "model"; known here are format, title, input, layers
          {'format': 'convolarium/1', '': 1} | $[""] | unknown field ""
          {'format': 'convolarium/1', 'a.b[0]': 1} | $["a.b[0]"] | unknown field "a.b[0]"
          """)
  void aDocumentIsOneJsonObjectOfTheFormat(String text, String where, String what) {
    refused(text.replace('\'', '"'), where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'layers': [] | $.input | this field is missing
          'input': {'shape': [1, 1]} | $.layers | this field is missing
          'title': 5, 'input': {'shape': [1, 1]}, 'layers': [] | $.title | a text is needed, not 5
          'title': null, 'input': {'shape': [1, 1]}, 'layers': [] | $.title | a text is needed, not null
          'input': {'shape': [1, 1]}, 'layers': {} | $.layers | a list of layers is needed, not an object
          'input': {'shape': [1, 1]}, 'layers': null | $.layers | a list of layers is needed, not null
          'input': {'shape': [1, 1]}, 'layers': [1] | $.layers | a list of layers is needed, not a list of 1 number
          'input': {'shape': [1, 1]}, 'layers': 'relu' | $.layers | a list of layers is needed, not "relu"
          'input': null, 'layers': [] | $.input | not null
          'input': 5, 'layers': [] | $.input | not 5
          'input': 'ramp', 'layers': [] | $.input | not "ramp"
          'input': [], 'layers': [] | $.input | not an empty list
          'input': [1, 2], 'layers': [] | $.input | an input of 1 dimension: 2 to 5 are possible
          'input': {}, 'layers': [] | $.input | one of data, fill and npy is needed
          'input': {'shape': []}, 'layers': [] | $.input.shape | not an empty list
          'input': {'shape': [3]}, 'layers': [] | $.input | an input of 1 dimension: 2 to 5 are possible
          'input': {'shape': [1, 1, 1, 1, 1, 1]}, 'layers': [] | $.input | an input of 6 dimensions: 2 to 5 are possible
          'input': {'shape': [1, 0, 5, 5]}, 'layers': [] | $.input.shape | a size of 0
          'input': {'shape': [1, 1, -5]}, 'layers': [] | $.input.shape | a size of -5
          'input': {'shape': [1, 1, 2.5]}, 'layers': [] | $.input.shape | a whole number is needed, not 2.5
          'input': {'shape': [1, 1, '5']}, 'layers': [] | $.input.shape[2] | numbers and something else
          'input': {'shape': '1x1x5'}, 'layers': [] | $.input.shape | a list of sizes is needed, not "1x1x5"
          'input': {'shape': [1, 1, 1e3, 1e3, 1e4]}, 'layers': [] | $.input.shape | 1×1×1000×1000×10000 would have more than 2^31-1 elements
          'input': {'shape': [1, 1, 2147483648]}, 'layers': [] | $.input.shape | 2147483648 is out of range
          'input': {'shape': [1, 1, 5], 'dtype': 'float32'}, 'layers': [] | $.input.dtype | unknown field
          'input': {'shape': [1, 1, 3], 'data': [1, 2]}, 'layers': [] | $.input.data | 2 numbers for the shape 1×1×3
          'input': {'shape': [1, 1, 3], 'data': [1, 2, 3], 'data': [1, 2, 3]}, 'layers': [] | $.input.data | given twice
          'input': [[[1, 2], [3]]], 'layers': [] | $.input[0][1] | a list of 1 among lists of 2
          'input': [[[1, 2], {'a': 1}]], 'layers': [] | $.input[0][1] | a list of numbers is needed as at the beginning, not an object
          'input': {'shape': [1, 1]}, 'layers': [{'type': 'conv', 'kernel_size': 1, 'out_channels': 1}] | $.layers[0] | the input 1×1 has 0 spatial axes
          'input': {'shape': [1, 1]}, 'layers': [{'type': 'local_response_norm', 'size': 1}] | $.layers[0] | has no spatial axes
          'input': {'shape': [1, 1, 4, 4]}, 'layers': [{'type': 'flatten'}, {'type': 'max_pool', 'kernel_size': 2}] | $.layers[1] | the input 1×16 has 0 spatial axes after batch and channels
          'input': {'shape': [1, 1, 4, 4]}, 'layers': [{'type': 'flatten'}, {'type': 'linear', 'weight': [[1, 2]]}] | $.layers[1].weight | its shape is 1×2, the layer on this input needs 1×16
          'input': {'shape': [1, 1, 4, 4]}, 'layers': [{'type': 'flatten'}, {'type': 'linear', 'out_features': 0}] | $.layers[1].out_features | 0 output features of 1×16
          'input': {'shape': [1, 1, 4, 4]}, 'layers': [{'type': 'flatten'}, {'type': 'linear', 'out_features': 2000000000}] | $.layers[1].out_features | at most 2^31-1 elements
          'input': {'shape': [1, 1, 4, 4]}, 'layers': [{'type': 'flatten'}, {'type': 'linear', 'out_features': 2, 'bias': [1]}] | $.layers[1].bias | its shape is 1
          'input': {'shape': [1, 4]}, 'layers': [{'type': 'relu', 'name': 'a'}, {'type': 'tanh', 'name': 'a'}] | $.layers[1].name | the name "a" is already that of $.layers[0]
          'input': {'shape': [1, 4]}, 'layers': [{'type': 'relu', 'name': 'a'}, {'type': 'residual', 'body': [{'type': 'relu', 'name': 'a'}]}] | $.layers[1].body[0].name | already that of $.layers[0]
          'input': {'shape': [1, 1, 4, 4]}, 'layers': [{'type': 'avg_pool', 'kernel_size': 2, 'name': 'p'}, {'type': 'max_unpool', 'kernel_size': 2, 'of': 'p'}] | $.layers[1].of | no earlier max_pool is called "p"
          'input': {'shape': [1, 1, 4, 4]}, 'layers': [{'type': 'max_unpool', 'kernel_size': 2, 'of': 'p'}, {'type': 'max_pool', 'kernel_size': 2, 'name': 'p'}] | $.layers[0].of | no earlier max_pool
          'input': {'shape': [1, 1, 4, 4]}, 'layers': [{'type': 'max_pool', 'kernel_size': 2, 'name': 'p'}, {'type': 'conv', 'kernel_size': 1, 'out_channels': 2}, {'type': 'max_unpool', 'kernel_size': 2, 'of': 'p'}] | $.layers[2].of | gave 1×1×2×2, here come 1×2×2×2
          'input': {'shape': [2147483647, 1]}, 'layers': [{'type': 'concat', 'branches': [[], []]}] | $.layers[0] | the branches joined would have more than 2^31-1 elements
          """)
  void inputAndLayersFitEachOther(String fields, String where, String what) {
    refused(HEAD + fields.replace('\'', '"') + "}", where, what);
  }

  @Test
  void nestingIsAtMost64Deep() throws IOException {
    int blocks = 30;
    String open = "{\"type\": \"residual\", \"body\": [".repeat(blocks);
    String fitting = HEAD + "\"input\": {\"shape\": [1, 1]}, \"layers\": [" + open;
    String shut = "]}".repeat(blocks) + "]}";
    read(fitting + "{\"type\": \"relu\"}" + shut);
    String path = "$.layers[0]" + ".body[0]".repeat(blocks);
    String conv = "{\"type\": \"batch_norm\", \"weight\": [[[1]]]}";
    refused(fitting + conv + shut, path + ".weight[0]", "nested more than 64 deep");
    refused("[".repeat(100_000), "$" + "[0]".repeat(64), "nested more than 64 deep");
    refused("{\"a\":".repeat(100_000), "$" + ".a".repeat(64), "nested more than 64 deep");
  }

  @Test
  void textIsUtf8() throws IOException {
    byte[] latin = (HEAD + "\"title\": \"é\"}").getBytes(StandardCharsets.ISO_8859_1);
    Doubt.of(() -> read(latin)).is("$", "not UTF-8");
    byte[] wide = (HEAD + "\"input\": {\"shape\": [1, 1]}}").getBytes(StandardCharsets.UTF_16);
    Doubt.of(() -> read(wide)).is("$", "not UTF-8");
  }

  @Test
  void aByteOrderMarkIsSkipped() throws IOException {
    String text = HEAD + "\"input\": {\"shape\": [1, 1]}, \"layers\": []}";
    assertEquals(Shape.of(1, 1), read("\uFEFF" + text).input().shape());
  }

  @Test
  void endlessNamesTextsAndNumbersAreRefused() {
    refused("{\"" + "a".repeat(1_000_000) + "\": 1}", "$", "too long");
    refused("{\"format\": " + "9".repeat(5_000) + "}", "$.format", "too long");
  }

  @Test
  void everyBeginningOfADocumentIsRefused() {
    String text =
        HEAD
            + "\"title\": \"ü\", \"input\": {\"shape\": [1, 1, 4, 4], \"fill\": \"ramp\"},"
            + " \"layers\": [{\"type\": \"conv\", \"weight\": [[[[1, -2.5e1], [3, 4]]]], \"bias\":"
            + " true}]}";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      String path = Doubt.of(() -> read(part)).path();
      assertTrue(path.startsWith("$"), () -> new String(part, StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "}", "]", "[", "{", ",", ":", "0", "-", "e", "\\", "\u0000", "ÿ"})
  void aStrayCharacterAnywhereIsNoAccident(String stray) {
    String text =
        HEAD
            + "\"input\": [[[1, 2.5, 3]]], \"layers\": [{\"type\": \"conv\", \"out_channels\": 1,"
            + " \"kernel_size\": 2, \"padding\": [[0, 1]]}, {\"type\": \"relu\"}]}";
    for (int at = 0; at <= text.length(); at++) {
      String changed = text.substring(0, at) + stray + text.substring(at);
      Doubt.of(() -> Analysis.of(read(changed)));
    }
  }

  @Test
  void aShapeFromOutsideStandsInForTheInput() throws IOException {
    Optional<Shape> shape = Optional.of(Shape.of(2, 3, 9, 9, 9));
    String text =
        HEAD + "\"layers\": [{\"type\": \"conv\", \"kernel_size\": 2, \"out_channels\": 1}]}";
    Model model = Documents.read(stream(text), Path.of(""), shape);
    assertEquals(Shape.of(2, 1, 8, 8, 8), Analysis.of(model).output());
  }

  @Test
  void aStreamThatBreaksIsNotTheDocumentsFault() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the cable");
          }
        };
    IOException e =
        assertThrows(
            IOException.class, () -> Documents.read(broken, Path.of(""), Optional.empty()));
    assertEquals("the cable", e.getMessage());
  }

  private static void refused(String text, String where, String what) {
    Doubt.of(() -> Analysis.of(read(text))).is(where, what);
  }

  private static Model read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Model read(byte[] bytes) throws IOException {
    return Documents.read(new ByteArrayInputStream(bytes), Path.of(""), Optional.empty());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
