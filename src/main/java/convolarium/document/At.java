package convolarium.document;

import convolarium.network.Misfit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A JSON value and where it stands: asked for what it should be, it answers or says what is wrong.
record At(Json json, String path) {
  /// The path of a field.
  static String below(String path, String field) {
    return field.matches("[A-Za-z_][A-Za-z0-9_]*") && field.length() <= 60
        ? path + "." + field
        : path + "[" + Json.quoted(field) + "]";
  }

  Misfit wrong(String what) {
    return new Misfit(path, what);
  }

  private Misfit needed(String what) {
    return wrong(what + " is needed, not " + json.description());
  }

  /// An object with none but these fields.
  Entries entries(String what, List<String> known) {
    Entries entries = entries(what);
    entries.only(known);
    return entries;
  }

  /// An object whose fields are yet to be judged.
  Entries entries(String what) {
    if (json instanceof Json.Fields(var fields)) {
      return new Entries(fields, path);
    }
    throw needed(what);
  }

  /// A list of anything but numbers.
  List<At> items(String what) {
    if (json instanceof Json.Items(List<Json> items)) {
      List<At> found = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        found.add(new At(items.get(i), path + "[" + i + "]"));
      }
      return found;
    }
    throw needed(what);
  }

  String text(String what) {
    if (json instanceof Json.Text(String text)) {
      return text;
    }
    throw needed(what);
  }

  boolean flag() {
    if (json instanceof Json.Flag(boolean value)) {
      return value;
    }
    throw needed("true or false");
  }

  float decimal() {
    if (json instanceof Json.Number(String text)) {
      return Float.parseFloat(text);
    }
    throw needed("a number");
  }

  /// A number as exact as it was written.
  double number() {
    if (json instanceof Json.Number(String text)) {
      return Double.parseDouble(text);
    }
    throw needed("a number");
  }

  /// A whole number of 32 bits.
  int whole() {
    if (json instanceof Json.Number(String text)) {
      return whole(Double.parseDouble(text), text);
    }
    throw needed("a whole number");
  }

  /// A whole number of 64 bits.
  long seed() {
    if (json instanceof Json.Number(String text)) {
      try {
        return new BigDecimal(text).longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        throw needed("a whole number of at most 64 bits");
      }
    }
    throw needed("a whole number");
  }

  /// At least one whole number of 32 bits.
  List<Integer> wholes(String what) {
    if (json instanceof Json.Row(double[] values)) {
      List<Integer> wholes = new ArrayList<>();
      for (double value : values) {
        wholes.add(whole(value, written(value)));
      }
      return wholes;
    }
    throw needed(what);
  }

  /// One number for each spatial axis; a single number means the same on every axis.
  List<Integer> perAxis(int rank) {
    if (json instanceof Json.Number) {
      return Collections.nCopies(rank, whole());
    }
    List<Integer> wholes = wholes("a whole number or a list of them");
    if (wholes.size() != rank) {
      throw wrong(count(wholes.size(), "number") + " for " + axes(rank));
    }
    return wholes;
  }

  static String axes(int rank) {
    return rank == 1 ? "1 spatial axis" : rank + " spatial axes";
  }

  /// `1 number`, `2 numbers`.
  static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /// A number of a row as a reader would write it.
  static String written(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : Decimal.plain((float) value);
  }

  private int whole(double value, String text) {
    if (value != Math.rint(value)) {
      throw wrong("a whole number is needed, not " + text);
    }
    if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
      throw wrong(text + " is out of range: at most 2^31-1 is possible");
    }
    return (int) value;
  }
}
