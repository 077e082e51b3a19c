package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.explain.Activation;
import convolarium.explain.Lane;
import convolarium.explain.Numeral;
import convolarium.explain.Walk;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;

/// The two maps whose cells are multiplied: the activated feature, and how far the gate is open.
///
/// @param met of the channel walked, in its order
record Maps(Volume feature, Volume gate, Activation activation, List<Met> met, Palette palette) {
  private static final double OPEN = 0.25;
  private static final double NUMBER = 0.36;
  private static final double SMALL = 0.22;

  Maps {
    met = List.copyOf(met);
  }

  /// Where the sums of a feature and of its gate meet.
  ///
  /// @param activated what the activation makes of the feature
  /// @param opened σ of the gate
  record Met(Cell output, float feature, float gate, float activated, float opened) {}

  static Maps of(GatedScene scene, Walk walk, Volume feature, Volume gate, Palette palette) {
    Activation activation = scene.explained();
    Activation sigmoid = new Activation.Sigmoid();
    List<Met> met = new ArrayList<>();
    for (int step = 0; step < walk.size(); step++) {
      Cell cell = walk.at(step);
      float left = scene.feature().outputAt(cell);
      float right = scene.gate().outputAt(cell);
      met.add(new Met(cell, left, right, activation.of(left), sigmoid.of(right)));
    }
    return new Maps(feature, gate, activation, met, palette);
  }

  Volume of(Lane lane) {
    return lane == Lane.FEATURE ? feature : gate;
  }

  Box box(Lane lane, Cell cell) {
    return of(lane).box(cell);
  }

  /// The maps without values.
  List<Mark> still(Palette colours) {
    List<Mark> marks = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      for (Plane plane : of(lane).slices()) {
        marks.add(Mark.rect(plane.inside()).fill(palette.ground()));
        marks.addAll(Grid.ruled(plane, colours));
        marks.add(Grid.touch(plane, Guise.NONE));
      }
      Box box = of(lane).all();
      String text = lane == Lane.FEATURE ? activation.sign() + "(feature)" : "σ(gate)";
      marks.add(
          Mark.label(text, box.centreX(), box.y() - 0.45 * palette.text(), 0.86 * palette.text())
              .placed(Label.Across.CENTRE, Label.Down.BASELINE)
              .ink(colours.muted())
              .within(Math.max(box.width() + 2 * palette.text(), 8 * palette.text())));
    }
    return marks;
  }

  /// The first `done` cells of both.
  List<Mark> after(int done) {
    List<Mark> marks = new ArrayList<>();
    for (Met pair : met.subList(0, done)) {
      cell(marks, pair, Lane.FEATURE);
      cell(marks, pair, Lane.GATE);
    }
    for (Lane lane : Lane.values()) {
      of(lane).slices().forEach(plane -> marks.addAll(Grid.ruled(plane, palette)));
    }
    return marks;
  }

  /// The value that is multiplied, and below it, where there is room, what it was made of.
  void cell(List<Mark> marks, int step, Lane lane) {
    cell(marks, met.get(step), lane);
  }

  private void cell(List<Mark> marks, Met pair, Lane lane) {
    boolean gate = lane == Lane.GATE;
    Box box = box(lane, pair.output());
    float value = gate ? pair.opened() : pair.activated();
    Ink ground = gate ? open(pair.opened()) : palette.tint(Role.OUTPUT);
    marks.add(Mark.rect(box).fill(Fill.solid(ground)));
    Detail detail = Detail.of(box.height());
    if (detail == Detail.COLOURS) {
      return;
    }
    Ink ink = gate ? ground.legible() : palette.ink();
    boolean both = detail.isAtLeast(Detail.PRODUCTS);
    double size = box.height();
    double y = box.centreY() - (both ? 0.12 * size : 0);
    double height = (both ? NUMBER : Detail.NUMBER) * size;
    marks.add(Numbers.nearAt(value, box.centreX(), y, 0.88 * size, height, ink));
    if (both) {
      float before = gate ? pair.gate() : pair.feature();
      String sign = gate ? "σ" : activation.sign();
      marks.add(
          Mark.label(
                  sign + "(" + Numeral.brief(before, 3) + ")",
                  box.centreX(),
                  box.centreY() + 0.3 * size,
                  SMALL * size)
              .mono()
              .centred()
              .ink(ink)
              .within(0.92 * size));
    }
  }

  /// The wider a gate is open, the more colour it lets through.
  private Ink open(float opened) {
    double part = Float.isNaN(opened) ? 0 : opened;
    return palette.output().mix(palette.ground(), 1 - OPEN - (0.9 - OPEN) * part);
  }
}
