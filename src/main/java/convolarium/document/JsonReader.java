package convolarium.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import convolarium.network.Misfit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON text strictly: UTF-8, no key twice, nothing behind the end, lists and objects at most
/// [#DEEPEST] deep, numbers that are finite in float32.
final class JsonReader {
  /// How deep objects and lists may be nested.
  static final int DEEPEST = 64;

  private static final String MIXED =
      "a list holds numbers and something else, only one of both would fit";
  private static final long EXACT = 1L << 53;

  private final JsonParser parser;
  private final JsonFaults faults;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
    this.faults = new JsonFaults(parser);
  }

  /// @throws Misfit with the path as far as it was understood
  /// @throws IOException when `in` cannot be read
  static Json read(InputStream in) throws IOException {
    Reader text = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()));
    try {
      skipByteOrderMark(text);
      return parse(text);
    } catch (CharacterCodingException e) {
      throw new Misfit("$", "the document is not UTF-8 text");
    }
  }

  /// Some editors begin a text with one.
  private static void skipByteOrderMark(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  private static Json parse(Reader text) throws IOException {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxNestingDepth(DEEPEST + 1).build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      JsonReader reader = new JsonReader(parser);
      try {
        return reader.document();
      } catch (JacksonIOException e) {
        throw e.getCause();
      } catch (JacksonException e) {
        throw reader.faults.syntax(e);
      }
    }
  }

  private Json document() {
    if (parser.nextToken() == null) {
      throw new Misfit("$", "the document is empty");
    }
    Json json = value(1);
    if (parser.nextToken() != null) {
      throw faults.here("there is more behind the end of the document");
    }
    return json;
  }

  /// The value that begins at the current token.
  private Json value(int depth) {
    if (depth > DEEPEST && parser.currentToken().isStructStart()) {
      throw faults.around("lists and objects are nested more than " + DEEPEST + " deep");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(depth);
      case START_ARRAY -> list(depth);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        number();
        yield new Json.Number(parser.getString());
      }
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case VALUE_NULL -> new Json.Null();
      default -> throw new IllegalStateException("token " + parser.currentToken());
    };
  }

  private Json fields(int depth) {
    Map<String, Json> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (fields.containsKey(name)) {
        throw faults.here("this key is given twice");
      }
      parser.nextToken();
      fields.put(name, value(depth + 1));
    }
    return new Json.Fields(fields);
  }

  private Json list(int depth) {
    if (parser.nextToken().isNumeric()) {
      return row();
    }
    List<Json> items = new ArrayList<>();
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken().isNumeric()) {
        throw mixed();
      }
      items.add(value(depth + 1));
      parser.nextToken();
    }
    return new Json.Items(items);
  }

  private Json row() {
    double[] values = new double[8];
    int size = 0;
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      if (!parser.currentToken().isNumeric()) {
        throw parser.currentToken().isStructStart() ? faults.around(MIXED) : mixed();
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, (int) Math.min(2L * size, Integer.MAX_VALUE - 8));
      }
      values[size++] = number();
      parser.nextToken();
    }
    return new Json.Row(Arrays.copyOf(values, size));
  }

  private Misfit mixed() {
    return faults.here(MIXED);
  }

  private double number() {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != NumberType.BIG_INTEGER) {
      long whole = parser.getLongValue();
      return Math.abs(whole) <= EXACT ? whole : (float) whole;
    }
    float value = parser.getFloatValue();
    if (!Float.isFinite(value)) {
      throw faults.here(
          Json.quoted(parser.getString())
              + " is not finite in float32, whose largest is 3.4028235e38");
    }
    return value;
  }
}
