package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.explain.Placing;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stages one after the other: tensors in reading order, and between two of them the stage that
/// makes the second of the first. What a stage makes fills up and is then what the next one uses.
///
/// The stage under way is in full colour. A cell that one stage made and the next uses answers for
/// both: where its value comes from, and where it goes.
final class ChainFigure implements StageFigure {
  private final List<Part> parts;
  private final ChainLayout layout;
  private final List<Act> acts;
  private final Clock clock;
  private final int first;
  private final Palette palette;
  private final Focus focus;
  private final Mark ground;
  private final ChainSheet sheet;
  private final List<Mark> sheets;

  private ChainFigure(
      List<Part> parts,
      ChainLayout layout,
      List<Act> acts,
      Clock clock,
      int first,
      Palette palette,
      Focus focus,
      Mark ground,
      ChainSheet sheet,
      List<Mark> sheets) {
    this.parts = parts;
    this.layout = layout;
    this.acts = acts;
    this.clock = clock;
    this.first = first;
    this.palette = palette;
    this.focus = focus;
    this.ground = ground;
    this.sheet = sheet;
    this.sheets = sheets;
  }

  /// @param parts each of which feeds the next
  static ChainFigure of(List<Part> parts, Showing showing, Page page) {
    Palette palette = page.palette();
    ChainLayout layout = ChainLayout.of(parts, showing, page);
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int number = page.part() + i;
      int channel = showing.channel(number, parts.get(i));
      acts.add(
          switch (parts.get(i)) {
            case Scene scene -> Sliding.of(scene, number, channel, layout, i, palette);
            case GatedScene gated -> new Gating(gated, number, channel, layout, i, palette);
            case UnpoolScene unpool -> new Returning(unpool, number, channel, layout, i, palette);
          });
    }
    Clock clock = new Clock(acts.stream().map(Act::steps).toList());
    Mark ground = Mark.rect(0, 0, layout.width(), layout.height()).fill(palette.ground());
    ChainSheet sheet = new ChainSheet(parts, layout, acts, showing.turned(), palette);
    List<Mark> sheets = new ArrayList<>();
    for (int stage = 0; stage < acts.size(); stage++) {
      sheets.add(sheet.sheet(stage));
    }
    return new ChainFigure(
        parts, layout, acts, clock, page.part(), palette, Focus.NONE, ground, sheet, sheets);
  }

  @Override
  public ChainFigure with(Focus focus) {
    return new ChainFigure(
        parts, layout, acts, clock, first, palette, focus, ground, sheet, sheets);
  }

  @Override
  public double width() {
    return layout.width();
  }

  @Override
  public double height() {
    return layout.height();
  }

  /// The steps of all stages.
  @Override
  public double duration() {
    return clock.duration();
  }

  /// While an output cell is asked for, its own step is shown; while any other is, no step is.
  @Override
  public Picture at(double t) {
    Clock.Now now = clock.at(t);
    int current = focus.asked().flatMap(this::stage).orElse(now.stage());
    List<Mark> marks = new ArrayList<>();
    marks.add(ground);
    marks.add(sheets.get(current));
    for (int i = 0; i < acts.size(); i++) {
      int done = now.done(i, acts.get(i).steps());
      sheet.made(marks, i, done, current);
    }
    shown(now, current).ifPresent(moment -> marks.addAll(step(current, moment)));
    focus.asked().ifPresent(ref -> asked(marks, ref));
    for (CellRef ref : focus.ringed()) {
      boxes(ref).forEach(box -> marks.addAll(new Wash(palette).ring(box)));
    }
    return new Picture(layout.width(), layout.height(), marks);
  }

  /// The stage whose cell that is, if it is drawn.
  private Optional<Integer> stage(CellRef ref) {
    int stage = ref.part() - first;
    return box(ref).isPresent() ? Optional.of(stage) : Optional.empty();
  }

  private Optional<Moment> shown(Clock.Now now, int current) {
    if (focus.asked().isEmpty()) {
      return Optional.of(now.moment());
    }
    Optional<Integer> step = acts.get(current).stepOf(focus.asked().get());
    return switch (focus.asked().get().role()) {
      case INPUT, KERNEL, GATE_KERNEL -> step.map(Moment::after);
      case OUTPUT, FEATURE, GATE, BIAS, GATE_BIAS ->
          step.map(Moment::after)
              .or(() -> current == now.stage() ? Optional.of(now.moment()) : Optional.empty());
    };
  }

  private List<Mark> step(int stage, Moment moment) {
    List<Mark> marks = new ArrayList<>(acts.get(stage).at(moment));
    if (stage > 0 && parts.get(stage) instanceof UnpoolScene unpool) {
      Placing placing = unpool.told(acts.get(stage).channel(), moment.step());
      acts.get(stage - 1)
          .origin(placing.input())
          .filter(origin -> isAt(origin, placing.position(), layout.inputs().get(stage - 1)))
          .ifPresent(origin -> marks.addAll(traced(stage - 1, origin, placing.input())));
    }
    return marks;
  }

  private static boolean isAt(Cell cell, int position, Field field) {
    return Shape.of(field.shape().from(2)).offset(cell.position()) == position;
  }

  /// Where a max-pooling had found a value.
  private List<Mark> traced(int pooling, Cell origin, Cell value) {
    Box from = layout.inputs().get(pooling).box(origin);
    Box to = layout.outputs().get(pooling).box(value);
    Arrow arrow = Arrow.between(from, to, layout.course().down());
    List<Mark> marks =
        new ArrayList<>(arrow.marks(palette.edge(Role.KERNEL), 1.5 * palette.hairline()));
    marks.addAll(Grid.outline(from, palette));
    return marks;
  }

  private void asked(List<Mark> marks, CellRef ref) {
    for (int i = 0; i < acts.size(); i++) {
      marks.addAll(acts.get(i).asked(ref));
      Optional<CellRef> same = same(ref, i);
      if (same.isPresent()) {
        marks.addAll(acts.get(i).asked(same.get()));
      }
    }
    boxes(ref).forEach(box -> marks.addAll(Grid.outline(box, palette)));
  }

  /// The same cell as what another stage of this chain uses or makes; beside it may stand another
  /// chain, whose numbers follow on.
  private Optional<CellRef> same(CellRef ref, int stage) {
    int number = first + stage;
    return switch (ref.role()) {
      case OUTPUT ->
          stage > 0 && ref.part() == number - 1
              ? Optional.of(ref.in(number, Role.INPUT))
              : Optional.empty();
      case INPUT ->
          stage < acts.size() - 1 && ref.part() == number + 1
              ? Optional.of(ref.in(number, Role.OUTPUT))
              : Optional.empty();
      case KERNEL, BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> Optional.empty();
    };
  }

  /// Everywhere that a cell stands: at a turn it stands twice.
  private List<Box> boxes(CellRef ref) {
    List<Box> boxes = new ArrayList<>();
    box(ref).ifPresent(boxes::add);
    for (int stage = 0; stage < acts.size(); stage++) {
      same(ref, stage).flatMap(this::box).filter(box -> !boxes.contains(box)).ifPresent(boxes::add);
    }
    return boxes;
  }

  private Optional<Box> box(CellRef ref) {
    return layout.fields().stream()
        .filter(field -> field.shows(ref))
        .map(field -> field.box(ref.cell()))
        .findFirst()
        .or(() -> acts.stream().flatMap(act -> act.box(ref).stream()).findFirst());
  }
}
