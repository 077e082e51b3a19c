package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.explain.Formula;
import convolarium.explain.GateStep;
import convolarium.explain.Lane;
import convolarium.explain.Product;
import convolarium.explain.Step;
import convolarium.explain.Walk;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A gated convolution as a stage: one window over the input, a lane for the feature and one for
/// the gate, each with its kernel, sum and map, and the product of the two.
///
/// While a step falls into place, first both sums fall into their maps, then the product into the
/// output.
final class Gating implements Act {
  private static final double PENDING = 0.22;
  private static final double FALL = 0.75;
  private static final double LANES = 0.875;

  private final GatedScene scene;
  private final Problem problem;
  private final int number;
  private final int channel;
  private final Field input;
  private final Field output;
  private final Walk walk;
  private final Windows windows;
  private final List<Kernels> kernels = new ArrayList<>();
  private final List<Total> totals = new ArrayList<>();
  private final Maps maps;
  private final Box product;
  private final boolean down;
  private final Palette palette;
  private final Wash wash;
  private final Taken taken;
  private final List<Label> numbers;

  /// @param number that the stage's cells bear
  /// @param channel the output channel walked
  Gating(
      GatedScene scene, int number, int channel, ChainLayout layout, int stage, Palette palette) {
    this.problem = scene.problem();
    this.number = number;
    this.channel = channel;
    this.input = layout.inputs().get(stage);
    this.output = layout.outputs().get(stage);
    this.walk = Walk.over(problem, channel);
    this.windows = new Windows(problem);
    GatingRoom room = (GatingRoom) layout.rooms().get(stage);
    GatingPlaces places = new GatingPlaces(scene, number, channel, room, layout.areas().get(stage));
    for (Lane lane : Lane.values()) {
      kernels.add(places.kernels(lane));
      totals.add(places.total(lane));
    }
    this.scene = scene;
    this.maps = Maps.of(scene, walk, places.map(Lane.FEATURE), places.map(Lane.GATE), palette);
    this.product = places.product();
    this.down = room.down;
    this.palette = palette;
    this.wash = new Wash(palette);
    this.taken = new Taken(palette, false);
    this.numbers = output.numbers(making());
  }

  @Override
  public int steps() {
    return walk.size();
  }

  @Override
  public int channel() {
    return channel;
  }

  /// The input channels of the chosen channel's group.
  @Override
  public Set<Integer> taking() {
    Set<Integer> taking = new TreeSet<>();
    int first = channel / problem.groupOutputs() * problem.groupInputs();
    for (int i = 0; i < problem.groupInputs(); i++) {
      taking.add(first + i);
    }
    return taking;
  }

  @Override
  public Set<Integer> making() {
    return Set.of(channel);
  }

  @Override
  public List<Mark> still(Palette colours) {
    List<Mark> marks = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      Kernels slices = kernels.get(lane.ordinal());
      marks.addAll(slices.still(colours));
      marks.addAll(totals.get(lane.ordinal()).still(colours));
      Box box = slices.all().stream().map(Volume::all).reduce(Box::union).orElseThrow();
      marks.add(
          word(lane == Lane.FEATURE ? "feature" : "gate", box, colours)
              .within(Math.max(box.width(), 4 * palette.text())));
    }
    marks.addAll(maps.still(colours));
    marks.add(Mark.rect(product).rounded(6).stroke(colours.line(Role.OUTPUT), palette.hairline()));
    marks.add(word(maps.activation().sign() + "(feature) · σ(gate)", product, colours));
    if (!down) {
      marks.addAll(ways(colours));
    }
    return marks;
  }

  /// From both maps to their product, and on to the output.
  private List<Mark> ways(Palette colours) {
    List<Mark> marks = new ArrayList<>();
    Ink ink = colours.hatch();
    for (Lane lane : Lane.values()) {
      Box map = maps.of(lane).all();
      double aside = (lane.ordinal() - 0.5) * 0.4;
      double y = product.centreY() + aside * product.height();
      Arrow way = new Arrow(map.right() + 2, map.centreY(), product.x() - 2, y, false);
      marks.addAll(way.marks(ink, 1.5 * palette.hairline()));
    }
    Box to = output.volumes().get(channel).all();
    Arrow way = new Arrow(product.right() + 2, product.centreY(), to.x() - 2, to.centreY(), false);
    marks.addAll(way.marks(ink, 1.5 * palette.hairline()));
    return marks;
  }

  private Label word(String text, Box box, Palette colours) {
    return Mark.label(text, box.centreX(), box.y() - 0.45 * palette.text(), 0.86 * palette.text())
        .placed(Label.Across.CENTRE, Label.Down.BASELINE)
        .ink(colours.muted());
  }

  @Override
  public List<Mark> after(int done, Role role) {
    List<Mark> marks = new ArrayList<>(maps.after(done));
    marks.addAll(output.filled(done, role, making(), numbers));
    return marks;
  }

  @Override
  public List<Mark> at(Moment moment) {
    List<Mark> marks = new ArrayList<>();
    GateStep step = scene.told(channel, moment.step());
    cells(marks, step.feature(), moment);
    for (int taking : taking()) {
      for (Box box : window(input.volumes().get(taking), moment)) {
        marks.addAll(Grid.outline(box, palette));
      }
    }
    for (Lane lane : Lane.values()) {
      lane(marks, lane, step, moment);
    }
    product(marks, step, moment);
    return marks;
  }

  /// The input cells that take part: both kernels multiply them.
  private void cells(List<Mark> marks, Step step, Moment moment) {
    int made = moment.multiplied(step.products().size());
    boolean plain = input.shades().isEmpty();
    List<Box> pending = new ArrayList<>();
    for (int i = 0; i < step.products().size(); i++) {
      Product each = step.products().get(i);
      if (i < made && plain) {
        taken.mark(marks, each, input.box(each.tap().input()), false);
      } else {
        pending.add(input.box(each.tap().input()));
      }
    }
    if (pending.isEmpty()) {
      return;
    }
    Path boxes = Grid.boxes(pending);
    Path pale =
        plain
            ? boxes.fill(palette.kernel().opacity(PENDING))
            : boxes.stroke(palette.kernel(), 1.5 * palette.hairline());
    Volume volume = input.volumes().get(taking().iterator().next());
    Box to = windows.of(walk.at(moment.step()), volume).getFirst();
    Box now = window(volume, moment).getFirst();
    marks.add(Mark.group(pale).at(now.x() - to.x(), now.y() - to.y()));
  }

  private List<Box> window(Volume volume, Moment moment) {
    return windows.between(
        walk.at(Math.max(0, moment.step() - 1)), walk.at(moment.step()), moment.moved(), volume);
  }

  /// One lane of a step: its sum, and the sum's fall into the map.
  private void lane(List<Mark> marks, Lane lane, GateStep told, Moment moment) {
    Step step = lane == Lane.FEATURE ? told.feature() : told.gate();
    Total total = totals.get(lane.ordinal());
    int made = moment.multiplied(step.products().size());
    if (moment.isMultiplying() && made > 0) {
      Product last = step.products().get(made - 1);
      List<Box> boxes = new ArrayList<>();
      boxes.add(input.box(last.tap().input()));
      kernels.get(lane.ordinal()).box(last).ifPresent(boxes::add);
      marks.add(Grid.boxes(boxes).stroke(palette.ink(), 1.5 * palette.hairline()));
    }
    boolean ended = moment.isFalling() || moment.part() == 1;
    Box cell = maps.box(lane, told.output());
    if (made == 0 && !ended) {
      marks.addAll(Grid.outline(cell, palette));
      return;
    }
    double fallen = Ease.of((moment.part() - FALL) / (LANES - FALL));
    boolean arrived = ended && fallen == 1;
    if (arrived) {
      maps.cell(marks, moment.step(), lane);
    }
    marks.addAll(Grid.outline(cell, palette));
    float value = Total.value(step, made, ended);
    boolean leaving = ended && moment.part() < 1;
    marks.add(total.number(value, leaving ? palette.hatch() : palette.ink(), palette));
    if (leaving && !arrived) {
      marks.add(total.falling(value, cell, fallen, palette));
    }
  }

  /// The two values, their product, and its fall into the output cell.
  private void product(List<Mark> marks, GateStep step, Moment moment) {
    Box cell = output.box(step.output());
    marks.addAll(Grid.outline(cell, palette));
    boolean ended = moment.isFalling() || moment.part() == 1;
    if (!ended || moment.part() < LANES) {
      return;
    }
    String[] lines = Formula.gate(step).text().split(" [=≈] ");
    double text = palette.text();
    double width = 0.94 * product.width();
    for (int i = 0; i < lines.length; i++) {
      boolean last = i == lines.length - 1;
      double y = product.y() + (i + 0.9) * product.height() / 3.4;
      Label label =
          Mark.label(
                  (i == 0 ? "" : "= ") + lines[i], product.centreX(), y, (last ? 1.15 : 0.9) * text)
              .mono()
              .centred()
              .ink(last ? palette.ink() : palette.muted())
              .within(width);
      marks.add(last ? label.bold() : label);
    }
    double fallen = Ease.of((moment.part() - LANES) / (1 - LANES));
    if (fallen > 0 && fallen < 1) {
      Total from = new Total(product, "", Optional.empty());
      marks.add(from.falling(step.result(), cell, fallen, palette));
    }
  }

  @Override
  public Optional<Integer> stepOf(CellRef ref) {
    if (ref.part() != number) {
      return Optional.empty();
    }
    return switch (ref.role()) {
      case OUTPUT, FEATURE, GATE -> Optional.of(walk.indexOf(ref.cell()));
      case INPUT, KERNEL, BIAS, GATE_KERNEL, GATE_BIAS -> Optional.empty();
    };
  }

  @Override
  public List<Mark> asked(CellRef ref) {
    if (ref.part() != number) {
      return List.of();
    }
    return switch (ref.role()) {
      case INPUT -> uses(ref.cell());
      case KERNEL, GATE_KERNEL -> multiplied(ref.cell());
      case OUTPUT, BIAS, GATE_BIAS, FEATURE, GATE -> List.of();
    };
  }

  /// The cells of both maps and of the output that an input cell reaches, and through which
  /// weights.
  private List<Mark> uses(Cell cell) {
    Optional<Cell> source = problem.source(cell);
    if (!source.equals(Optional.of(cell))) {
      return source.map(from -> wash.of(List.of(input.box(from)))).orElse(List.of());
    }
    List<Box> boxes = new ArrayList<>();
    for (Tap tap : Taps.of(problem).reaching(cell, channel)) {
      boxes.add(output.box(tap.output()));
      for (Lane lane : Lane.values()) {
        boxes.add(maps.box(lane, tap.output()));
        kernels
            .get(lane.ordinal())
            .volumes()
            .get(cell.channel())
            .ifPresent(volume -> boxes.add(volume.box(tap.weight())));
      }
    }
    return wash.of(boxes);
  }

  /// The input cells that a weight multiplies on its way over the input.
  private List<Mark> multiplied(Cell weight) {
    return wash.of(
        Taps.of(problem).through(weight).stream()
            .filter(tap -> tap.output().get(0) == 0 && tap.output().channel() == channel)
            .map(tap -> input.box(tap.input()))
            .toList());
  }

  @Override
  public Optional<Box> box(CellRef ref) {
    for (Lane lane : Lane.values()) {
      Total total = totals.get(lane.ordinal());
      Optional<Box> found =
          total.bias().filter(added -> added.ref().equals(ref)).isPresent()
              ? Optional.of(total.below(palette))
              : kernels
                  .get(lane.ordinal())
                  .box(ref)
                  .or(() -> maps.of(lane).showing(ref).map(plane -> plane.box(ref.cell())));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Cell> origin(Cell output) {
    return Optional.empty();
  }
}
