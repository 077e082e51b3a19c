package convolarium.figure;

import convolarium.picture.ColorScale;
import convolarium.picture.Label;
import convolarium.picture.Mark;
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
  private final int perChannel;
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
    for (int channel = 0; channel < layout.outputs().size(); channel++) {
      boolean chosen = channel == layout.channel();
      for (Plane plane : layout.outputs().get(channel).inside()) {
        boolean legible = Detail.hasNumbers(plane.size()) && (room || !chosen);
        slices.add(new Slice(plane, chosen, legible ? numbers(plane, chosen, scene) : List.of()));
      }
    }
    this.perChannel = slices.size() / layout.outputs().size();
  }

  /// A plane of an output channel with its numbers.
  private record Slice(Plane plane, boolean chosen, List<Label> numbers) {
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
    for (int i = 0; i < slices.size(); i++) {
      Slice slice = slices.get(i);
      int here = Math.min(done - i % perChannel * slice.cells(), slice.cells());
      if (here > 0) {
        if (!(counted && slice.chosen())) {
          Palette colours = slice.chosen() ? palette : faint;
          ground(marks, slice.plane(), i * slice.cells(), here, colours);
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
