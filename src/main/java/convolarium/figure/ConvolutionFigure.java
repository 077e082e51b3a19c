package convolarium.figure;

import convolarium.picture.ColorScale;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A window slides over the input, and its products, summed, fill the output: in reading order the
/// input planes, beside each the slice of the kernel that looks at it, the sum, and the output
/// planes.
///
/// Draws convolutions (grouped, dilated, padded), transposed ones, poolings and filters on one to
/// three axes. Step `k` lasts from `t = k−1` to `t = k`. Every cell carries a [CellRef]. The parts
/// that time does not change are made once and are the same objects in every frame, the first group
/// of the picture among them: a renderer may keep what it painted of it.
public final class ConvolutionFigure implements StageFigure {
  private final Scene scene;
  private final Guise guise;
  private final Layout layout;
  private final Page page;
  private final Focus focus;
  private final Mark ground;
  private final Mark sheet;
  private final Progress progress;
  private final Stepping stepping;
  private final List<Mark> pointing;

  private ConvolutionFigure(
      Scene scene,
      Guise guise,
      Layout layout,
      Page page,
      Focus focus,
      Mark ground,
      Mark sheet,
      Progress progress,
      Stepping stepping) {
    this.scene = scene;
    this.guise = guise;
    this.layout = layout;
    this.page = page;
    this.focus = focus;
    this.ground = ground;
    this.sheet = sheet;
    this.progress = progress;
    this.stepping = stepping;
    this.pointing = new Pointing(scene, layout, page.palette()).of(focus);
  }

  /// The figure of one output channel, with cells as large as fit the page, at most 56 px and at
  /// least 6 px: a scene that does not fit even so makes a picture larger than the page.
  ///
  /// @param channel in `[0, outChannels)`
  public static ConvolutionFigure of(Scene scene, int channel, Page page) {
    return of(scene, Guise.NONE, Showing.PLAIN.in(page.part(), channel), page);
  }

  /// The same as the reader wants to see it.
  ///
  /// @param guise what the scene stands for
  static ConvolutionFigure of(Scene scene, Guise guise, Showing showing, Page page) {
    int channel = showing.channel(page.part(), scene);
    Palette palette = page.palette();
    Drawing drawing = Drawing.of(scene.problem(), showing);
    Layout layout = Layout.of(scene.problem(), drawing, channel, page);
    boolean shaded = layout.measures().shaded;
    Optional<ColorScale> inputs =
        shaded
            ? Optional.of(Shades.scale(scene.input(), scene.problem().input().elements(), palette))
            : Optional.empty();
    Optional<ColorScale> outputs =
        shaded
            ? Optional.of(
                Shades.scale(scene.output(), scene.problem().output().elements(), palette))
            : Optional.empty();
    Optional<Overlaps> overlaps =
        showing.overlaps()
            ? Optional.of(new Overlaps(scene, guise, layout, palette))
            : Optional.empty();
    boolean scattered = showing.depiction() == Depiction.SCATTER;
    Mark ground = Mark.rect(0, 0, layout.width(), layout.height()).fill(palette.ground());
    return new ConvolutionFigure(
        scene,
        guise,
        layout,
        page,
        Focus.NONE,
        ground,
        Sheet.of(scene, layout, palette, guise, inputs, outputs, overlaps),
        new Progress(scene, layout, palette, outputs, overlaps),
        new Stepping(scene, layout, palette, shaded, scattered));
  }

  @Override
  public ConvolutionFigure with(Focus focus) {
    return new ConvolutionFigure(
        scene, guise, layout, page, guise.drawn(focus), ground, sheet, progress, stepping);
  }

  @Override
  public double width() {
    return layout.width();
  }

  @Override
  public double height() {
    return layout.height();
  }

  /// The number of output cells of a channel.
  @Override
  public double duration() {
    return stepping.steps();
  }

  /// While an output cell is asked for, its own step is shown; while an input cell or a weight is,
  /// no step is.
  @Override
  public Picture at(double t) {
    Moment moment = Moment.of(t, stepping.steps());
    List<Mark> marks = new ArrayList<>();
    marks.add(ground);
    marks.add(sheet);
    marks.addAll(progress.after(moment.done()));
    shown(moment).ifPresent(shown -> marks.addAll(stepping.at(shown)));
    marks.addAll(pointing);
    return new Picture(layout.width(), layout.height(), marks);
  }

  private Optional<Moment> shown(Moment moment) {
    if (focus.asked().isEmpty()) {
      return Optional.of(moment);
    }
    CellRef ref = focus.asked().get();
    return switch (ref.role()) {
      case OUTPUT ->
          isComputed(ref)
              ? Optional.of(Moment.after(stepping.indexOf(ref.cell())))
              : Optional.of(moment);
      case INPUT, KERNEL -> Optional.empty();
      case BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> Optional.of(moment);
    };
  }

  /// The cells that padding crops from a transposed convolution have no value.
  private boolean isComputed(CellRef ref) {
    return layout
        .plane(ref)
        .filter(plane -> plane.isInside(plane.row(ref.cell()), plane.column(ref.cell())))
        .isPresent();
  }
}
