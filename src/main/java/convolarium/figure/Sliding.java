package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.explain.Explanation;
import convolarium.explain.Numeral;
import convolarium.explain.Step;
import convolarium.explain.Walk;
import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A windowed stage of a chain. Where the groups keep their channels apart all of them step at
/// once, each with a kernel of its own: so a depthwise stage is seen whole.
final class Sliding implements Act {
  private final Scene scene;
  private final Problem problem;
  private final int number;
  private final int channel;
  private final Field input;
  private final Field output;
  private final Explanation explanation;
  private final Walk walk;
  private final Looking looking;
  private final Relations relations;
  private final Kernels kernels;
  private final List<Total> totals;
  private final Palette palette;
  private final List<Label> numbers;

  private Sliding(
      Scene scene,
      int number,
      int channel,
      Field input,
      Field output,
      Kernels kernels,
      List<Total> totals,
      Palette palette) {
    this.scene = scene;
    this.problem = scene.problem();
    this.number = number;
    this.channel = channel;
    this.input = input;
    this.output = output;
    this.explanation = scene.explanation();
    this.walk = Walk.over(problem, channel);
    this.kernels = kernels;
    this.totals = totals;
    this.palette = palette;
    this.looking =
        new Looking(
            problem,
            walk,
            input::volume,
            input.shades().isEmpty(),
            problem.weight().isPresent(),
            palette);
    this.relations = new Relations(problem, input, making(), new Wash(palette));
    this.numbers = output.marks().numbers(making());
  }

  /// @param number that the stage's cells bear
  /// @param channel the output channel walked
  static Sliding of(
      Scene scene, int number, int channel, ChainLayout layout, int stage, Palette palette) {
    SlidingRoom room = (SlidingRoom) layout.rooms().get(stage);
    Field input = layout.inputs().get(stage);
    boolean down = layout.course().down();
    SlidingPlaces places =
        new SlidingPlaces(scene, number, channel, room, input, layout.areas().get(stage), down);
    return new Sliding(
        scene,
        number,
        channel,
        input,
        layout.outputs().get(stage),
        places.kernels(),
        places.totals(palette),
        palette);
  }

  @Override
  public int steps() {
    return walk.size();
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
    Set<Integer> channels = new TreeSet<>();
    for (int group = 0; group < problem.groups(); group++) {
      channels.add(SlidingPlaces.output(problem, group, channel));
    }
    return channels;
  }

  @Override
  public List<Mark> still(Palette colours) {
    List<Mark> marks = new ArrayList<>(kernels.still(colours));
    totals.forEach(total -> marks.addAll(total.still(colours)));
    return marks;
  }

  @Override
  public List<Mark> after(int done, Role role) {
    return output.marks().filled(done, role, making(), numbers);
  }

  @Override
  public List<Mark> at(Moment moment) {
    List<Mark> marks = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (int made : making()) {
      steps.add(explanation.step(in(walk.at(moment.step()), made)));
    }
    steps.forEach(step -> looking.cells(marks, step, moment));
    looking.windows(marks, taking(), moment);
    for (int group = 0; group < steps.size(); group++) {
      looking.current(marks, steps.get(group), kernels::box, moment);
      sum(marks, steps.get(group), totals.get(group), moment);
    }
    return marks;
  }

  private static Cell in(Cell cell, int channel) {
    List<Integer> index = new ArrayList<>(cell.index());
    index.set(1, channel);
    return new Cell(index);
  }

  /// The sum as it grows, and its fall into the output cell.
  private void sum(List<Mark> marks, Step step, Total total, Moment moment) {
    Box cell = output.box(step.output());
    if (step.output().channel() == channel) {
      marks.addAll(Grid.outline(cell, palette));
    } else {
      marks.add(Mark.rect(cell).stroke(palette.ink(), 1.5 * palette.hairline()));
    }
    int made = moment.multiplied(step.products().size());
    boolean ended = moment.isFalling() || moment.part() == 1;
    if (made == 0 && !ended) {
      return;
    }
    if (problem.weight().isPresent() && step.channels().size() > 1) {
      marks.addAll(kernels.partials(step, made, palette));
    }
    float value = Total.value(step, made, ended);
    boolean leaving = moment.isFalling() && moment.fallen() > 0;
    marks.add(total.number(value, leaving ? palette.hatch() : palette.ink(), palette));
    if (leaving) {
      marks.add(total.falling(value, cell, moment.fallen(), palette));
    }
  }

  @Override
  public Optional<Integer> stepOf(CellRef ref) {
    return ref.part() == number && ref.role() == Role.OUTPUT && isInside(ref.cell())
        ? Optional.of(walk.indexOf(ref.cell()))
        : Optional.empty();
  }

  /// The cells that padding crops from a transposed convolution have no value.
  private boolean isInside(Cell cell) {
    List<Integer> sizes = problem.output().from(2);
    for (int a = 0; a < sizes.size(); a++) {
      if (cell.get(a + 2) < 0 || cell.get(a + 2) >= sizes.get(a)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Mark> asked(CellRef ref) {
    return switch (ref.role()) {
      case INPUT -> ref.part() == number ? uses(ref.cell()) : List.of();
      case KERNEL -> kernels.box(ref).isPresent() ? relations.multiplied(ref.cell()) : List.of();
      case OUTPUT, BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> List.of();
    };
  }

  /// The outputs being made that use an input cell, and through which weights.
  private List<Mark> uses(Cell cell) {
    List<Mark> marks =
        new ArrayList<>(
            relations.uses(
                cell,
                tap -> {
                  List<Box> boxes = new ArrayList<>(List.of(output.box(tap.output())));
                  kernels.box(tap).ifPresent(boxes::add);
                  return boxes;
                }));
    if (problem.weight().isPresent()) {
      for (Tap tap : relations.taps(cell)) {
        String weight = "·" + Numeral.brief(scene.weightAt(tap.weight()), 3);
        marks.addAll(relations.wash().below(weight, output.box(tap.output())));
      }
    }
    return marks;
  }

  @Override
  public Optional<Box> box(CellRef ref) {
    return totals.stream()
        .filter(total -> total.bias().filter(added -> added.ref().equals(ref)).isPresent())
        .map(total -> total.below(palette))
        .findFirst()
        .or(() -> kernels.box(ref));
  }

  @Override
  public Optional<Cell> origin(Cell cell) {
    return problem.operation() instanceof Pooling pooling && pooling.kind() == Pooling.Kind.MAX
        ? explanation.step(cell).winner().map(product -> product.tap().input())
        : Optional.empty();
  }
}
