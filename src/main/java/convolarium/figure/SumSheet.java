package convolarium.figure;

import convolarium.arithmetic.Tap;
import convolarium.explain.Level;
import convolarium.explain.Numeral;
import convolarium.explain.Product;
import convolarium.explain.Step;
import convolarium.explain.Whole;
import convolarium.figure.Asked.Made;
import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Window, kernel and products of a pixel, in reading order: side by side where cells have room for
/// numbers so, else one below the other, and of large windows as colours with the products that
/// count most.
final class SumSheet {
  private static final int MOST_STACKED = 9;
  private static final int MOST_LISTED = 5;
  private static final double LARGEST = 2.3;
  private static final double STACKED = 1.75;
  private static final double SIGN = 1.1;

  /// How high a grid of colours may be, in heights of text.
  private static final double HIGHEST = 12;

  private final Asked asked;
  private final List<Step> steps;
  private final boolean linear;
  private final List<Whole> wholes;
  private final Optional<TapRef> pointed;
  private final int rows;
  private final int columns;

  SumSheet(Asked asked, Made.Summed summed, Optional<TapRef> pointed) {
    this.asked = asked;
    Level level = summed.pixel().levels().get(asked.channel());
    this.steps = level.steps();
    this.linear = level.making().linear();
    this.wholes =
        IntStream.range(0, steps.size())
            .mapToObj(i -> Whole.of(steps.get(i), summed.divisors().get(i)))
            .toList();
    this.rows = asked.problem().kernel().get(0);
    this.columns = asked.problem().kernel().get(1);
    this.pointed = pointed.filter(ref -> ref.tap() < rows * columns);
  }

  void on(Stack stack) {
    double text = stack.palette().text();
    double width = stack.width();
    double sign = SIGN * text;
    double three = Math.min(LARGEST * text, Math.floor((width - 2 * sign) / (3 * columns)));
    double two = Math.min(LARGEST * text, Math.floor((width - sign) / (2 * columns)));
    double one = Math.min(STACKED * text, Math.floor(width / columns));
    boolean small = Math.max(rows, columns) <= MOST_STACKED;
    if (small && Detail.hasNumbers(three)) {
      across(stack, three, sign);
    } else if (small && Detail.hasNumbers(two)) {
      pairs(stack, two, sign);
    } else if (small && Detail.hasNumbers(one)) {
      down(stack, one);
    } else {
      double size = Math.min((width - 2 * sign) / (3 * columns), HIGHEST * text / rows);
      across(stack, size, sign);
      ranges(stack, size, sign);
    }
    units(stack);
    new Readout(asked, wholes, pointed).on(stack);
    if (!small) {
      largest(stack);
    }
  }

  /// `window · kernel = products`, for a second kernel below the same.
  private void across(Stack stack, double size, double sign) {
    double step = columns * size + sign;
    values(stack, 0, size);
    for (int i = 0; i < wholes.size(); i++) {
      between(stack, "·", step, sign, size);
      weights(stack, i, step, size);
      between(stack, "=", 2 * step, sign, size);
      products(stack, i, 2 * step, size);
      stack.down(height(stack, size));
    }
  }

  /// Where there are colours alone: between which numbers they lie, of the last kernel.
  private void ranges(Stack stack, double size, double sign) {
    List<Product> products = wholes.getLast().products();
    double step = columns * size + sign;
    stack.down(-0.5 * stack.line());
    range(stack, products.stream().mapToDouble(Product::weight).summaryStatistics(), step, step);
    range(
        stack, products.stream().mapToDouble(Product::product).summaryStatistics(), 2 * step, step);
    stack.down(stack.line());
  }

  private static void range(Stack stack, DoubleSummaryStatistics of, double x, double width) {
    String text = Numeral.cell((float) of.getMin()) + " … " + Numeral.cell((float) of.getMax());
    stack.add(
        stack
            .label(text, x, Label.Across.LEFT, stack.palette().muted())
            .within(Math.min(width, stack.width() - x)));
  }

  /// `window · kernel` above `= products`.
  private void pairs(Stack stack, double size, double sign) {
    double step = columns * size + sign;
    values(stack, 0, size);
    between(stack, "·", step, sign, size);
    weights(stack, 0, step, size);
    stack.down(height(stack, size));
    products(stack, 0, 0, size);
    stack.down(height(stack, size));
    for (int i = 1; i < wholes.size(); i++) {
      weights(stack, i, 0, size);
      between(stack, "=", step, sign, size);
      products(stack, i, step, size);
      stack.down(height(stack, size));
    }
  }

  private void down(Stack stack, double size) {
    values(stack, 0, size);
    stack.down(height(stack, size));
    for (int i = 0; i < wholes.size(); i++) {
      weights(stack, i, 0, size);
      stack.down(height(stack, size));
      products(stack, i, 0, size);
      stack.down(height(stack, size));
    }
  }

  private double height(Stack stack, double size) {
    return stack.line() + rows * size + 0.5 * stack.line();
  }

  private void values(Stack stack, double x, double size) {
    TapGrid grid = grid(stack, linear ? "window, as light" : "window", x, size);
    stack.addAll(marks(stack, 0).values(grid));
    point(stack, grid);
    pointed.ifPresent(ref -> source(stack, grid, ref));
  }

  /// An arrow from the cell of the window that the border rule copies, if it is one of them.
  private void source(Stack stack, TapGrid grid, TapRef ref) {
    List<Product> products = steps.getFirst().products();
    Tap tap = products.get(ref.tap()).tap();
    IntStream.range(0, grid.taps())
        .filter(i -> tap.isPadding())
        .filter(i -> tap.source().equals(Optional.of(products.get(i).tap().input())))
        .forEach(
            i -> stack.addAll(new Bow(grid.box(i), grid.box(ref.tap())).marks(stack.palette())));
  }

  private void weights(Stack stack, int kernel, double x, double size) {
    TapGrid grid = grid(stack, numbered("kernel", kernel), x, size);
    stack.addAll(marks(stack, kernel).weights(grid));
    point(stack, grid);
  }

  private void products(Stack stack, int kernel, double x, double size) {
    TapGrid grid = grid(stack, numbered("products", kernel), x, size);
    stack.addAll(marks(stack, kernel).products(grid));
    point(stack, grid);
  }

  private String numbered(String name, int kernel) {
    return wholes.size() == 1 ? name : name + " " + (kernel + 1);
  }

  private TapMarks marks(Stack stack, int kernel) {
    return new TapMarks(asked, wholes.get(kernel).products(), stack.palette());
  }

  private TapGrid grid(Stack stack, String name, double x, double size) {
    stack.add(
        stack
            .label(name, x, Label.Across.LEFT, stack.palette().muted())
            .within(Math.max(columns * size, 4 * stack.small())));
    return new TapGrid(rows, columns, x, stack.y() + stack.line(), size);
  }

  private void point(Stack stack, TapGrid grid) {
    stack.add(grid.touch());
    pointed.ifPresent(ref -> stack.addAll(grid.ring(ref, stack.palette())));
  }

  private void between(Stack stack, String text, double right, double sign, double size) {
    stack.add(
        Mark.label(
                text,
                right - sign / 2,
                stack.y() + stack.line() + rows * size / 2,
                1.2 * stack.small())
            .centred()
            .ink(stack.palette().ink()));
  }

  private void units(Stack stack) {
    wholes.stream()
        .mapToInt(Whole::divisor)
        .filter(divisor -> divisor > 1)
        .findFirst()
        .ifPresent(
            divisor -> stack.text("weights in units of 1/" + divisor, stack.palette().muted()));
  }

  private void largest(Stack stack) {
    stack.down(0.4 * stack.line());
    stack.text("what counts most", stack.palette().muted());
    for (int tap : wholes.getFirst().largest(MOST_LISTED)) {
      double top = stack.y();
      stack.text(Readout.product(wholes.getFirst(), tap), stack.palette().ink());
      stack.add(Mark.rect(0, top, stack.width(), stack.line()).about(new TapRef(tap)));
      if (pointed.equals(Optional.of(new TapRef(tap)))) {
        stack.addAll(
            Grid.outline(new Box(1, top, stack.width() - 2, stack.line()), stack.palette()));
      }
    }
  }
}
