package convolarium.document;

import java.util.List;

/// Rows within rows, as a pasted text parts them, before anyone asks whether they are numbers.
sealed interface Nest {
  /// The most levels: planes, rows, columns.
  int MOST_LEVELS = 3;

  record Cell(String text) implements Nest {}

  record Row(List<Nest> items) implements Nest {
    static Row of(List<String> cells) {
      return new Row(cells.stream().<Nest>map(Cell::new).toList());
    }
  }
}
