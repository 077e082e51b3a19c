package convolarium.figure;

import convolarium.arithmetic.Interval;
import convolarium.network.UnitField;
import convolarium.picture.Pixels;
import convolarium.tensor.Shape;
import java.util.List;

/// What a drawing of a receptive field is about: a unit's field over a picture of the input.
///
/// @param input of the model, `[N, C, spatial…]`
/// @param picture a pixel for each cell of the last two axes; of a signal one row, of a volume the
///   frame [#frame]
public record FieldScene(Shape input, Pixels picture, UnitField field) {
  public FieldScene {
    int rank = input.rank() - 2;
    int height = rank == 1 ? 1 : input.dim(rank);
    if (rank < 1 || picture.width() != input.dim(rank + 1) || picture.height() != height) {
      throw new IllegalArgumentException(picture + " for " + input);
    }
  }

  int rank() {
    return input.rank() - 2;
  }

  /// The intervals along the columns, the last axis.
  Interval columns(List<Interval> axes) {
    return axes.get(rank() - 1);
  }

  /// The intervals along the rows; of a signal its one row.
  Interval rows(List<Interval> axes) {
    return rank() == 1 ? Interval.of(0) : axes.get(rank() - 2);
  }

  Interval allColumns() {
    return Interval.axis(picture.width());
  }

  Interval allRows() {
    return Interval.axis(picture.height());
  }

  /// The frame of a volume that is drawn: the one in the middle of the field; 0 of all else.
  public int frame() {
    return rank() < 3
        ? 0
        : (int) Math.clamp(field.cells().getFirst().middle(), 0, input.dim(2) - 1L);
  }

  /// The place of a cell of the drawn frame: one coordinate for each spatial axis.
  public List<Integer> cell(int row, int column) {
    return switch (rank()) {
      case 1 -> List.of(column);
      case 2 -> List.of(row, column);
      default -> List.of(frame(), row, column);
    };
  }
}
