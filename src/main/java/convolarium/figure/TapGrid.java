package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Mark;
import java.util.List;
import java.util.stream.IntStream;

/// Where the cells of a window, of a kernel or of products are: one for each tap, row by row.
record TapGrid(int rows, int columns, double x, double y, double size) {
  Box box(int tap) {
    return new Box(x + tap % columns * size, y + tap / columns * size, size, size);
  }

  Box all() {
    return new Box(x, y, columns * size, rows * size);
  }

  int taps() {
    return rows * columns;
  }

  /// Whether cells have room for numbers.
  boolean isWritten() {
    return Detail.hasNumbers(size);
  }

  /// Something to point at for every tap; it paints nothing.
  Mark touch() {
    return Mark.group(
        IntStream.range(0, taps()).mapToObj(i -> Mark.rect(box(i)).about(new TapRef(i))).toList());
  }

  /// A ring around a tap.
  List<Mark> ring(TapRef ref, Palette palette) {
    return Grid.outline(box(ref.tap()), palette);
  }
}
