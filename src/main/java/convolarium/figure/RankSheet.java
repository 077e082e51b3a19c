package convolarium.figure;

import convolarium.explain.Product;
import convolarium.explain.Ranking;
import convolarium.figure.Asked.Made;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window of a pixel of which one value is kept, and the same values sorted.
final class RankSheet {
  private static final int MOST_WRITTEN = 9;
  private static final int MOST_SORTED = 49;
  private static final double LARGEST = 2.2;
  private static final double HIGHEST = 12;
  private static final double CURVE = 5;
  private static final float MOST = 255;

  private final Asked asked;
  private final Ranking ranking;
  private final Optional<TapRef> pointed;
  private final int rows;
  private final int columns;

  RankSheet(Asked asked, Made.Kept keeping, Optional<TapRef> pointed) {
    this.asked = asked;
    this.ranking = keeping.channels().get(asked.channel());
    this.rows = asked.problem().kernel().get(0);
    this.columns = asked.problem().kernel().get(1);
    this.pointed = pointed.filter(ref -> ref.tap() < rows * columns);
  }

  void on(Stack stack) {
    Palette palette = stack.palette();
    double text = palette.text();
    boolean small = Math.max(rows, columns) <= MOST_WRITTEN;
    double size =
        small
            ? Math.min(LARGEST * text, Math.floor(stack.width() / columns))
            : Math.min(stack.width() / columns, HIGHEST * text / rows);
    stack.text("window", palette.muted());
    TapGrid grid = new TapGrid(rows, columns, 0, stack.y(), size);
    List<Product> products = ranking.step().products();
    stack.addAll(new TapMarks(asked, products, palette).values(grid));
    stack.add(grid.touch());
    kept(stack, grid.box(products.indexOf(ranking.sorted().get(ranking.place()))));
    pointed.ifPresent(ref -> stack.addAll(grid.ring(ref, palette)));
    stack.down(rows * size + 0.5 * stack.line());
    stack.text("sorted, from the smallest", palette.muted());
    if (products.size() <= MOST_SORTED) {
      cells(stack);
    } else {
      curve(stack);
    }
    stack.text("kept: " + ranking.ending(), palette.ink());
    new Readout(asked, List.of(), pointed).on(stack);
  }

  private static void kept(Stack stack, Box box) {
    Palette palette = stack.palette();
    stack.add(Mark.rect(box).stroke(palette.ground(), 4.5 * palette.hairline()));
    stack.add(Mark.rect(box).stroke(palette.kernel(), 3 * palette.hairline()));
  }

  /// A cell for each value.
  private void cells(Stack stack) {
    Palette palette = stack.palette();
    double size = 1.95 * palette.text();
    int across = Math.max(1, (int) (stack.width() / size));
    List<Product> products = ranking.step().products();
    List<Product> sorted = ranking.sorted();
    List<Mark> above = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Box box = new Box(i % across * size, stack.y() + i / across * size, size, 0.86 * size);
      Product product = sorted.get(i);
      Ink ground = i == ranking.place() ? palette.kernel() : palette.tint(Role.INPUT);
      stack.add(Mark.rect(box).fill(ground).stroke(palette.line(Role.INPUT), palette.hairline()));
      if (product.tap().isPadding()) {
        Ink line = ground.legible().opacity(0.25);
        stack.add(Mark.rect(box).fill(new Fill.Hatched(Ink.CLEAR, line, 5, 1)));
      }
      stack.add(Numbers.near(box, product.value(), 0.4 * size, ground.legible()));
      TapRef ref = new TapRef(products.indexOf(product));
      stack.add(Mark.rect(box).about(ref));
      if (pointed.equals(Optional.of(ref))) {
        above.addAll(Grid.outline(box, palette));
      }
    }
    stack.addAll(above);
    stack.down(Math.ceilDiv(sorted.size(), across) * size + 0.3 * stack.line());
  }

  /// Of many values their heights in order, and a line at the one that is kept.
  private void curve(Stack stack) {
    Palette palette = stack.palette();
    List<Product> sorted = ranking.sorted();
    double height = CURVE * palette.text();
    double bottom = stack.y() + height;
    double step = stack.width() / sorted.size();
    double[] line = new double[4 * sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      double y = bottom - Math.clamp(sorted.get(i).value() / MOST, 0, 1) * height;
      line[4 * i] = i * step;
      line[4 * i + 1] = y;
      line[4 * i + 2] = (i + 1) * step;
      line[4 * i + 3] = y;
    }
    Path stairs = Path.through(line);
    stack.add(
        stairs
            .to(stack.width(), bottom)
            .to(0, bottom)
            .close()
            .fill(palette.tint(Role.INPUT))
            .stroke(Stroke.none()));
    stack.add(stairs.stroke(palette.input(), 1.5 * palette.hairline()));
    double x = (ranking.place() + 0.5) * step;
    stack.add(
        Mark.line(x, stack.y(), x, bottom).stroke(palette.kernel(), 2.5 * palette.hairline()));
    stack.add(
        Mark.rect(0, stack.y(), stack.width(), height).stroke(palette.muted(), palette.hairline()));
    stack.down(height + 0.5 * stack.line());
  }
}
