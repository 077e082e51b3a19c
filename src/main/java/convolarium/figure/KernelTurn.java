package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The kernel turned by 180° before the reader's eyes: at 0 its numbers stand where they stood
/// before, at 1 where they stand now. The two differ by which way a convolution is read:
/// correlation, as networks compute it, or the true convolution of signal processing.
final class KernelTurn implements StageFigure {
  private final Scene scene;
  private final Layout layout;
  private final Palette palette;
  private final Mark ground;
  private final Mark sheet;

  private KernelTurn(Scene scene, Layout layout, Palette palette, Mark ground, Mark sheet) {
    this.scene = scene;
    this.layout = layout;
    this.palette = palette;
    this.ground = ground;
    this.sheet = sheet;
  }

  /// @param scene with the weights as they are after the turn
  static KernelTurn of(Scene scene, Showing showing, Page page) {
    Palette palette = page.palette();
    int channel = showing.channel(page.part(), scene);
    Drawing drawing = Drawing.of(scene.problem(), showing);
    Layout layout = Layout.of(scene.problem(), drawing, channel, page);
    Mark ground = Mark.rect(0, 0, layout.width(), layout.height()).fill(palette.ground());
    Problem problem = scene.problem();
    Optional<ColorScale> inputs = Optional.empty();
    Optional<ColorScale> outputs = Optional.empty();
    if (layout.measures().shaded) {
      inputs = Optional.of(Shades.scale(scene.input(), problem.input().elements(), palette));
      outputs = Optional.of(Shades.scale(scene.output(), problem.output().elements(), palette));
    }
    Mark sheet = Sheet.withoutWeights(scene, layout, palette, inputs, outputs);
    return new KernelTurn(scene, layout, palette, ground, sheet);
  }

  /// The same: nothing is pointed at while it turns.
  @Override
  public KernelTurn with(Focus focus) {
    return this;
  }

  @Override
  public double width() {
    return layout.width();
  }

  @Override
  public double height() {
    return layout.height();
  }

  @Override
  public double duration() {
    return 1;
  }

  @Override
  public Picture at(double t) {
    double angle = Math.PI * (1 - Ease.of(t));
    List<Mark> marks = new ArrayList<>(List.of(ground, sheet));
    layout.kernels().stream()
        .flatMap(Optional::stream)
        .forEach(kernel -> turned(marks, kernel, angle));
    return new Picture(width(), height(), marks);
  }

  /// Numbers stay upright on their way round the middle of all slices.
  private void turned(List<Mark> marks, Volume kernel, double angle) {
    Box all = kernel.all();
    double size = kernel.size();
    for (Plane plane : kernel.slices()) {
      for (int row = 0; Detail.hasNumbers(size) && row < plane.rows().cells(); row++) {
        for (int column = 0; column < plane.columns().cells(); column++) {
          boolean bears = plane.bears(row, column);
          Box box = plane.box(row, column);
          double[] to = around(all, box.centreX(), box.centreY(), angle);
          float value = bears ? scene.weightAt(plane.cell(row, column)) : 0;
          Ink ink = bears ? palette.ink() : palette.hatch();
          marks.add(Numbers.at(value, to[0], to[1], 0.86 * size, Detail.NUMBER * size, ink));
        }
      }
    }
    double[] a = around(all, all.x(), all.y(), angle);
    double[] b = around(all, all.right(), all.y(), angle);
    double[] c = around(all, all.right(), all.bottom(), angle);
    double[] d = around(all, all.x(), all.bottom(), angle);
    marks.add(
        Path.through(a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1])
            .close()
            .stroke(palette.kernel(), palette.outline()));
  }

  /// A point turned around the middle of a box.
  private static double[] around(Box box, double x, double y, double angle) {
    double dx = x - box.centreX();
    double dy = y - box.centreY();
    return new double[] {
      box.centreX() + dx * Math.cos(angle) - dy * Math.sin(angle),
      box.centreY() + dx * Math.sin(angle) + dy * Math.cos(angle)
    };
  }
}
