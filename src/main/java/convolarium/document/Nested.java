package convolarium.document;

import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/// Numbers in nested lists, whose shape is read off the nesting.
record Nested(Shape shape, double[] values) {
  static Nested read(At at) {
    List<Integer> dims = new ArrayList<>();
    Json first = at.json();
    while (first instanceof Json.Items(List<Json> items) && !items.isEmpty()) {
      dims.add(items.size());
      first = items.getFirst();
    }
    if (!(first instanceof Json.Row(double[] row))) {
      throw at.wrong(
          NumbersReader.FORMS
              + " is needed, not "
              + (dims.isEmpty() ? first.description() : "lists of " + first.description()));
    }
    dims.add(row.length);
    long elements = Shape.elements(dims.stream().mapToInt(Integer::intValue).toArray());
    if (elements > Shape.MOST_ELEMENTS) {
      throw at.wrong("a tensor " + NumbersReader.written(dims) + " has more than 2^31-1 elements");
    }
    even(at, dims, 0);
    double[] values = new double[(int) elements];
    copy(at.json(), values, 0);
    return new Nested(Shape.of(dims), values);
  }

  /// Refuses rows of different lengths, before there is room made for them all.
  private static void even(At at, List<Integer> dims, int depth) {
    boolean innermost = depth == dims.size() - 1;
    int length =
        switch (at.json()) {
          case Json.Row(double[] row) when innermost -> row.length;
          case Json.Items(List<Json> items) when !innermost -> items.size();
          default ->
              throw at.wrong(
                  (innermost ? "a list of numbers" : "a list of lists")
                      + " is needed as at the beginning, not "
                      + at.json().description());
        };
    if (length != dims.get(depth)) {
      throw at.wrong("a list of " + length + " among lists of " + dims.get(depth));
    }
    if (!innermost) {
      at.items("a list of lists").forEach(item -> even(item, dims, depth + 1));
    }
  }

  private static int copy(Json json, double[] into, int from) {
    return switch (json) {
      case Json.Row(double[] row) -> {
        System.arraycopy(row, 0, into, from, row.length);
        yield from + row.length;
      }
      case Json.Items(List<Json> items) -> {
        int end = from;
        for (Json item : items) {
          end = copy(item, into, end);
        }
        yield end;
      }
      default -> throw new IllegalStateException("not a list: " + json);
    };
  }
}
