package convolarium.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON text strictly: UTF-8, no key twice, nothing behind the end, lists at most [#DEEPEST]
/// deep, numbers that are finite in float32.
final class JsonReader {
  /// How deep objects and lists may be nested.
  static final int DEEPEST = 64;

  private static final long EXACT = 1L << 53;

  private final JsonParser parser;
  private String path = "$";

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /// @throws Malformed with the path as far as it was understood
  /// @throws IOException when `in` cannot be read
  static Json read(InputStream in) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST + 1).build())
            .build();
    InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), reader)) {
      return new JsonReader(parser).document();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private Json document() throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw new Malformed("$", "the document is empty");
      }
      Json json = value(1);
      path = "$";
      if (parser.nextToken() != null) {
        throw new Malformed("$", "there is more behind the end of the document" + place());
      }
      return json;
    } catch (UnexpectedEndOfInputException e) {
      throw new Malformed(path, "the document ends too early" + place(e.getLocation()));
    } catch (StreamConstraintsException e) {
      throw new Malformed(path, "a name, text or number is too long" + place(e.getLocation()));
    } catch (JacksonIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new Malformed(path, "the document is not UTF-8 text");
      }
      throw e;
    } catch (JacksonException e) {
      String what = e.getOriginalMessage().lines().findFirst().orElse("wrong");
      throw new Malformed(path, "this is no JSON" + place(e.getLocation()) + ": " + what);
    }
  }

  /// The value that begins at the current token.
  private Json value(int depth) {
    if (depth > DEEPEST && parser.currentToken().isStructStart()) {
      throw new Malformed(path, "lists and objects are nested more than " + DEEPEST + " deep");
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
    String outer = path;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      path = At.below(outer, name);
      if (fields.containsKey(name)) {
        throw new Malformed(path, "this key is given twice" + place());
      }
      parser.nextToken();
      fields.put(name, value(depth + 1));
      path = outer;
    }
    return new Json.Fields(fields);
  }

  private Json list(int depth) {
    String outer = path;
    if (parser.nextToken().isNumeric()) {
      return row(outer);
    }
    List<Json> items = new ArrayList<>();
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      path = outer + "[" + items.size() + "]";
      if (parser.currentToken().isNumeric()) {
        throw mixed();
      }
      items.add(value(depth + 1));
      path = outer;
      parser.nextToken();
    }
    return new Json.Items(items);
  }

  private Json row(String outer) {
    double[] values = new double[8];
    int size = 0;
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      if (!parser.currentToken().isNumeric()) {
        path = outer + "[" + size + "]";
        throw mixed();
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, Math.min(2 * size, Integer.MAX_VALUE - 8));
      }
      values[size++] = number();
      parser.nextToken();
    }
    return new Json.Row(Arrays.copyOf(values, size));
  }

  private Malformed mixed() {
    return new Malformed(path, "a list holds numbers and something else");
  }

  private double number() {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != NumberType.BIG_INTEGER) {
      long whole = parser.getLongValue();
      return Math.abs(whole) <= EXACT ? whole : (float) whole;
    }
    float value = parser.getFloatValue();
    if (!Float.isFinite(value)) {
      throw new Malformed(
          path, parser.getString() + " is not finite in float32, whose largest is 3.4028235e38");
    }
    return value;
  }

  private String place() {
    return place(parser.currentTokenLocation());
  }

  private static String place(TokenStreamLocation at) {
    return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
