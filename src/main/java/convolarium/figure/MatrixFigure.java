package convolarium.figure;

import convolarium.explain.Unrolled;
import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A convolution as a product of matrices, step by step beside its grids: each output is a row of
/// windows (im2col) times the unrolled kernel, and a row of the sparse matrix C times the unrolled
/// input. All cells bear the same [CellRef]s as in the grids, which are drawn first.
///
/// What has no room is left out and a sentence says so: first C, then the windows too.
final class MatrixFigure implements StageFigure {
  /// The matrices with their place; what can be pointed at in them.
  private record Panel(
      Unrolled unrolled, MatrixLayout layout, Mark sheet, MatrixStep step, List<Mark> pointing) {}

  private final ConvolutionFigure grids;
  private final Optional<Panel> panel;
  private final Page page;
  private final double x;
  private final double y;
  private final Box all;
  private final Mark ground;
  private final Mark remark;
  private final Focus focus;

  private MatrixFigure(
      ConvolutionFigure grids,
      Optional<Panel> panel,
      Page page,
      double x,
      double y,
      Box all,
      Mark ground,
      Mark remark,
      Focus focus) {
    this.grids = grids;
    this.panel = panel;
    this.page = page;
    this.x = x;
    this.y = y;
    this.all = all;
    this.ground = ground;
    this.remark = remark;
    this.focus = focus;
  }

  /// @param scene has weights
  static MatrixFigure of(Scene scene, Showing showing, Page page) {
    MatrixPage place = MatrixPage.best(scene.problem(), page);
    Showing window = showing.with(Depiction.WINDOW);
    ConvolutionFigure grids = ConvolutionFigure.of(scene, Guise.NONE, window, place.grids());
    int channel = showing.channel(page.part(), scene);
    double x = place.down() ? 0 : grids.width();
    double y = place.down() ? grids.height() : 0;
    Optional<Panel> panel =
        place
            .layout()
            .map(
                layout -> {
                  Unrolled unrolled = Unrolled.of(scene.problem(), scene.weight(), channel);
                  return new Panel(
                      unrolled,
                      layout,
                      Mark.group(MatrixSheet.of(scene, unrolled, layout, page)).at(x, y),
                      new MatrixStep(scene, unrolled, layout, page.palette()),
                      List.of());
                });
    double width = place.layout().map(layout -> x + layout.width()).orElse(grids.width());
    double height = place.layout().map(layout -> y + layout.height()).orElse(grids.height());
    Box all =
        new Box(
            0,
            0,
            Math.max(width, Math.max(page.width(), grids.width())),
            Math.max(height, Math.max(page.height(), grids.height())));
    Mark ground = Mark.rect(all).fill(page.palette().ground());
    return new MatrixFigure(
        grids, panel, page, x, y, all, ground, remark(place, page, all), Focus.NONE);
  }

  private static Mark remark(MatrixPage place, Page page, Box all) {
    Palette palette = page.palette();
    return Mark.group(
        place.remark().stream()
            .map(
                text ->
                    Mark.label(text, all.centreX(), all.bottom() - palette.text(), palette.text())
                        .placed(Label.Across.CENTRE, Label.Down.BASELINE)
                        .ink(palette.refused().mix(palette.ink(), 0.35))
                        .within(all.width() - 2 * palette.text()))
            .toList());
  }

  @Override
  public MatrixFigure with(Focus focus) {
    Optional<Panel> pointed =
        panel.map(
            p ->
                new Panel(
                    p.unrolled,
                    p.layout,
                    p.sheet,
                    p.step,
                    new MatrixPointing(p.unrolled, p.layout, page).of(focus)));
    return new MatrixFigure(grids.with(focus), pointed, page, x, y, all, ground, remark, focus);
  }

  @Override
  public double width() {
    return all.width();
  }

  @Override
  public double height() {
    return all.height();
  }

  @Override
  public double duration() {
    return grids.duration();
  }

  @Override
  public Picture at(double t) {
    List<Mark> marks = new ArrayList<>();
    marks.add(ground);
    marks.add(Mark.group(grids.at(t).marks()));
    panel.ifPresent(
        p -> {
          marks.add(p.sheet);
          marks.add(Mark.group(at(p, t)).at(x, y));
        });
    marks.add(remark);
    return new Picture(width(), height(), marks);
  }

  private List<Mark> at(Panel panel, double t) {
    Moment moment = Moment.of(t, (int) duration());
    List<Mark> marks = new ArrayList<>();
    marks.addAll(panel.step.after(moment.done()));
    shown(panel, moment).ifPresent(shown -> marks.addAll(panel.step.at(shown)));
    marks.addAll(panel.pointing);
    return marks;
  }

  /// The step of the output that is asked for, none while an input or a weight is.
  private Optional<Moment> shown(Panel panel, Moment moment) {
    Optional<CellRef> asked = focus.asked().filter(ref -> ref.part() == page.part());
    if (asked.isEmpty()) {
      return Optional.of(moment);
    }
    return switch (asked.get().role()) {
      case OUTPUT -> {
        int row = panel.unrolled.outputs().indexOf(asked.get().cell());
        yield Optional.of(row < 0 ? moment : Moment.after(row));
      }
      case INPUT, KERNEL -> Optional.empty();
      case BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> Optional.of(moment);
    };
  }
}
