package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stays the same in every frame: the planes with their padding, the numbers of input and
/// kernel, the still empty output, and the captions. Made once.
final class Sheet {
  private final Scene scene;
  private final Layout layout;
  private final Palette palette;
  private final Palette faint;
  private final Guise guise;
  private final List<Mark> marks = new ArrayList<>();

  private Sheet(Scene scene, Layout layout, Palette palette, Guise guise) {
    this.scene = scene;
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
    return of(scene, layout, palette, guise, inputs, outputs, overlaps, true);
  }

  /// The same without the numbers of the kernels.
  static Mark withoutWeights(
      Scene scene,
      Layout layout,
      Palette palette,
      Optional<ColorScale> inputs,
      Optional<ColorScale> outputs) {
    return of(scene, layout, palette, Guise.NONE, inputs, outputs, Optional.empty(), false);
  }

  private static Mark of(
      Scene scene,
      Layout layout,
      Palette palette,
      Guise guise,
      Optional<ColorScale> inputs,
      Optional<ColorScale> outputs,
      Optional<Overlaps> overlaps,
      boolean weights) {
    Captions captions = new Captions(scene, layout, palette);
    Footer footer = new Footer(layout, palette, guise, overlaps.map(Overlaps::legend));
    Sheet sheet = new Sheet(scene, layout, palette, guise);
    sheet.planes(captions, inputs, weights);
    overlaps.map(Overlaps::mark).ifPresent(sheet.marks::add);
    sheet.marks.addAll(captions.words());
    sheet.marks.addAll(footer.words());
    sheet.marks.addAll(footer.bars(inputs, outputs));
    return Mark.group(sheet.marks);
  }

  private void planes(Captions captions, Optional<ColorScale> shades, boolean weights) {
    marks.addAll(captions.bands());
    marks.addAll(new Connections(layout, palette).cut());
    marks.addAll(InputSheet.of(scene, layout, palette, guise, shades));
    layout.kernels().stream()
        .flatMap(Optional::stream)
        .flatMap(volume -> volume.slices().stream())
        .forEach(plane -> kernel(plane, weights));
    layout.outputs().forEach(this::output);
  }

  /// @param weights whether it has its numbers
  private void kernel(Plane plane, boolean weights) {
    if (Detail.hasNumbers(plane.size()) || !weights) {
      marks.add(Mark.rect(plane.inside()).fill(palette.tint(Role.KERNEL)));
    } else {
      marks.add(colours(plane));
    }
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

  /// The weights of a kernel too large for numbers.
  private Mark colours(Plane plane) {
    Shape shape = scene.problem().weight().orElseThrow();
    ColorScale scale = Shades.scale(scene.weight(), shape.elements(), palette);
    int columns = plane.columns().cells();
    return Shades.of(
        plane,
        plane.rows().cells() * columns,
        scale,
        i ->
            plane.bears(i / columns, i % columns)
                ? scene.weightAt(plane.cell(i / columns, i % columns))
                : 0);
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

  private void output(int channel, Volume volume) {
    boolean chosen = channel == layout.channel();
    Palette colours = chosen ? palette : faint;
    for (Plane plane : volume.slices()) {
      marks.addAll(Grid.around(plane, colours));
      marks.add(Mark.rect(plane.inside()).fill(palette.ground()));
      marks.addAll(Grid.ruled(plane, colours));
      marks.add(Grid.touch(plane, guise));
    }
  }
}
