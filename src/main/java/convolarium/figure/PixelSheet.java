package convolarium.figure;

import convolarium.explain.Level;
import convolarium.explain.Mixture;
import convolarium.explain.Step;
import convolarium.explain.Turn;
import convolarium.explain.Whole;
import convolarium.figure.Asked.Made;
import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.tensor.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a pixel of a filtered photograph comes about, on a narrow page: its colour before and after,
/// the numbers that it is made of, and what becomes of them until the sample.
///
/// Cells are [TapRef]s, the columns of the channels [ChannelRef]s.
public final class PixelSheet {
  private final Asked asked;
  private final Stack stack;

  private PixelSheet(Asked asked, Stack stack) {
    this.asked = asked;
    this.stack = stack;
  }

  /// @param pointed the product that is pointed at
  /// @param width of the page in pixels, at least 200
  public static Picture of(Asked asked, Optional<TapRef> pointed, double width, Palette palette) {
    Stack stack = new Stack(width, palette);
    PixelSheet sheet = new PixelSheet(asked, stack);
    sheet.head();
    switch (asked.made()) {
      case Made.Summed summing -> new SumSheet(asked, summing, pointed).on(stack);
      case Made.Kept keeping -> new RankSheet(asked, keeping, pointed).on(stack);
      case Made.Mixed mixing -> new MixSheet(asked, mixing, pointed).on(stack);
    }
    stack.down(0.4 * stack.line());
    new TurnTable(asked.channels(), asked.channel()).on(stack, sheet.rows());
    return stack.picture();
  }

  private void head() {
    stack.heading("row %d, column %d".formatted(asked.row(), asked.column()));
    double half = stack.width() / 2;
    swatch(0, asked.before(), asked.rowBefore(), asked.columnBefore());
    swatch(half, asked.after(), asked.row(), asked.column());
    double y = stack.y() + 0.6 * stack.line();
    stack.add(
        Mark.label("→", half - stack.small(), y, 1.2 * stack.small())
            .centred()
            .ink(stack.palette().muted()));
    stack.down(1.9 * stack.line());
  }

  /// The colour of a pixel beside its samples.
  private void swatch(double x, Raster photo, int row, int column) {
    Palette palette = stack.palette();
    double size = 1.2 * stack.line();
    stack.add(
        Mark.rect(new Box(x, stack.y(), size, size))
            .rounded(3)
            .fill(Samples.colour(photo, row, column))
            .stroke(palette.muted(), palette.hairline()));
    String samples =
        IntStream.range(0, photo.colours())
            .mapToObj(c -> String.valueOf(photo.get(row, column, c)))
            .collect(Collectors.joining(" "));
    double left = x + size + 0.5 * stack.small();
    stack.add(
        Mark.label(samples, left, stack.y() + size / 2, stack.small())
            .placed(Label.Across.LEFT, Label.Down.MIDDLE)
            .mono()
            .within(stack.width() / 2 - size - 2.5 * stack.small())
            .ink(palette.ink()));
  }

  private List<TurnTable.Row> rows() {
    List<TurnTable.Row> rows = new ArrayList<>();
    if (asked.before().colours() == asked.channels()) {
      rows.add(
          row(
              "before",
              c -> (float) asked.before().get(asked.rowBefore(), asked.columnBefore(), c),
              false));
    }
    switch (asked.made()) {
      case Made.Summed(var pixel, var divisors) -> turns(rows, pixel.levels(), divisors);
      case Made.Kept(var channels) ->
          rows.add(row("kept", c -> channels.get(c).step().result(), false));
      case Made.Mixed(var channels) ->
          turns(rows, channels.stream().map(Mixture::level).toList(), List.of(1));
    }
    if (asked.after().colours() == asked.channels()) {
      rows.add(row("after", c -> (float) asked.after().get(asked.row(), asked.column(), c), true));
    }
    return rows;
  }

  /// The sums, of whole products before they are divided, and of what follows all that changes a
  /// number.
  private void turns(List<TurnTable.Row> rows, List<Level> levels, List<Integer> divisors) {
    List<List<Turn>> turns = levels.stream().map(Level::turns).toList();
    for (int i = 0; i < turns.getFirst().size(); i++) {
      int place = i;
      String name = turns.getFirst().get(i).name();
      if (i < divisors.size() && divisors.get(i) > 1) {
        int divisor = divisors.get(i);
        rows.add(row(name, c -> Whole.of(step(levels, c, place), divisor).sum(), false));
        name = "÷ " + divisor;
      }
      if (turns.stream().anyMatch(channel -> !channel.get(place).idle())) {
        rows.add(row(name, c -> turns.get(c).get(place).value(), false));
      }
    }
  }

  private static Step step(List<Level> levels, int channel, int kernel) {
    return levels.get(channel).steps().get(kernel);
  }

  private TurnTable.Row row(String name, IntFunction<Float> number, boolean strong) {
    return new TurnTable.Row(
        name, IntStream.range(0, asked.channels()).mapToObj(number).toList(), strong);
  }
}
