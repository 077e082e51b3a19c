package convolarium.document;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Padding.Rule;
import convolarium.network.Layer;
import convolarium.network.Misfit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The words of one layer of the notation, read by turning them into the fields of a document's
/// layer: what a field may say is known there.
final class LayerWords {
  private static final Pattern NUMBERS = Pattern.compile("\\d+(x\\d+)*");
  private static final Pattern PAIRS = Pattern.compile("\\d+(:\\d+)?(x\\d+(:\\d+)?)*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  private static final Map<Character, String> LETTERS =
      Map.of(
          'k', "kernel_size",
          's', "stride",
          'd', "dilation",
          'p', "padding",
          'g', "groups",
          'o', "output_padding");

  private final Vocabulary type;
  private final LayerReader reader;
  private final int rank;
  private final Map<String, Json> fields = new LinkedHashMap<>();
  private final Map<String, Word> said = new HashMap<>();

  private LayerWords(Word type, LayerReader reader, int rank) {
    this.type = type(type);
    this.reader = reader;
    this.rank = Math.max(1, rank);
    put("type", type, new Json.Text(type.text()));
  }

  /// @param words at least one
  /// @param rank the number of spatial axes
  static Layer read(List<Word> words, LayerReader reader, int rank) {
    Word first = words.getFirst();
    int behindName = first.text().indexOf('=') + 1;
    LayerWords layer = new LayerWords(first.from(behindName), reader, rank);
    if (behindName > 0) {
      layer.put("name", first, new Json.Text(first.text().substring(0, behindName - 1)));
    }
    layer.fields(words.subList(1, words.size()));
    return layer.layer();
  }

  private void fields(List<Word> words) {
    int next = 0;
    if (!amount().isEmpty()
        && !words.isEmpty()
        && NUMBERS.matcher(words.getFirst().text()).matches()) {
      put(amount(), words.getFirst(), numbers(words.getFirst()));
      next++;
    }
    while (next < words.size()) {
      Word word = words.get(next++);
      if (word.text().equals("of")) {
        if (next == words.size()) {
          throw word.wrong("the name of a max_pool is missing behind of");
        }
        Word name = words.get(next++);
        put("of", name, new Json.Text(name.text()));
      } else {
        field(word);
      }
    }
  }

  private static Vocabulary type(Word word) {
    Vocabulary type =
        Vocabulary.find(word.text())
            .orElseThrow(
                () ->
                    word.wrong(
                        "unknown layer "
                            + Json.quoted(word.text())
                            + "; known are "
                            + Vocabulary.terms()));
    if (type == Vocabulary.RESIDUAL || type == Vocabulary.CONCAT) {
      throw word.wrong(
          "a block such as " + type.term() + " has no notation, only a document can say it");
    }
    return type;
  }

  /// The field that the number behind the type stands for.
  private String amount() {
    return switch (type) {
      case CONV, CONV_TRANSPOSE, GATED_CONV -> "out_channels";
      case LINEAR -> "out_features";
      case ADAPTIVE_AVG_POOL -> "output_size";
      case LOCAL_RESPONSE_NORM -> "size";
      default -> "";
    };
  }

  private void field(Word word) {
    String text = word.text();
    int equals = text.indexOf('=');
    if (equals > 0) {
      put(text.substring(0, equals), word, value(word.from(equals + 1)));
    } else if (text.equals("bias")) {
      put("bias", word, new Json.Flag(true));
    } else if (text.equals("ceil")) {
      put("ceil_mode", word, new Json.Flag(true));
    } else if (Arrays.stream(Border.values()).anyMatch(border -> border.term().equals(text))) {
      put("padding_mode", word, new Json.Text(text));
    } else if (LETTERS.containsKey(text.charAt(0))) {
      String field = LETTERS.get(text.charAt(0));
      put(field, word, field.equals("padding") ? padding(word.from(1)) : numbers(word.from(1)));
    } else {
      throw word.wrong("unknown field " + Json.quoted(text));
    }
  }

  private void put(String field, Word word, Json value) {
    if (!type.fields().contains(field)) {
      throw word.wrong(
          "a "
              + type.term()
              + " has no "
              + field
              + " to which "
              + Json.quoted(word.text())
              + " could belong");
    }
    if (said.putIfAbsent(field, word) != null) {
      throw word.wrong(field + " is given twice");
    }
    fields.put(field, value);
  }

  private Json value(Word word) {
    if (word.text().equals("true") || word.text().equals("false")) {
      return new Json.Flag(word.text().equals("true"));
    }
    if (NUMBER.matcher(word.text()).matches()) {
      return new Json.Number(word.text());
    }
    return NUMBERS.matcher(word.text()).matches() ? numbers(word) : new Json.Text(word.text());
  }

  private static Json numbers(Word word) {
    if (!NUMBERS.matcher(word.text()).matches()) {
      throw word.wrong(
          "a whole number, or one per axis as 3x5, is needed, not " + Json.quoted(word.text()));
    }
    String[] parts = word.text().split("x");
    return parts.length == 1
        ? new Json.Number(parts[0])
        : new Json.Row(Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray());
  }

  private Json padding(Word word) {
    if (Arrays.stream(Rule.values()).anyMatch(rule -> rule.term().equals(word.text()))) {
      return new Json.Text(word.text());
    }
    if (!word.text().contains(":")) {
      return numbers(word);
    }
    if (!PAIRS.matcher(word.text()).matches()) {
      throw word.wrong(
          "padding such as 1, 1:2 or 0:1x2:2 is needed, not " + Json.quoted(word.text()));
    }
    List<Json> pairs = new ArrayList<>();
    for (String part : word.text().split("x")) {
      String[] both = part.split(":");
      double before = Double.parseDouble(both[0]);
      pairs.add(
          new Json.Row(
              new double[] {before, both.length == 1 ? before : Double.parseDouble(both[1])}));
    }
    return new Json.Items(pairs.size() == 1 ? Collections.nCopies(rank, pairs.getFirst()) : pairs);
  }

  private String missing(String field) {
    return switch (field) {
      case "out_channels", "out_features", "output_size", "size" ->
          "a number is missing behind " + type.term() + ": its " + field;
      case "kernel_size" -> "the kernel of this " + type.term() + " is missing: k3 for example";
      default -> "the " + field + " of this " + type.term() + " is missing";
    };
  }

  private Layer layer() {
    try {
      return reader.read(new At(new Json.Fields(fields), "$"));
    } catch (Misfit e) {
      String field = e.path().replaceAll("^\\$\\.?|\\[.*", "");
      throw said.containsKey(field)
          ? said.get(field).wrong(e.what())
          : said.get("type").wrong(field.isEmpty() ? e.what() : missing(field));
    }
  }
}
