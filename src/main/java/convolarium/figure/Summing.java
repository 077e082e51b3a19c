package convolarium.figure;

import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.explain.Product;
import convolarium.explain.Step;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import java.util.List;
import java.util.Optional;

/// The sum of a step as it grows, each input channel's share of it, and its fall into the output
/// cell.
final class Summing {
  private static final double LEAST = 9;

  private final Problem problem;
  private final Layout layout;
  private final Palette palette;

  Summing(Problem problem, Layout layout, Palette palette) {
    this.problem = problem;
    this.layout = layout;
    this.palette = palette;
  }

  /// @param made how many of the step's products there are
  void mark(List<Mark> marks, Step step, int made, Moment moment) {
    boolean finished = moment.part() > 0 && made == step.products().size();
    if (made == 0 && !(finished && moment.fallen() > 0)) {
      return;
    }
    if (step.channels().size() > 1 && problem.weight().isPresent()) {
      partials(marks, step, made);
    }
    boolean ended = moment.isFalling() || moment.part() == 1;
    float value = ended ? step.result() : running(step, made);
    Box box = layout.sum();
    double height = Math.min(0.5 * box.height(), 1.4 * palette.text());
    boolean leaving = moment.isFalling() && moment.fallen() > 0;
    Ink ink = leaving ? palette.hatch() : palette.ink();
    marks.add(Numbers.in(box, value, height, ink).bold());
    if (leaving) {
      marks.add(falling(value, box, height, layout.output().box(step.output()), moment.fallen()));
    }
  }

  private Mark falling(float value, Box box, double height, Box cell, double t) {
    return Numbers.at(
            value,
            Ease.between(box.centreX(), cell.centreX(), t),
            Ease.between(box.centreY(), cell.centreY(), t),
            Ease.between(box.width(), Math.max(cell.width(), 2 * palette.text()), t),
            Ease.between(height, Math.max(Detail.NUMBER * cell.height(), LEAST), t),
            palette.ink())
        .bold();
  }

  private float running(Step step, int made) {
    if (problem.operation() instanceof Pooling p && p.kind() == Pooling.Kind.MAX) {
      float most = Float.NEGATIVE_INFINITY;
      for (Product product : step.products().subList(0, made)) {
        most = Math.max(most, product.value());
      }
      return most;
    }
    return step.products().get(made - 1).running();
  }

  /// Beside each slice of the kernel the sum of its products so far.
  private void partials(List<Mark> marks, Step step, int made) {
    for (int channel : step.channels()) {
      Optional<Float> partial = step.partial(channel, made);
      Box box = layout.partial(channel).orElseThrow();
      if (partial.isPresent()) {
        marks.add(
            Numbers.at(
                partial.get(),
                box.centreX(),
                box.centreY(),
                Math.max(box.width(), 4 * palette.text()),
                palette.text(),
                palette.ink()));
      }
    }
  }
}
