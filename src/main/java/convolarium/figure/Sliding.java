package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.explain.Ending;
import convolarium.explain.Explanation;
import convolarium.explain.Numeral;
import convolarium.explain.Product;
import convolarium.explain.Step;
import convolarium.explain.Walk;
import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A windowed stage of a chain. Where the groups keep their channels apart all of them step at
/// once, each with a kernel of its own: so a depthwise stage is seen whole.
final class Sliding implements Act {
  private static final double PENDING = 0.22;

  private final Scene scene;
  private final Problem problem;
  private final int number;
  private final int channel;
  private final Field input;
  private final Field output;
  private final Explanation explanation;
  private final Walk walk;
  private final Windows windows;
  private final Kernels kernels;
  private final List<Total> totals;
  private final Palette palette;
  private final Wash wash;
  private final Taken taken;
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
    this.windows = new Windows(problem);
    this.kernels = kernels;
    this.totals = totals;
    this.palette = palette;
    this.wash = new Wash(palette);
    this.taken = new Taken(palette, problem.weight().isPresent());
    this.numbers = output.numbers(making());
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
    return all(problem.inChannels());
  }

  @Override
  public Set<Integer> making() {
    Set<Integer> channels = new TreeSet<>();
    for (int group = 0; group < problem.groups(); group++) {
      channels.add(SlidingPlaces.output(problem, group, channel));
    }
    return channels;
  }

  private static Set<Integer> all(int channels) {
    Set<Integer> all = new TreeSet<>();
    for (int channel = 0; channel < channels; channel++) {
      all.add(channel);
    }
    return all;
  }

  @Override
  public List<Mark> still(Palette colours) {
    List<Mark> marks = new ArrayList<>(kernels.still(colours));
    totals.forEach(total -> marks.addAll(total.still(colours)));
    return marks;
  }

  @Override
  public List<Mark> after(int done, Role role) {
    return output.filled(done, role, making(), numbers);
  }

  @Override
  public List<Mark> at(Moment moment) {
    List<Mark> marks = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (int made : making()) {
      steps.add(explanation.step(in(walk.at(moment.step()), made)));
    }
    for (Step step : steps) {
      cells(marks, step, moment);
    }
    if (!problem.transposed()) {
      for (Volume volume : input.volumes()) {
        for (Box box : window(volume, moment)) {
          marks.addAll(Grid.outline(box, palette));
        }
      }
    }
    for (int group = 0; group < steps.size(); group++) {
      current(marks, steps.get(group), moment);
      sum(marks, steps.get(group), totals.get(group), moment);
    }
    return marks;
  }

  private static Cell in(Cell cell, int channel) {
    List<Integer> index = new ArrayList<>(cell.index());
    index.set(1, channel);
    return new Cell(index);
  }

  /// The input cells that take part: pale until their product is made, and on their way with the
  /// window.
  private void cells(List<Mark> marks, Step step, Moment moment) {
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
    if (moment.moved() == 1 || problem.transposed()) {
      marks.add(pale);
      return;
    }
    Volume volume = input.volumes().getFirst(); // all go the same way
    Box to = windows.of(walk.at(moment.step()), volume).getFirst();
    Box now = window(volume, moment).getFirst();
    marks.add(Mark.group(pale).at(now.x() - to.x(), now.y() - to.y()));
  }

  /// The window on its way from the step before, on each slice that it touches.
  private List<Box> window(Volume volume, Moment moment) {
    return windows.between(
        walk.at(Math.max(0, moment.step() - 1)), walk.at(moment.step()), moment.moved(), volume);
  }

  /// The input cell and the weight of the product just made; at rest, of a transposed convolution,
  /// all that the cell gathers.
  private void current(List<Mark> marks, Step step, Moment moment) {
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
      case KERNEL -> kernels.box(ref).isPresent() ? multiplied(ref.cell()) : List.of();
      case OUTPUT, BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> List.of();
    };
  }

  /// The outputs being made that use an input cell, and through which weights; of a cell of the
  /// padding the cell whose value it has.
  private List<Mark> uses(Cell cell) {
    Optional<Cell> source = problem.source(cell);
    if (!source.equals(Optional.of(cell))) {
      return source.map(from -> wash.of(List.of(input.box(from)))).orElse(List.of());
    }
    List<Box> outputs = new ArrayList<>();
    List<Box> weights = new ArrayList<>();
    List<Mark> labels = new ArrayList<>();
    for (int made : making()) {
      for (Tap tap : Taps.of(problem).reaching(cell, made)) {
        outputs.add(output.box(tap.output()));
        if (problem.weight().isPresent()) {
          kernels
              .volumes()
              .get(cell.channel())
              .ifPresent(volume -> weights.add(volume.box(tap.weight())));
          String weight = "·" + Numeral.brief(scene.weightAt(tap.weight()), 3);
          labels.addAll(wash.below(weight, outputs.getLast()));
        }
      }
    }
    List<Mark> marks = new ArrayList<>(wash.of(outputs));
    marks.addAll(wash.of(weights));
    marks.addAll(labels);
    return marks;
  }

  /// The input cells that a weight multiplies on its way over the input.
  private List<Mark> multiplied(Cell weight) {
    Set<Integer> making = making();
    return wash.of(
        Taps.of(problem).through(weight).stream()
            .filter(tap -> tap.output().get(0) == 0 && making.contains(tap.output().channel()))
            .map(tap -> input.box(tap.input()))
            .toList());
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
