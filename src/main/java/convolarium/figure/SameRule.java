package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.explain.Walk;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Stroke;
import java.util.List;

/// One framework's rule.
record SameRule(String name, Scene scene, Walk walk, Plane output, boolean dashed) {
  /// The window of an output cell on the plane of the input.
  Box window(Cell output, Plane input) {
    Volume flat = new Volume(List.of(input), Extent.ONE, false);
    return new Windows(scene.problem()).of(output, flat).getFirst();
  }

  Cell at(int step) {
    return walk.at(Math.min(step, walk.size() - 1));
  }

  /// An outline in this rule's kind of line.
  Mark outlined(Box box, Ink ink, double width) {
    Stroke stroke = Stroke.of(ink, width);
    return Mark.rect(box).stroke(dashed ? stroke.dashed(5, 4) : stroke);
  }
}
