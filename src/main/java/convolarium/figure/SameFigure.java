package convolarium.figure;

import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.arithmetic.Window;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What PyTorch's models and TensorFlow's mean by "same", on one grid: both paddings around the
/// same input, both windows in step, and what each rule gives. The centres of all windows, discs
/// for the one and squares for the other, show by how much the two are out of step.
final class SameFigure implements StageFigure {
  private final Page page;
  private final Focus focus;
  private final Scene scene;
  private final Plane input;
  private final List<SameRule> rules;
  private final Mark sheet;

  SameFigure(Page page, Focus focus, Scene scene, Plane input, List<SameRule> rules, Mark sheet) {
    this.page = page;
    this.focus = focus;
    this.scene = scene;
    this.input = input;
    this.rules = rules;
    this.sheet = sheet;
  }

  /// Whether there is something to compare: a convolution on one or two axes that takes both
  /// paddings.
  static boolean suits(Scene scene) {
    return scene.problem().operation() instanceof Convolution convolution
        && scene.problem().rank() <= 2
        && paddings(convolution.window()).stream()
            .allMatch(padding -> fits(convolution, padding, scene.problem()));
  }

  private static List<Padding> paddings(Window window) {
    return List.of(Padding.half(window), Padding.Rule.SAME);
  }

  private static boolean fits(Convolution convolution, Padding padding, Problem problem) {
    return convolution.with(convolution.window().withPadding(padding)).on(problem.input())
        instanceof Bound;
  }

  /// @param channel the output channel shown
  static SameFigure of(Scene scene, int channel, Page page) {
    Convolution convolution = (Convolution) scene.problem().operation();
    List<Scene> scenes =
        paddings(convolution.window()).stream()
            .map(padding -> convolution.with(convolution.window().withPadding(padding)))
            .map(operation -> operation.on(scene.problem().input()).orThrow())
            .map(problem -> Scene.of(problem, scene.input(), scene.weight(), scene.bias()))
            .toList();
    return new SameLayout(scene, scenes, channel, page).figure();
  }

  @Override
  public SameFigure with(Focus focus) {
    return new SameFigure(page, focus, scene, input, rules, sheet);
  }

  @Override
  public double width() {
    return page.width();
  }

  @Override
  public double height() {
    return page.height();
  }

  @Override
  public double duration() {
    return rules.stream().mapToInt(rule -> rule.walk().size()).max().orElseThrow();
  }

  @Override
  public Picture at(double t) {
    Moment moment = Moment.of(t, (int) duration());
    Palette palette = page.palette();
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.rect(0, 0, width(), height()).fill(palette.ground()));
    marks.add(sheet);
    for (SameRule rule : rules) {
      step(marks, rule, moment);
    }
    focus.asked().filter(ref -> ref.part() == page.part()).ifPresent(ref -> asked(marks, ref));
    for (CellRef ref : focus.ringed()) {
      planes()
          .filter(plane -> plane.shows(ref))
          .forEach(plane -> marks.addAll(Grid.outline(plane.box(ref.cell()), palette)));
    }
    return new Picture(width(), height(), marks);
  }

  private Stream<Plane> planes() {
    return Stream.concat(Stream.of(input), rules.stream().map(SameRule::output));
  }

  private void step(List<Mark> marks, SameRule rule, Moment moment) {
    Palette palette = page.palette();
    Plane plane = rule.output();
    int done = Math.min(moment.done(), rule.walk().size());
    for (int i = 0; i < done; i++) {
      Cell cell = rule.walk().at(i);
      Box box = plane.box(cell);
      marks.add(Mark.rect(box).fill(palette.tint(Role.OUTPUT)));
      if (Detail.hasNumbers(plane.size())) {
        float value = rule.scene().outputAt(cell);
        marks.add(Numbers.in(box, value, Detail.NUMBER * plane.size(), palette.ink()));
      }
    }
    marks.addAll(Grid.ruled(plane, palette));
    Box to = rule.window(rule.at(moment.step()), input);
    Box from = rule.window(rule.at(Math.max(0, moment.step() - 1)), input);
    Box window = Ease.between(from, to, moment.moved());
    marks.add(Mark.rect(window).fill(palette.kernel().opacity(0.16)));
    marks.add(
        Mark.rect(window).stroke(palette.ground(), palette.outline() + 2 * palette.hairline()));
    marks.add(rule.outlined(window, palette.ink(), palette.outline()));
    marks.add(rule.outlined(plane.box(rule.at(moment.step())), palette.ink(), palette.outline()));
  }

  /// Of an input cell the outputs that use it under either rule.
  private void asked(List<Mark> marks, CellRef ref) {
    if (ref.role() != Role.INPUT) {
      return;
    }
    for (SameRule rule : rules) {
      List<Box> boxes =
          Taps.of(rule.scene().problem()).reaching(ref.cell(), rule.walk().channel()).stream()
              .map(Tap::output)
              .distinct()
              .map(rule.output()::box)
              .toList();
      if (!boxes.isEmpty()) {
        marks.add(
            Grid.boxes(boxes)
                .fill(page.palette().kernel().opacity(0.3))
                .stroke(page.palette().edge(Role.KERNEL), 1.5 * page.palette().hairline()));
      }
    }
    marks.addAll(Grid.outline(input.box(ref.cell()), page.palette()));
  }
}
