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
  private final Layout layout;
  private final Palette palette;
  private final Palette faint;
  private final Values output;
  private final Optional<ColorScale> shades;
  private final List<List<Label>> numbers = new ArrayList<>();

  Progress(Scene scene, Layout layout, Palette palette, Optional<ColorScale> shades) {
    this.layout = layout;
    this.palette = palette;
    this.faint = palette.faint();
    this.output = scene.output();
    this.shades = shades;
    for (Plane plane : layout.outputs()) {
      numbers.add(Detail.hasNumbers(plane.size()) ? numbers(plane, scene) : List.of());
    }
  }

  private List<Label> numbers(Plane plane, Scene scene) {
    boolean chosen = plane.equals(layout.output());
    List<Label> labels = new ArrayList<>();
    for (int row = 0; row < plane.rows().cells(); row++) {
      for (int column = 0; column < plane.columns().cells(); column++) {
        float value = scene.outputAt(plane.cell(row, column));
        double height = Detail.NUMBER * plane.size();
        var ink =
            shades
                .map(scale -> scale.ink(value).legible())
                .orElse(chosen ? palette.ink() : faint.ink());
        labels.add(Numbers.in(plane.box(row, column), value, height, ink));
      }
    }
    return labels;
  }

  /// The marks when `done` cells of each plane are computed.
  List<Mark> after(int done) {
    List<Mark> marks = new ArrayList<>();
    for (int channel = 0; done > 0 && channel < layout.outputs().size(); channel++) {
      Plane plane = layout.outputs().get(channel);
      Palette colours = channel == layout.channel() ? palette : faint;
      ground(marks, plane, channel, done, colours);
      marks.addAll(Grid.ruled(plane, colours));
      List<Label> labels = numbers.get(channel);
      marks.addAll(labels.subList(0, Math.min(done, labels.size())));
    }
    return marks;
  }

  private void ground(List<Mark> marks, Plane plane, int channel, int done, Palette colours) {
    int width = plane.columns().cells();
    if (shades.isPresent()) {
      int first = channel * width * plane.rows().cells();
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
