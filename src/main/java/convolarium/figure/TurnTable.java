package convolarium.figure;

import convolarium.explain.Numeral;
import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.List;

/// The way from the sums to the sample, a column for each channel.
final class TurnTable {
  private static final List<String> CHANNELS = List.of("red", "green", "blue");
  private static final int DIGITS = 6;

  private final int channels;
  private final int chosen;

  /// A number in every channel.
  ///
  /// @param strong whether it is a beginning or an end
  record Row(String name, List<Float> numbers, boolean strong) {
    Row {
      numbers = List.copyOf(numbers);
    }
  }

  /// @param chosen the channel that is told
  TurnTable(int channels, int chosen) {
    this.channels = channels;
    this.chosen = chosen;
  }

  void on(Stack stack, List<Row> rows) {
    Palette palette = stack.palette();
    double top = stack.y();
    double height = (rows.size() + (channels > 1 ? 1 : 0)) * stack.line();
    if (channels > 1) {
      Box band = new Box(column(stack, chosen), top, width(stack), height);
      stack.add(Mark.rect(band).rounded(3).fill(palette.muted().mix(palette.ground(), 0.86)));
      for (int c = 0; c < channels; c++) {
        Label name =
            stack.label(CHANNELS.get(c), right(stack, c), Label.Across.RIGHT, palette.muted());
        stack.add(c == chosen ? name.bold().ink(palette.ink()) : name);
      }
      stack.down(stack.line());
    }
    for (Row row : rows) {
      row(stack, row);
    }
    for (int c = 0; c < channels && channels > 1; c++) {
      Box box = new Box(column(stack, c), top, width(stack), height);
      stack.add(Mark.rect(box).about(new ChannelRef(c)));
    }
  }

  private void row(Stack stack, Row row) {
    Palette palette = stack.palette();
    if (row.strong()) {
      double y = stack.y();
      stack.add(
          Mark.line(0, y, stack.width(), y)
              .stroke(palette.muted().mix(palette.ground(), 0.6), palette.hairline()));
    }
    double room = column(stack, 0) - 0.3 * stack.small();
    Label name = stack.label(row.name(), 0, Label.Across.LEFT, palette.muted()).within(room);
    stack.add(row.strong() ? name.bold().ink(palette.ink()) : name);
    for (int c = 0; c < row.numbers().size(); c++) {
      Label number =
          stack
              .label(
                  Numeral.brief(row.numbers().get(c), DIGITS),
                  right(stack, c),
                  Label.Across.RIGHT,
                  palette.ink())
              .mono()
              .within(width(stack) - stack.small());
      stack.add(row.strong() ? number.bold() : number);
    }
    stack.down(stack.line());
  }

  private double width(Stack stack) {
    return channels == 1 ? 0.35 * stack.width() : 0.24 * stack.width();
  }

  private double column(Stack stack, int channel) {
    return channels == 1
        ? 0.35 * stack.width()
        : stack.width() - (channels - channel) * width(stack);
  }

  private double right(Stack stack, int channel) {
    return column(stack, channel) + width(stack) - 0.5 * stack.small();
  }
}
