package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.explain.Placing;
import convolarium.explain.Placings;
import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A stage of a chain that puts values back to where a max-pooling found them: an arrow for each.
final class Returning implements Act {
  private static final double PALE = 0.78;
  private static final double PAST = 0.45;

  private final Problem problem;
  private final Placings placings;
  private final int number;
  private final int channel;
  private final Field input;
  private final Field output;
  private final boolean down;
  private final Palette palette;
  private final Wash wash;

  /// @param number that the stage's cells bear
  /// @param channel whose arrows are drawn
  Returning(
      UnpoolScene scene, int number, int channel, ChainLayout layout, int stage, Palette palette) {
    this.problem = scene.problem();
    this.placings = scene.placings();
    this.number = number;
    this.channel = channel;
    this.input = layout.inputs().get(stage);
    this.output = layout.outputs().get(stage);
    this.down = layout.course().down();
    this.palette = palette;
    this.wash = new Wash(palette);
  }

  @Override
  public int steps() {
    return placings.size();
  }

  @Override
  public int channel() {
    return channel;
  }

  @Override
  public Set<Integer> taking() {
    return Act.all(problem.inChannels());
  }

  @Override
  public Set<Integer> making() {
    return taking();
  }

  /// A pale arrow for each value.
  @Override
  public List<Mark> still(Palette colours) {
    List<Mark> marks = new ArrayList<>();
    for (int step = 0; step < steps(); step++) {
      marks.addAll(
          arrow(placings.at(channel, step))
              .marks(colours.muted().mix(colours.ground(), PALE), hairline()));
    }
    return marks;
  }

  /// The switches: below each of the first values the position that it goes back to.
  List<Mark> switches(int done) {
    List<Mark> marks = new ArrayList<>();
    for (int c = 0; c < problem.inChannels(); c++) {
      for (int step = 0; step < done; step++) {
        Placing placing = placings.at(c, step);
        Box box = input.box(placing.input());
        marks.addAll(wash.below("→" + placing.position(), box));
      }
    }
    return marks;
  }

  private double hairline() {
    return palette.hairline();
  }

  private Arrow arrow(Placing placing) {
    return Arrow.between(input.box(placing.input()), output.box(placing.output()), down);
  }

  @Override
  public List<Mark> after(int done, Role role) {
    List<Mark> marks = cells(output, done, role, palette);
    for (int step = 0; step < done; step++) {
      marks.addAll(
          arrow(placings.at(channel, step))
              .marks(palette.muted().mix(palette.ground(), PAST), hairline()));
    }
    return marks;
  }

  /// Zeros everywhere, and the values that are back.
  ///
  /// @param field the output, or the same tensor as the next stage uses it
  List<Mark> cells(Field field, int done, Role role, Palette colours) {
    float[] values = new float[field.shape().elements()];
    boolean[] placed = new boolean[values.length];
    for (int c = 0; c < problem.inChannels(); c++) {
      for (int step = 0; step < done; step++) {
        Placing placing = placings.at(c, step);
        int offset = field.shape().offset(placing.output().index());
        values[offset] = placing.result();
        placed[offset] = true;
      }
    }
    List<Mark> marks = new ArrayList<>();
    int drawn = field.cells() * problem.outChannels();
    for (int i = 0; i < drawn; i++) {
      Box box = field.box(new Cell(field.shape().index(i)));
      cell(marks, box, values[i], placed[i], role, colours);
    }
    return marks;
  }

  private void cell(
      List<Mark> marks, Box box, float value, boolean placed, Role role, Palette colours) {
    Optional<ColorScale> shades = output.shades();
    if (shades.isPresent()) {
      marks.add(Mark.rect(box).fill(shades.get().ink(value)));
    } else if (placed) {
      marks.add(Mark.rect(box).fill(colours.strong(role)).stroke(colours.line(role), hairline()));
    }
    if (Detail.hasNumbers(box.height())) {
      Ink ink =
          shades
              .map(scale -> scale.ink(value).legible())
              .orElse(placed ? colours.ink() : colours.hatch());
      marks.add(Numbers.in(box, value, Detail.NUMBER * box.height(), ink));
    }
  }

  /// The arrow grows and its value travels along it.
  @Override
  public List<Mark> at(Moment moment) {
    Placing placing = placings.at(channel, moment.step());
    Box from = input.box(placing.input());
    Box to = output.box(placing.output());
    List<Mark> marks = new ArrayList<>();
    Arrow arrow = arrow(placing);
    double width = palette.outline();
    double grown = moment.moved();
    marks.addAll(arrow.upTo(grown, palette.ground(), width + 2 * hairline()));
    marks.addAll(arrow.upTo(grown, palette.edge(Role.KERNEL), width));
    marks.addAll(Grid.outline(from, palette));
    if (grown == 1) {
      marks.addAll(Grid.outline(to, palette));
    }
    double t = Ease.of((moment.part() - 0.25) / 0.75);
    if (t > 0 && t < 1) {
      double height = Math.max(Detail.NUMBER * from.height(), 0.86 * palette.text());
      double x = Ease.between(from.centreX(), to.centreX(), t);
      double y = Ease.between(from.centreY(), to.centreY(), t);
      x = down ? Ease.between(x, arrow.x(t), 0.9) : x;
      y = down ? y : Ease.between(y, arrow.y(t), 0.9);
      double half = 0.75 * height;
      marks.add(
          Mark.rect(x - 1.4 * half, y - half, 2.8 * half, 2 * half)
              .rounded(half)
              .fill(palette.strong(Role.KERNEL))
              .stroke(palette.edge(Role.KERNEL), hairline()));
      marks.add(Numbers.at(placing.result(), x, y, 2.4 * half, height, palette.ink()).bold());
    }
    return marks;
  }

  @Override
  public Optional<Integer> stepOf(CellRef ref) {
    if (ref.part() != number || !isInside(ref)) {
      return Optional.empty();
    }
    return switch (ref.role()) {
      case OUTPUT -> placings.staying(ref.cell()).map(p -> step(p.input()));
      case INPUT -> Optional.of(step(ref.cell()));
      case KERNEL, BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> Optional.empty();
    };
  }

  private boolean isInside(CellRef ref) {
    List<Integer> sizes = (ref.role() == Role.OUTPUT ? problem.output() : problem.input()).from(2);
    List<Integer> position = ref.cell().position();
    for (int a = 0; a < sizes.size(); a++) {
      if (position.get(a) < 0 || position.get(a) >= sizes.get(a)) {
        return false;
      }
    }
    return true;
  }

  private int step(Cell cell) {
    return input.shape().offset(cell.index()) % input.cells();
  }

  /// Of an input cell where it goes; of an output cell everybody who put a value there.
  @Override
  public List<Mark> asked(CellRef ref) {
    if (ref.part() != number || !isInside(ref)) {
      return List.of();
    }
    List<Placing> all =
        switch (ref.role()) {
          case OUTPUT -> placings.into(ref.cell());
          case INPUT -> List.of(placings.of(ref.cell()));
          case KERNEL, BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> List.of();
        };
    List<Mark> marks = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    for (Placing placing : all) {
      marks.addAll(arrow(placing).marks(palette.edge(Role.KERNEL), palette.outline()));
      boxes.add(input.box(placing.input()));
      boxes.add(output.box(placing.output()));
    }
    marks.addAll(wash.of(boxes));
    return marks;
  }

  @Override
  public Optional<Box> box(CellRef ref) {
    return Optional.empty();
  }

  @Override
  public Optional<Cell> origin(Cell output) {
    return Optional.empty();
  }
}
