package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.explain.Ending;
import convolarium.explain.Explanation;
import convolarium.explain.Product;
import convolarium.explain.Step;
import convolarium.explain.Walk;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One step under way: where the window is, which products are made, and what becomes of them.
final class Stepping {
  private static final double PENDING = 0.22;

  private final Problem problem;
  private final Explanation explanation;
  private final Walk walk;
  private final Layout layout;
  private final Palette palette;
  private final Windows windows;
  private final Taken taken;
  private final Summing summing;
  private final boolean plain;
  private final Optional<Stamps> stamps;
  private final Optional<Gaps> gaps;

  /// @param shaded whether cells show colours, which no tint may cover
  /// @param scattered whether the input cells of a transposed convolution stamp scaled kernels
  Stepping(Scene scene, Layout layout, Palette palette, boolean shaded, boolean scattered) {
    this.problem = scene.problem();
    this.explanation = scene.explanation();
    this.walk = Walk.over(problem, layout.channel());
    this.layout = layout;
    this.palette = palette;
    this.windows = new Windows(problem);
    this.taken = new Taken(palette, problem.weight().isPresent());
    this.summing = new Summing(problem, layout, palette);
    this.plain = !shaded;
    boolean stuffed = layout.drawing().stuffed() && !problem.transposed();
    this.gaps = stuffed ? Optional.of(new Gaps(layout, windows, palette)) : Optional.empty();
    this.stamps = scattered ? Optional.of(new Stamps(scene, layout, palette)) : Optional.empty();
  }

  int steps() {
    return walk.size();
  }

  /// The step that computes an output cell.
  int indexOf(Cell output) {
    return walk.indexOf(output);
  }

  List<Mark> at(Moment moment) {
    List<Mark> marks = new ArrayList<>();
    Step step = explanation.step(walk.at(moment.step()));
    int made = moment.multiplied(step.products().size());
    if (gaps.isPresent() && moment.moved() == 1) {
      gaps.get().mark(marks, step.output());
    }
    cells(marks, step, made, moment);
    if (stamps.isPresent()) {
      marks.addAll(stamps.get().of(step, made, moment));
    } else if (problem.transposed()) {
      stamp(marks, step, made, moment);
    } else {
      windows(marks, moment);
    }
    winner(marks, step, made);
    current(marks, step, made, moment);
    result(marks, moment);
    summing.mark(marks, step, made, moment);
    return marks;
  }

  /// Where cells show colours, which no tint may cover, the value that a maximum keeps has an
  /// outline.
  private void winner(List<Mark> marks, Step step, int made) {
    if (!plain && step.ending() instanceof Ending.Most(int winner) && winner < made) {
      Box box = input(step.products().get(winner).tap());
      marks.add(Mark.rect(box).stroke(palette.ground(), palette.outline()));
      marks.add(Mark.rect(box).stroke(palette.ink(), 1.5 * palette.hairline()));
    }
  }

  /// The input cells that take part: pale until their product is made, and on their way with the
  /// window.
  private void cells(List<Mark> marks, Step step, int made, Moment moment) {
    List<Box> pending = new ArrayList<>();
    for (int i = 0; i < step.products().size(); i++) {
      Product product = step.products().get(i);
      Box box = input(product.tap());
      if (i < made && plain) {
        taken.mark(marks, product, box, isWinner(step, i));
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
    marks.add(moment.moved() < 1 && !problem.transposed() ? onItsWay(pale, moment) : pale);
  }

  private Mark onItsWay(Mark mark, Moment moment) {
    Volume volume = layout.inputs().get(layout.first()); // all that take part go the same way
    Box to = windows.of(walk.at(moment.step()), volume).getFirst();
    Box now = window(volume, moment).getFirst();
    return Mark.group(mark).at(now.x() - to.x(), now.y() - to.y());
  }

  private static boolean isWinner(Step step, int product) {
    return step.ending() instanceof Ending.Most(int winner) && winner == product;
  }

  /// The outline of the window on every input plane that takes part.
  private void windows(List<Mark> marks, Moment moment) {
    for (int channel = 0; channel < layout.inputs().size(); channel++) {
      if (layout.takesPart(channel)) {
        for (Box box : window(layout.inputs().get(channel), moment)) {
          marks.addAll(Grid.outline(box, palette));
        }
      }
    }
  }

  /// The window on its way from the step before, on each slice that it touches.
  private List<Box> window(Volume volume, Moment moment) {
    List<Box> from = windows.of(walk.at(Math.max(0, moment.step() - 1)), volume);
    List<Box> to = windows.of(walk.at(moment.step()), volume);
    if (from.size() != to.size()) {
      return to; // the windows of an adaptive pooling are not all alike
    }
    List<Box> now = new ArrayList<>();
    for (int i = 0; i < to.size(); i++) {
      now.add(Ease.between(from.get(i), to.get(i), moment.moved()));
    }
    return now;
  }

  /// Where the kernel is laid on the output of a transposed convolution for the product just made.
  private void stamp(List<Mark> marks, Step step, int made, Moment moment) {
    if (moment.isMultiplying() && made > 0) {
      Tap tap = step.products().get(made - 1).tap();
      for (Box box : windows.of(tap.input(), layout.output())) {
        marks.add(
            Mark.rect(box)
                .fill(palette.kernel().opacity(PENDING))
                .stroke(palette.kernel(), palette.outline()));
      }
    }
  }

  /// The input cell and the weight of the product just made; at rest, of a transposed convolution,
  /// all that the cell gathers.
  private void current(List<Mark> marks, Step step, int made, Moment moment) {
    List<Box> boxes = new ArrayList<>();
    int first = moment.isMultiplying() ? Math.max(0, made - 1) : problem.transposed() ? 0 : made;
    for (Product product : step.products().subList(first, made)) {
      boxes.add(input(product.tap()));
      weight(boxes, product.tap());
    }
    if (!boxes.isEmpty()) {
      marks.add(Grid.boxes(boxes).stroke(palette.ink(), 1.5 * palette.hairline()));
    }
  }

  private void weight(List<Box> boxes, Tap tap) {
    layout
        .kernels()
        .get(tap.input().channel())
        .ifPresent(volume -> boxes.add(volume.box(tap.weight())));
  }

  private Box input(Tap tap) {
    return layout.inputs().get(tap.input().channel()).box(tap.input());
  }

  /// The outline of the output cell; of a transposed convolution it is what moves.
  private void result(List<Mark> marks, Moment moment) {
    Box to = layout.output().box(walk.at(moment.step()));
    Box from = layout.output().box(walk.at(Math.max(0, moment.step() - 1)));
    Box box = problem.transposed() ? Ease.between(from, to, moment.moved()) : to;
    marks.addAll(Grid.outline(box, palette));
  }
}
