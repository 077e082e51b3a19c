package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.picture.ColorScale;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The output planes as far as they are computed. All numbers are set once; a frame shows the first
/// of them.
final class Progress {
  private final Palette palette;
  private final Palette faint;
  private final Values output;
  private final Optional<ColorScale> shades;
  private final List<Slice> slices = new ArrayList<>();
  private final boolean counted;

  /// @param overlaps what the cells of the chosen channel show beside their values, if anything
  Progress(
      Scene scene,
      Layout layout,
      Palette palette,
      Optional<ColorScale> shades,
      Optional<Overlaps> overlaps) {
    this.palette = palette;
    this.faint = palette.faint();
    this.output = scene.output();
    this.shades = shades;
    this.counted = overlaps.isPresent();
    boolean room = overlaps.map(Overlaps::leaveRoom).orElse(true);
    layout
        .outputs()
        .forEach(
            (channel, volume) -> {
              boolean chosen = channel == layout.channel();
              volume.inside().forEach(plane -> slices.add(slice(scene, plane, chosen, room)));
            });
  }

  private Slice slice(Scene scene, Plane plane, boolean chosen, boolean room) {
    Shape shape = scene.problem().output();
    Cell cell = plane.cell(0, 0);
    int first = shape.offset(cell.index());
    int channel = Shape.of(shape.from(2)).elements();
    boolean legible = Detail.hasNumbers(plane.size()) && (room || !chosen);
    List<Label> numbers = legible ? numbers(plane, chosen, scene) : List.of();
    return new Slice(plane, chosen, numbers, first, first % channel);
  }

  /// A plane of an output channel with its numbers.
  ///
  /// @param first the position of its first cell in the output
  /// @param before how many cells of its channel come before it
  private record Slice(Plane plane, boolean chosen, List<Label> numbers, int first, int before) {
    int cells() {
      return plane.rows().cells() * plane.columns().cells();
    }
  }

  private List<Label> numbers(Plane plane, boolean chosen, Scene scene) {
    List<Label> labels = new ArrayList<>();
    for (int row = 0; row < plane.rows().cells(); row++) {
      for (int column = 0; column < plane.columns().cells(); column++) {
        float value = scene.outputAt(plane.cell(row, column));
        double height = Detail.NUMBER * plane.size();
        var ink =
            shades
                .filter(_ -> !(chosen && counted))
                .map(scale -> scale.ink(value).legible())
                .orElse(chosen ? palette.ink() : faint.ink());
        labels.add(Numbers.in(plane.box(row, column), value, height, ink));
      }
    }
    return labels;
  }

  /// The marks when `done` cells of each channel are computed.
  List<Mark> after(int done) {
    List<Mark> marks = new ArrayList<>();
    for (Slice slice : slices) {
      int here = Math.min(done - slice.before(), slice.cells());
      if (here > 0) {
        if (!(counted && slice.chosen())) {
          Palette colours = slice.chosen() ? palette : faint;
          ground(marks, slice.plane(), slice.first(), here, colours);
          marks.addAll(Grid.ruled(slice.plane(), colours));
        }
        marks.addAll(slice.numbers().subList(0, Math.min(here, slice.numbers().size())));
      }
    }
    return marks;
  }

  private void ground(List<Mark> marks, Plane plane, int first, int done, Palette colours) {
    int width = plane.columns().cells();
    if (shades.isPresent()) {
      marks.add(Shades.of(plane, done, shades.get(), i -> output.at(first + i)));
      return;
    }
    int rows = done / width;
    int rest = done % width;
    if (rows > 0) {
      marks.add(Mark.rect(plane.box(0, 0, rows, width)).fill(colours.tint(Role.OUTPUT)));
    }
    if (rest > 0) {
      marks.add(Mark.rect(plane.box(rows, 0, 1, rest)).fill(colours.tint(Role.OUTPUT)));
    }
  }
}
