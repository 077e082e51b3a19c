package convolarium.document;

import java.util.List;
import java.util.Map;

/// A JSON value as it was written. Rows of numbers are kept as such, so that a large tensor is no
/// tree of a million objects.
sealed interface Json {
  /// @param fields in the order written, no key twice
  record Fields(Map<String, Json> fields) implements Json {}

  /// A list that is empty or holds no numbers.
  record Items(List<Json> items) implements Json {}

  /// A list of numbers, at least one. Whole numbers up to 2⁵³ are exact, all others float32.
  record Row(double[] values) implements Json {}

  /// @param text as written
  record Number(String text) implements Json {}

  record Text(String text) implements Json {}

  record Flag(boolean value) implements Json {}

  record Null() implements Json {}

  /// What a reader calls it.
  default String description() {
    return switch (this) {
      case Fields _ -> "an object";
      case Items(var items) -> items.isEmpty() ? "an empty list" : "a list";
      case Row(double[] values) -> "a list of " + At.count(values.length, "number");
      case Number(String text) -> text;
      case Text(String text) -> quoted(text);
      case Flag(boolean value) -> String.valueOf(value);
      case Null _ -> "null";
    };
  }

  /// A user's text inside a sentence: in quotes, and not more of it than helps.
  static String quoted(String text) {
    return '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
  }
}
