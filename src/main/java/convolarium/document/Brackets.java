package convolarium.document;

import convolarium.network.Misfit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers in square brackets: Python's lists and calls, what NumPy prints, MATLAB's rows, JSON.
final class Brackets {
  /// `x = np.array(` or nothing.
  private static final Pattern BEFORE =
      Pattern.compile("\\s*(\\w+\\s*=)?\\s*([A-Za-z_][\\w.]*\\s*\\(\\s*)?");

  /// `, dtype=np.float32)`, `;` or nothing.
  private static final Pattern BEHIND = Pattern.compile("\\s*(,[^\\[\\]]*)?\\)?\\s*;?\\s*");

  private final String text;
  private final boolean called;
  private int next;

  private Brackets(String text, int next, boolean called) {
    this.text = text;
    this.next = next;
    this.called = called;
  }

  /// @param text with an opening bracket
  static Nest parse(String text) {
    int open = text.indexOf('[');
    String head = text.substring(0, open);
    Matcher before = BEFORE.matcher(head);
    if (!before.matches()) {
      throw new Misfit("matrix", "before the bracket stands " + said(head));
    }
    Brackets brackets = new Brackets(text, open, before.group(2) != null);
    Nest nest = brackets.list(1);
    String rest = text.substring(brackets.next);
    if (!BEHIND.matcher(rest).matches()) {
      throw new Misfit("matrix", "behind the last bracket stands " + said(rest));
    }
    return nest;
  }

  /// From the opening bracket at `next` to behind the one that closes it.
  private Nest list(int level) {
    if (level > Nest.MOST_LEVELS) {
      throw new Misfit("matrix", "more than " + Nest.MOST_LEVELS + " brackets inside each other");
    }
    int start = ++next;
    List<Nest> lists = new ArrayList<>();
    while (next < text.length()) {
      char c = text.charAt(next);
      if (c == '[') {
        String between = text.substring(start, next);
        if (!between.isBlank() && !between.strip().equals(",") && !between.strip().equals(";")) {
          throw new Misfit("matrix", "between two rows stands " + said(between));
        }
        lists.add(list(level + 1));
        start = next;
      } else if (c == ']') {
        String inner = text.substring(start, next++);
        if (lists.isEmpty()) {
          return numbers(inner, level);
        }
        if (!inner.isBlank() && !inner.strip().equals(",")) {
          throw new Misfit("matrix", "behind a row stands " + said(inner));
        }
        return new Nest.Row(lists);
      } else {
        next++;
      }
    }
    throw new Misfit("matrix", "a bracket [ is not closed");
  }

  /// Numbers parted by commas or blanks, rows by semicolons. MATLAB's rows may be lines as well,
  /// where NumPy only wraps a long one.
  private Nest numbers(String inner, int level) {
    boolean lines = level == 1 && !called && !inner.matches("(?s).*,\\s*\\R.*");
    List<Nest> rows = new ArrayList<>();
    for (String row : inner.split(lines ? "[;\\r\\n]+" : ";")) {
      if (!row.isBlank()) {
        String[] cells = row.strip().replaceFirst(",$", "").split("\\s*,\\s*|\\s+");
        rows.add(Nest.Row.of(Arrays.asList(cells)));
      }
    }
    return rows.size() == 1 ? rows.getFirst() : new Nest.Row(rows);
  }

  /// What stands where it does not belong, on one line.
  private static String said(String text) {
    return Json.quoted(text.strip().replaceAll("\\s+", " "));
  }
}
