package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.explain.Ending;
import convolarium.explain.Product;
import convolarium.explain.Step;
import convolarium.explain.Walk;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// The window on its way over the input, and the cells that it takes.
final class Looking {
  private static final double PENDING = 0.22;

  private final Problem problem;
  private final Walk walk;
  private final IntFunction<Volume> input;
  private final boolean plain;
  private final Windows windows;
  private final Taken taken;
  private final Palette palette;

  /// @param input what is drawn of an input channel
  /// @param plain whether cells show no colours, which no tint may cover
  /// @param products whether a cell that is taken shows its product
  Looking(
      Problem problem,
      Walk walk,
      IntFunction<Volume> input,
      boolean plain,
      boolean products,
      Palette palette) {
    this.problem = problem;
    this.walk = walk;
    this.input = input;
    this.plain = plain;
    this.windows = new Windows(problem);
    this.taken = new Taken(palette, products);
    this.palette = palette;
  }

  /// The outline of the window on the channels that take part; a transposed convolution has none.
  void windows(List<Mark> marks, Iterable<Integer> taking, Moment moment) {
    for (int channel : taking) {
      if (!problem.transposed()) {
        for (Box box : window(input.apply(channel), moment)) {
          marks.addAll(Grid.outline(box, palette));
        }
      }
    }
  }

  /// The window on its way from the step before, on each slice that it touches.
  private List<Box> window(Volume volume, Moment moment) {
    return windows.between(
        walk.at(Math.max(0, moment.step() - 1)), walk.at(moment.step()), moment.moved(), volume);
  }

  /// The input cells that take part: pale until their product is made, and on their way with the
  /// window.
  void cells(List<Mark> marks, Step step, Moment moment) {
    int made = moment.multiplied(step.products().size());
    List<Box> pending = new ArrayList<>();
    for (int i = 0; i < step.products().size(); i++) {
      Product product = step.products().get(i);
      Box box = box(product.tap().input());
      if (i < made && plain) {
        boolean wins = step.ending() instanceof Ending.Kept(int winner) && winner == i;
        taken.mark(marks, product, box, wins);
      } else {
        pending.add(box);
      }
    }
    if (pending.isEmpty() || problem.transposed() && moment.isMoving() && moment.step() > 0) {
      return;
    }
    Path boxes = Grid.boxes(pending);
    Path pale =
        plain
            ? boxes.fill(palette.kernel().opacity(PENDING))
            : boxes.stroke(palette.kernel(), 1.5 * palette.hairline());
    boolean rests = moment.moved() == 1 || problem.transposed();
    // all channels that take part go the same way
    int channel = step.products().getFirst().tap().input().channel();
    marks.add(rests ? pale : onItsWay(pale, input.apply(channel), moment));
  }

  private Box box(Cell cell) {
    return input.apply(cell.channel()).box(cell);
  }

  private Mark onItsWay(Mark mark, Volume volume, Moment moment) {
    Box to = windows.of(walk.at(moment.step()), volume).getFirst();
    Box now = window(volume, moment).getFirst();
    return Mark.group(mark).at(now.x() - to.x(), now.y() - to.y());
  }

  /// The input cell and the weight of the product just made; at rest, of a transposed convolution,
  /// all that the cell gathers.
  ///
  /// @param weight where the weight of a product is drawn, if it is
  void current(
      List<Mark> marks, Step step, Function<Product, Optional<Box>> weight, Moment moment) {
    int made = moment.multiplied(step.products().size());
    int first = moment.isMultiplying() ? Math.max(0, made - 1) : problem.transposed() ? 0 : made;
    List<Box> boxes = new ArrayList<>();
    for (Product product : step.products().subList(first, made)) {
      boxes.add(box(product.tap().input()));
      weight.apply(product).ifPresent(boxes::add);
    }
    if (!boxes.isEmpty()) {
      marks.add(Grid.boxes(boxes).stroke(palette.ink(), 1.5 * palette.hairline()));
    }
  }
}
