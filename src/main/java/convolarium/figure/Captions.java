package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.explain.Numeral;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is written around the planes: groups, channels, slices, the sum's place and the bias.
final class Captions {
  private final Scene scene;
  private final Problem problem;
  private final Layout layout;
  private final Palette palette;
  private final Palette faint;

  Captions(Scene scene, Layout layout, Palette palette) {
    this.scene = scene;
    this.problem = scene.problem();
    this.layout = layout;
    this.palette = palette;
    this.faint = palette.faint();
  }

  /// The grounds of the groups, under everything, with their names; where there are no weights each
  /// is one channel.
  List<Mark> bands() {
    List<Mark> marks = new ArrayList<>();
    for (int group = 0; problem.groups() > 1 && group < problem.groups(); group++) {
      boolean chosen = group == layout.group();
      Box box = layout.bands().get(group);
      Ink ground = palette.muted().mix(palette.ground(), chosen ? 0.9 : 0.96);
      marks.add(Mark.rect(box).rounded(6).fill(ground));
      marks.add(
          palette
              .caption(
                  (problem.weight().isPresent() ? "group " : "channel ") + group,
                  box.x() + palette.text() * 0.8,
                  box.y() + palette.text() * 1.2,
                  Label.Across.LEFT)
              .ink(chosen ? palette.ink() : faint.muted()));
    }
    return marks;
  }

  /// The words around the planes, the place of the sum and the bias.
  List<Mark> words() {
    List<Mark> marks = new ArrayList<>();
    for (int channel = 0; channel < layout.inputs().size(); channel++) {
      Palette colours = layout.takesPart(channel) ? palette : faint;
      head(marks, layout.inputs().get(channel), channel, colours);
    }
    layout
        .outputs()
        .forEach(
            (channel, volume) ->
                head(marks, volume, channel, channel == layout.channel() ? palette : faint));
    layout.kernels().stream()
        .flatMap(Optional::stream)
        .filter(Volume::layered)
        .forEach(volume -> slices(marks, volume, palette));
    sum(marks);
    scene.bias().ifPresent(bias -> bias(marks, bias.at(layout.channel())));
    return marks;
  }

  /// The channel above a plane; the small planes of other groups have no room for it.
  private void head(List<Mark> marks, Volume volume, int channel, Palette colours) {
    if (volume.size() < layout.cell()) {
      return;
    }
    Box box = volume.all();
    double y = box.y() - palette.text() * 0.5;
    if (volume.layered()) {
      slices(marks, volume, colours);
      y -= layout.measures().caption;
    }
    if (layout.measures().headed) {
      marks.add(centred("channel " + channel, box.centreX(), y, colours.muted()));
    }
  }

  /// The number of each slice above it; those of the padding have negative ones or go on behind.
  private void slices(List<Mark> marks, Volume volume, Palette colours) {
    for (Plane plane : volume.slices()) {
      Box box = plane.all();
      String number = Numeral.integer(plane.prefix().getLast());
      String text = box.width() < 4 * palette.text() ? number : "slice " + number;
      double y = box.y() - palette.text() * 0.5;
      marks.add(centred(text, box.centreX(), y, colours.muted()).within(box.width()));
    }
  }

  private void sum(List<Mark> marks) {
    Box box = layout.sum();
    String word = Total.word(problem);
    marks.add(Mark.rect(box).rounded(4).stroke(palette.line(Role.OUTPUT), palette.hairline()));
    if (layout.measures().flow.bandDown) {
      double x = box.x() - layout.measures().gap / 2;
      double y = box.centreY() + palette.text() * 0.33;
      marks.add(palette.caption(word, x, y, Label.Across.RIGHT));
    } else {
      marks.add(centred(word, box.centreX(), box.y() - palette.text() * 0.5, palette.muted()));
    }
  }

  private void bias(List<Mark> marks, float bias) {
    Box box = layout.bias();
    marks.add(
        Mark.rect(box)
            .rounded(4)
            .fill(palette.tint(Role.BIAS))
            .stroke(palette.edge(Role.BIAS), palette.hairline())
            .about(layout.ref(Role.BIAS, Cell.of(layout.channel()))));
    String text = "+ bias " + Numeral.brief(bias, 4);
    double y = box.bottom() - palette.text() * 0.4;
    marks.add(centred(text, box.centreX(), y, palette.ink()).within(box.width()));
  }

  private Label centred(String text, double x, double y, Ink ink) {
    return palette.caption(text, x, y, Label.Across.CENTRE).ink(ink);
  }
}
