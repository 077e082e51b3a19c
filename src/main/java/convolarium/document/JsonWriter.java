package convolarium.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Writes JSON the way people lay it out: what is short on one line, lists of such things a line
/// each.
final class JsonWriter {
  private static final int CHUNK = 1 << 16;

  private record Level(char end, boolean lines) {}

  private final OutputStream out;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean first = true;
  private boolean named;

  JsonWriter(OutputStream out) {
    this.out = out;
  }

  /// Begins an object.
  ///
  /// @param lines whether each field has a line of its own
  JsonWriter object(boolean lines) throws IOException {
    return begin('{', '}', lines);
  }

  /// Begins a list.
  ///
  /// @param lines whether each item has a line of its own
  JsonWriter list(boolean lines) throws IOException {
    return begin('[', ']', lines);
  }

  private JsonWriter begin(char start, char end, boolean lines) throws IOException {
    separate();
    text.append(start);
    levels.push(new Level(end, lines));
    first = true;
    return this;
  }

  /// Ends what was begun last; the document, when nothing is left to end.
  JsonWriter end() throws IOException {
    Level level = levels.pop();
    if (level.lines() && !first) {
      line();
    }
    text.append(level.end());
    first = false;
    if (levels.isEmpty()) {
      text.append('\n');
      flush();
    }
    return this;
  }

  JsonWriter name(String name) throws IOException {
    string(name);
    text.append(": ");
    named = true;
    return this;
  }

  JsonWriter string(String value) throws IOException {
    separate();
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
    return this;
  }

  /// A number, `true` or `false`, as it stands.
  JsonWriter raw(String value) throws IOException {
    separate();
    text.append(value);
    return this;
  }

  JsonWriter number(long value) throws IOException {
    return raw(Long.toString(value));
  }

  /// The shortest decimal that gives the same number.
  JsonWriter number(double value) throws IOException {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return raw(whole ? Long.toString((long) value) : Double.toString(value).replace('E', 'e'));
  }

  JsonWriter decimal(float value) throws IOException {
    return raw(Decimal.json(value));
  }

  JsonWriter numbers(List<Integer> values) throws IOException {
    list(false);
    for (int value : values) {
      number(value);
    }
    return end();
  }

  private void separate() throws IOException {
    if (named) {
      named = false;
      return;
    }
    if (!first) {
      text.append(',');
    }
    if (!levels.isEmpty() && levels.peek().lines()) {
      line();
    } else if (!first) {
      text.append(' ');
    }
    first = false;
    if (text.length() > CHUNK) {
      flush();
    }
  }

  private void line() {
    long depth = levels.stream().filter(Level::lines).count();
    text.append('\n').repeat("  ", (int) depth);
  }

  private void flush() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
