package convolarium.picture;

import java.util.ArrayList;
import java.util.List;

/// Films to try writers on.
final class Films {

  static final Ink BLUE = Ink.of("#0072B2");
  static final Ink ORANGE = Ink.of("#E69F00");

  private Films() {}

  /// White paper with a blue sheet on it; an orange square moves over it and leaves numbers.
  static Film moving(int length) {
    Mark ground = Mark.rect(0, 0, 60, 20).fill(Ink.WHITE);
    Mark sheet = Mark.group(Mark.rect(5, 5, 50, 10).fill(BLUE), Mark.label("5 & 6", 8, 12, 8));
    return Film.of(
        length,
        0.5,
        i -> {
          List<Mark> marks = new ArrayList<>(List.of(ground, sheet));
          for (int done = 0; done <= i; done++) {
            marks.add(Mark.label("" + done, 10 + 8 * done, 18, 6));
          }
          marks.add(Mark.rect(6 + 8 * i, 6, 8, 8).fill(ORANGE));
          return new Picture(60, 20, marks);
        });
  }

  /// A group that stays where it is while what it holds changes, and one that comes and goes.
  static Film nested() {
    Mark ground = Mark.rect(0, 0, 40, 20).fill(Ink.WHITE);
    Mark fixed = Mark.rect(1, 1, 4, 4).fill(BLUE);
    return Film.of(
        5,
        0.1,
        i -> {
          Mark moved = Mark.rect(i, 6, 4, 4).fill(ORANGE).about(new Place(i));
          Mark part = Mark.group(fixed, moved, fixed).at(10, 0);
          Mark late = Mark.group(Mark.rect(i / 2, 12, 4, 4).fill(Ink.BLACK)).faded(0.5);
          return new Picture(40, 20, i % 3 == 0 ? List.of(ground, part) : List.of(late, part));
        });
  }

  private record Place(int x) implements Ref {}
}
