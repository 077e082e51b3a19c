package convolarium.figure;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stays the same in every frame: the planes with their padding, the numbers of input and
/// kernel, the still empty output, and the captions. Made once.
final class Sheet {
  private final Scene scene;
  private final Problem problem;
  private final Layout layout;
  private final Palette palette;
  private final Palette faint;
  private final Guise guise;
  private final List<Mark> marks = new ArrayList<>();

  private Sheet(Scene scene, Layout layout, Palette palette, Guise guise) {
    this.scene = scene;
    this.problem = scene.problem();
    this.layout = layout;
    this.palette = palette;
    this.faint = palette.faint();
    this.guise = guise;
  }

  /// @param inputs the colours of the input's values, where they are shown
  /// @param outputs the same of the output
  /// @param overlaps what the cells of the chosen output show beside their values, if anything
  static Mark of(
      Scene scene,
      Layout layout,
      Palette palette,
      Guise guise,
      Optional<ColorScale> inputs,
      Optional<ColorScale> outputs,
      Optional<Overlaps> overlaps) {
    Captions captions = new Captions(scene, layout, palette);
    Footer footer = new Footer(layout, palette, guise, overlaps.map(Overlaps::legend));
    Sheet sheet = new Sheet(scene, layout, palette, guise);
    sheet.planes(captions, inputs, true);
    overlaps.map(Overlaps::mark).ifPresent(sheet.marks::add);
    sheet.marks.addAll(captions.words());
    sheet.marks.addAll(footer.words());
    sheet.marks.addAll(footer.bars(inputs, outputs));
    return Mark.group(sheet.marks);
  }

  /// The same without the numbers of the kernels, nor colours.
  static Mark withoutWeights(Scene scene, Layout layout, Palette palette) {
    Captions captions = new Captions(scene, layout, palette);
    Sheet sheet = new Sheet(scene, layout, palette, Guise.NONE);
    sheet.planes(captions, Optional.empty(), false);
    sheet.marks.addAll(captions.words());
    sheet.marks.addAll(new Footer(layout, palette, Guise.NONE, Optional.empty()).words());
    return Mark.group(sheet.marks);
  }

  private void planes(Captions captions, Optional<ColorScale> shades, boolean weights) {
    marks.addAll(captions.bands());
    marks.addAll(new Connections(layout, palette).cut());
    for (int channel = 0; channel < layout.inputs().size(); channel++) {
      input(channel, shades);
    }
    layout.kernels().stream()
        .flatMap(Optional::stream)
        .flatMap(volume -> volume.slices().stream())
        .forEach(plane -> kernel(plane, weights));
    for (int channel = 0; channel < layout.outputs().size(); channel++) {
      output(channel);
    }
  }

  private void input(int channel, Optional<ColorScale> shades) {
    Volume volume = layout.inputs().get(channel);
    Palette colours = layout.takesPart(channel) ? palette : faint;
    int seen = volume.slices().size() - Extent.lost(problem, Extent.SLICES);
    for (int i = 0; i < volume.slices().size(); i++) {
      input(volume.slices().get(i), i >= seen, colours, shades);
    }
  }

  /// @param lost whether no window reaches the whole slice
  private void input(Plane plane, boolean lost, Palette colours, Optional<ColorScale> shades) {
    marks.addAll(Grid.around(plane, colours));
    if (shades.isPresent()
        && problem.border() != Border.ZEROS
        && !plane.all().equals(plane.inside())) {
      marks.add(Shades.around(plane, shades.get(), scene::inputAt));
    }
    int cells = plane.rows().cells() * plane.columns().cells();
    if (shades.isPresent() && cells > 0) {
      int first = problem.input().offset(plane.cell(0, 0).index());
      marks.add(Shades.of(plane, cells, shades.get(), i -> scene.input().at(first + i)));
    } else {
      marks.add(Mark.rect(plane.inside()).fill(colours.tint(Role.INPUT)));
    }
    inserted(plane);
    int rows = lost ? plane.rows().total() : Extent.lost(problem, Extent.ROWS);
    marks.addAll(Grid.lost(plane, rows, Extent.lost(problem, Extent.COLUMNS), colours));
    marks.addAll(Grid.ruled(plane, colours));
    if (Detail.hasNumbers(plane.size())) {
      numbers(plane, colours, shades);
    }
    marks.add(Grid.touch(plane, guise));
  }

  /// Whether a cell inside is no number of the input.
  private boolean isInserted(Plane plane, int row, int column) {
    return guise != Guise.NONE && guise.meant(plane.ref(row, column)).isEmpty();
  }

  /// The ground shows through where a cell inside is no number of the input.
  private void inserted(Plane plane) {
    List<Box> boxes = new ArrayList<>();
    for (int row = 0; row < plane.rows().cells(); row++) {
      for (int column = 0; column < plane.columns().cells(); column++) {
        if (isInserted(plane, row, column)) {
          boxes.add(plane.box(row, column));
        }
      }
    }
    if (!boxes.isEmpty()) {
      marks.add(Grid.boxes(boxes).fill(palette.ground()));
    }
  }

  private void numbers(Plane plane, Palette colours, Optional<ColorScale> shades) {
    int top = -plane.rows().before();
    int left = -plane.columns().before();
    for (int row = top; row < top + plane.rows().total(); row++) {
      for (int column = left; column < left + plane.columns().total(); column++) {
        boolean inside = plane.isInside(row, column);
        Cell cell = plane.cell(row, column);
        if (!inside && !counts(cell)) {
          continue;
        }
        float value = scene.inputAt(cell);
        boolean copied = !inside && problem.border() != Border.ZEROS;
        Ink ink =
            !copied && (!inside || isInserted(plane, row, column))
                ? colours.muted()
                : copied && shades.isEmpty()
                    ? colours.ink().mix(palette.ground(), 0.25)
                    : shades.map(s -> s.ink(value).legible()).orElse(colours.ink());
        double height = Detail.NUMBER * plane.size();
        marks.add(Numbers.in(plane.box(row, column), value, height, ink));
      }
    }
  }

  /// Whether a cell of the padding has a value that counts: a maximum never asks it, nor a mean
  /// that leaves the padding out, nor any operation what lies beyond the padding.
  private boolean counts(Cell padding) {
    for (int a = 0; a < problem.rank(); a++) {
      if (problem.axes().get(a).isBeyond(padding.get(a + 2))) {
        return false;
      }
    }
    return !(problem.operation() instanceof Pooling pooling)
        || pooling.kind() == Pooling.Kind.AVERAGE && pooling.countPadding();
  }

  /// @param weights whether it has its numbers
  private void kernel(Plane plane, boolean weights) {
    marks.add(Mark.rect(plane.inside()).fill(palette.tint(Role.KERNEL)));
    stuffing(plane);
    marks.addAll(Grid.ruled(plane, palette));
    if (weights && Detail.hasNumbers(plane.size())) {
      for (int row = 0; row < plane.rows().cells(); row++) {
        for (int column = 0; column < plane.columns().cells(); column++) {
          boolean bears = plane.bears(row, column);
          float weight = bears ? scene.weightAt(plane.cell(row, column)) : 0;
          Ink ink = bears ? palette.ink() : palette.hatch();
          double height = Detail.NUMBER * plane.size();
          marks.add(Numbers.in(plane.box(row, column), weight, height, ink));
        }
      }
    }
    marks.add(Grid.touch(plane, guise));
  }

  /// The ground shows through where a kernel is stuffed with zeros.
  private void stuffing(Plane plane) {
    List<Box> boxes = new ArrayList<>();
    for (int row = 0; row < plane.rows().cells(); row++) {
      for (int column = 0; column < plane.columns().cells(); column++) {
        if (!plane.bears(row, column)) {
          boxes.add(plane.box(row, column));
        }
      }
    }
    if (!boxes.isEmpty()) {
      marks.add(Grid.boxes(boxes).fill(palette.ground()));
    }
  }

  private void output(int channel) {
    boolean chosen = channel == layout.channel();
    Palette colours = chosen ? palette : faint;
    for (Plane plane : layout.outputs().get(channel).slices()) {
      marks.addAll(Grid.around(plane, colours));
      marks.add(Mark.rect(plane.inside()).fill(palette.ground()));
      marks.addAll(Grid.ruled(plane, colours));
      marks.add(Grid.touch(plane, guise));
    }
  }
}
