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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One step under way: where the window is, which products are made, and what becomes of them.
final class Stepping {
  private static final double PENDING = 0.22;

  private final Problem problem;
  private final Explanation explanation;
  private final Walk walk;
  private final Layout layout;
  private final Palette palette;
  private final Windows windows;
  private final Looking looking;
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
    this.looking =
        new Looking(
            problem, walk, layout.inputs()::get, !shaded, problem.weight().isPresent(), palette);
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
    looking.cells(marks, step, moment);
    if (stamps.isPresent()) {
      marks.addAll(stamps.get().of(step, made, moment));
    } else if (problem.transposed()) {
      stamp(marks, step, made, moment);
    } else {
      looking.windows(marks, taking(), moment);
    }
    winner(marks, step, made);
    looking.current(marks, step, this::weight, moment);
    result(marks, moment);
    summing.mark(marks, step, made, moment);
    return marks;
  }

  /// Where cells show colours, which no tint may cover, the value that a maximum keeps has an
  /// outline.
  private void winner(List<Mark> marks, Step step, int made) {
    if (!plain && step.ending() instanceof Ending.Kept(int winner) && winner < made) {
      Box box = input(step.products().get(winner).tap());
      marks.add(Mark.rect(box).stroke(palette.ground(), palette.outline()));
      marks.add(Mark.rect(box).stroke(palette.ink(), 1.5 * palette.hairline()));
    }
  }

  private List<Integer> taking() {
    return IntStream.range(0, layout.inputs().size()).filter(layout::takesPart).boxed().toList();
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

  private Optional<Box> weight(Product product) {
    Tap tap = product.tap();
    return layout.kernels().get(tap.input().channel()).map(volume -> volume.box(tap.weight()));
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
