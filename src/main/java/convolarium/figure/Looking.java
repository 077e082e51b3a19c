package convolarium.figure;

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
import java.util.Set;

/// The window of a chain's stage on its way over the input, and the cells that it takes.
final class Looking {
  private static final double PENDING = 0.22;

  private final Problem problem;
  private final Walk walk;
  private final Field input;
  private final Windows windows;
  private final Taken taken;
  private final Palette palette;

  /// @param products whether a cell that is taken shows its product
  Looking(Problem problem, Walk walk, Field input, boolean products, Palette palette) {
    this.problem = problem;
    this.walk = walk;
    this.input = input;
    this.windows = new Windows(problem);
    this.taken = new Taken(palette, products);
    this.palette = palette;
  }

  /// The outline of the window on the channels that take part; a transposed convolution has none.
  void windows(List<Mark> marks, Set<Integer> taking, Moment moment) {
    for (int channel : taking) {
      if (!problem.transposed()) {
        for (Box box : window(input.volume(channel), moment)) {
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
    boolean plain = input.shades().isEmpty();
    List<Box> pending = new ArrayList<>();
    for (int i = 0; i < step.products().size(); i++) {
      Product product = step.products().get(i);
      Box box = input.box(product.tap().input());
      if (i < made && plain) {
        boolean wins = step.ending() instanceof Ending.Most(int winner) && winner == i;
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
    marks.add(moment.moved() == 1 || problem.transposed() ? pale : onItsWay(pale, moment));
  }

  private Mark onItsWay(Mark mark, Moment moment) {
    Volume volume = input.volumes().getFirst(); // all channels go the same way
    Box to = windows.of(walk.at(moment.step()), volume).getFirst();
    Box now = window(volume, moment).getFirst();
    return Mark.group(mark).at(now.x() - to.x(), now.y() - to.y());
  }

  /// The input cell and the weight of the product just made; at rest, of a transposed convolution,
  /// all that the cell gathers.
  void current(List<Mark> marks, Step step, Kernels kernels, Moment moment) {
    int made = moment.multiplied(step.products().size());
    int first = moment.isMultiplying() ? Math.max(0, made - 1) : problem.transposed() ? 0 : made;
    List<Box> boxes = new ArrayList<>();
    for (Product product : step.products().subList(first, made)) {
      boxes.add(input.box(product.tap().input()));
      kernels.box(product).ifPresent(boxes::add);
    }
    if (!boxes.isEmpty()) {
      marks.add(Grid.boxes(boxes).stroke(palette.ink(), 1.5 * palette.hairline()));
    }
  }
}
