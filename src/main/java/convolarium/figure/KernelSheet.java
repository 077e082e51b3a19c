package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.List;

/// The marks of all slices of the weights: their colours, numbers where there is room, the channels
/// along the edges and the key.
final class KernelSheet {
  private final KernelGrid grid;
  private final Problem problem;
  private final Shape shape;
  private final Values weight;
  private final Palette palette;
  private final ColorScale scale;
  private final List<Mark> marks = new ArrayList<>();

  private KernelSheet(KernelGrid grid, Values weight, Palette palette) {
    this.grid = grid;
    this.problem = grid.problem();
    this.shape = problem.weight().orElseThrow();
    this.weight = weight;
    this.palette = palette;
    this.scale = Shades.scale(weight, shape.elements(), palette);
  }

  /// @param channel the output channel whose row is outlined
  static Mark of(KernelGrid grid, Values weight, int channel, Palette palette) {
    KernelSheet sheet = new KernelSheet(grid, weight, palette);
    sheet.groups();
    grid.volumes().stream().flatMap(volume -> volume.slices().stream()).forEach(sheet::slice);
    sheet.edges(channel);
    sheet.marks.addAll(Grid.outline(grid.row(channel), palette));
    sheet.words();
    return Mark.group(sheet.marks);
  }

  /// The grounds of the groups: what lies beside them is cut.
  private void groups() {
    for (int group = 0; problem.groups() > 1 && group < problem.groups(); group++) {
      int out = group * problem.groupOutputs();
      int in = group * problem.groupInputs();
      Box first = grid.row(out).intersection(grid.column(in));
      Box last =
          grid.row(out + problem.groupOutputs() - 1)
              .intersection(grid.column(in + problem.groupInputs() - 1));
      marks.add(Mark.rect(first.union(last)).fill(palette.muted().mix(palette.ground(), 0.85)));
    }
  }

  private void slice(Plane plane) {
    int cells = plane.rows().cells() * plane.columns().cells();
    int first = shape.offset(plane.cell(0, 0).index());
    marks.add(Shades.of(plane, cells, scale, i -> weight.at(first + i)));
    if (plane.size() >= KernelGrid.LEAST) {
      marks.addAll(Grid.ruled(plane, palette));
    }
    if (Detail.hasNumbers(plane.size())) {
      for (int i = 0; i < cells; i++) {
        float value = weight.at(first + i);
        Box box = plane.box(i / plane.columns().cells(), i % plane.columns().cells());
        double height = Detail.NUMBER * plane.size();
        marks.add(Numbers.in(box, value, height, scale.ink(value).legible()));
      }
    }
    marks.add(
        plane.size() < KernelGrid.LEAST
            ? Mark.rect(plane.all()).about(plane.ref(0, 0))
            : Grid.touch(plane, Guise.NONE));
  }

  /// The numbers of the channels: as many as there is room for.
  private void edges(int channel) {
    Box all = grid.all();
    double text = palette.text();
    int skip = (int) Math.ceil(1.3 * text / grid.column(0).width());
    for (int in = 0; in < problem.inChannels(); in += skip) {
      double x = grid.column(in).centreX();
      marks.add(palette.caption(String.valueOf(in), x, all.y() - 0.5 * text, Label.Across.CENTRE));
    }
    int step = (int) Math.ceil(1.1 * text / grid.row(0).height());
    for (int out = 0; out < problem.outChannels(); out += step) {
      double y = grid.row(out).centreY() + 0.33 * text;
      Label number =
          palette.caption(String.valueOf(out), all.x() - 0.6 * text, y, Label.Across.RIGHT);
      marks.add(out == channel ? number.bold().ink(palette.ink()) : number);
    }
  }

  private void words() {
    Box all = grid.all();
    double text = palette.text();
    marks.add(palette.caption("input channel →", all.x(), all.y() - 2 * text, Label.Across.LEFT));
    marks.add(
        palette.caption(
            "output ↓", all.x() - 0.6 * text, all.y() - 0.5 * text, Label.Across.RIGHT));
    int slices = grid.volumes().size();
    int most = problem.inChannels() * problem.outChannels();
    String cut = slices == most ? "" : ", " + (most - slices) + " cut by the groups";
    double y = all.bottom() + 1.4 * text;
    String count = (slices == most ? "" : slices + " of ") + most + " kernel slices" + cut;
    marks.add(palette.caption(count, grid.width() / 2, y, Label.Across.CENTRE));
    marks.add(Shades.bar(scale, grid.width() / 2, y + 0.8 * text, 11 * text, palette));
  }
}
