package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.explain.Numeral;
import convolarium.explain.Product;
import convolarium.explain.Step;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A place where the products of a step are summed.
///
/// @param bias added below it, with the cell that stands for it
record Total(Box box, String word, Optional<Added> bias) {
  private static final double LEAST = 9;

  /// A bias.
  record Added(CellRef ref, float value) {
    static Added of(int part, Role role, int channel, float value) {
      return new Added(new CellRef(part, role, Cell.of(channel)), value);
    }
  }

  /// What is made of the products of a problem.
  static String word(Problem problem) {
    return switch (problem.operation()) {
      case Pooling pooling when pooling.kind() == Pooling.Kind.MAX -> "max";
      case Pooling _, AdaptivePooling _ -> "mean";
      default -> "sum";
    };
  }

  /// The box of the bias.
  Box below(Palette palette) {
    double height = 1.3 * palette.text();
    return new Box(box.x(), box.bottom() + 0.3 * palette.text(), box.width(), height);
  }

  List<Mark> still(Palette palette) {
    List<Mark> marks = new ArrayList<>();
    double text = palette.text();
    marks.add(Mark.rect(box).rounded(4).stroke(palette.line(Role.OUTPUT), palette.hairline()));
    if (!word.isEmpty()) {
      marks.add(
          Mark.label(word, box.centreX(), box.y() - 0.4 * text, 0.86 * text)
              .placed(Label.Across.CENTRE, Label.Down.BASELINE)
              .ink(palette.muted())
              .within(box.width() + 2 * text));
    }
    bias.ifPresent(
        added -> {
          Box below = below(palette);
          marks.add(
              Mark.rect(below)
                  .rounded(4)
                  .fill(palette.tint(Role.BIAS))
                  .stroke(palette.edge(Role.BIAS), palette.hairline())
                  .about(added.ref()));
          marks.add(
              Mark.label(
                      "+ " + Numeral.brief(added.value(), 4),
                      below.centreX(),
                      below.centreY(),
                      0.86 * text)
                  .mono()
                  .centred()
                  .ink(palette.ink())
                  .within(below.width()));
        });
    return marks;
  }

  /// The number that the products made so far add up to; the result at the end.
  static float value(Step step, int made, boolean ended) {
    if (ended) {
      return step.result();
    }
    if (step.winner().isPresent()) {
      float most = Float.NEGATIVE_INFINITY;
      for (Product product : step.products().subList(0, made)) {
        most = Math.max(most, product.value());
      }
      return most;
    }
    return step.products().get(made - 1).running();
  }

  /// The number here.
  Mark number(float value, Ink ink, Palette palette) {
    return Numbers.in(box, value, height(palette), ink).bold();
  }

  /// The number on its way into a cell, from 0 to 1.
  Mark falling(float value, Box cell, double t, Palette palette) {
    return Numbers.at(
            value,
            Ease.between(box.centreX(), cell.centreX(), t),
            Ease.between(box.centreY(), cell.centreY(), t),
            Ease.between(box.width(), Math.max(cell.width(), 2 * palette.text()), t),
            Ease.between(height(palette), Math.max(Detail.NUMBER * cell.height(), LEAST), t),
            palette.ink())
        .bold();
  }

  private double height(Palette palette) {
    return Math.min(0.5 * box.height(), 1.3 * palette.text());
  }
}
