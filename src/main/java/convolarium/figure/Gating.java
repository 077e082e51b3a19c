package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.explain.GateStep;
import convolarium.explain.Lane;
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

/// A gated convolution as a stage: one window over the input, a lane for the feature and one for
/// the gate, each with its kernel, sum and map, and the product of the two.
///
/// While a step falls into place, first both sums fall into their maps, then the product into the
/// output.
final class Gating implements Act {
  private static final double FALL = 0.75;
  private static final double LANES = 0.875;

  private final GatedScene scene;
  private final Problem problem;
  private final int number;
  private final int channel;
  private final Field output;
  private final Walk walk;
  private final Looking looking;
  private final Relations relations;
  private final List<Kernels> kernels = new ArrayList<>();
  private final List<Total> totals = new ArrayList<>();
  private final Maps maps;
  private final Joining joining;
  private final boolean down;
  private final Palette palette;
  private final List<Label> numbers;

  /// @param number that the stage's cells bear
  /// @param channel the output channel walked
  Gating(
      GatedScene scene, int number, int channel, ChainLayout layout, int stage, Palette palette) {
    this.problem = scene.problem();
    this.number = number;
    this.channel = channel;
    Field input = layout.inputs().get(stage);
    this.output = layout.outputs().get(stage);
    this.walk = Walk.over(problem, channel);
    GatingRoom room = (GatingRoom) layout.rooms().get(stage);
    GatingPlaces places = new GatingPlaces(scene, number, channel, room, layout.areas().get(stage));
    for (Lane lane : Lane.values()) {
      kernels.add(places.kernels(lane));
      totals.add(places.total(lane));
    }
    this.scene = scene;
    this.maps = Maps.of(scene, walk, places.map(Lane.FEATURE), places.map(Lane.GATE), palette);
    this.joining = new Joining(places.product(), maps, output.volume(channel), palette);
    this.down = room.down;
    this.palette = palette;
    this.looking =
        new Looking(problem, walk, input::volume, input.shades().isEmpty(), false, palette);
    this.relations = new Relations(problem, input, making(), new Wash(palette));
    this.numbers = output.marks().numbers(making());
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
    marks.addAll(joining.still(colours, down));
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
    marks.addAll(output.marks().filled(done, role, making(), numbers));
    return marks;
  }

  @Override
  public List<Mark> at(Moment moment) {
    List<Mark> marks = new ArrayList<>();
    GateStep step = scene.told(channel, moment.step());
    looking.cells(marks, step.feature(), moment); // both kernels take the same
    looking.windows(marks, taking(), moment);
    for (Lane lane : Lane.values()) {
      lane(marks, lane, step, moment);
    }
    marks.addAll(Grid.outline(output.box(step.output()), palette));
    if (moment.part() >= LANES) {
      marks.addAll(joining.at(step, Ease.of((moment.part() - LANES) / (1 - LANES))));
    }
    return marks;
  }

  /// One lane of a step: its sum, and the sum's fall into the map.
  private void lane(List<Mark> marks, Lane lane, GateStep told, Moment moment) {
    Step step = lane == Lane.FEATURE ? told.feature() : told.gate();
    Total total = totals.get(lane.ordinal());
    int made = moment.multiplied(step.products().size());
    looking.current(marks, step, kernels.get(lane.ordinal())::box, moment);
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
      case INPUT -> relations.uses(ref.cell(), this::boxes);
      case KERNEL, GATE_KERNEL -> relations.multiplied(ref.cell());
      case OUTPUT, BIAS, GATE_BIAS, FEATURE, GATE -> List.of();
    };
  }

  /// Of a use the cells of both maps and of the output, and the weights of both kernels.
  private List<Box> boxes(Tap tap) {
    List<Box> boxes = new ArrayList<>(List.of(output.box(tap.output())));
    for (Lane lane : Lane.values()) {
      boxes.add(maps.box(lane, tap.output()));
      kernels.get(lane.ordinal()).box(tap).ifPresent(boxes::add);
    }
    return boxes;
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
