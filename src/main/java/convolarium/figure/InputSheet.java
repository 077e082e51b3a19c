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

/// The input planes with their padding, what no window reaches, and their numbers or colours.
final class InputSheet {
  private final Scene scene;
  private final Problem problem;
  private final Layout layout;
  private final Palette palette;
  private final Palette faint;
  private final Guise guise;
  private final Optional<ColorScale> shades;
  private final List<Mark> marks = new ArrayList<>();

  private InputSheet(
      Scene scene, Layout layout, Palette palette, Guise guise, Optional<ColorScale> shades) {
    this.scene = scene;
    this.problem = scene.problem();
    this.layout = layout;
    this.palette = palette;
    this.faint = palette.faint();
    this.guise = guise;
    this.shades = shades;
  }

  /// @param shades the colours of the values, where they are shown
  static List<Mark> of(
      Scene scene, Layout layout, Palette palette, Guise guise, Optional<ColorScale> shades) {
    InputSheet sheet = new InputSheet(scene, layout, palette, guise, shades);
    for (int channel = 0; channel < layout.inputs().size(); channel++) {
      sheet.input(channel);
    }
    return sheet.marks;
  }

  private void input(int channel) {
    Volume volume = layout.inputs().get(channel);
    Palette colours = layout.takesPart(channel) ? palette : faint;
    int seen = volume.slices().size() - Extent.lost(problem, Extent.SLICES);
    for (int i = 0; i < volume.slices().size(); i++) {
      input(volume.slices().get(i), i >= seen, colours);
    }
  }

  /// @param lost whether no window reaches the whole slice
  private void input(Plane plane, boolean lost, Palette colours) {
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
      numbers(plane, colours);
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

  private void numbers(Plane plane, Palette colours) {
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
        Ink ink = inside ? inside(plane, row, column, value, colours) : around(value, colours);
        double height = Detail.NUMBER * plane.size();
        marks.add(Numbers.in(plane.box(row, column), value, height, ink));
      }
    }
  }

  private Ink inside(Plane plane, int row, int column, float value, Palette colours) {
    return isInserted(plane, row, column)
        ? colours.muted()
        : shades.map(scale -> scale.ink(value).legible()).orElse(colours.ink());
  }

  /// A value copied into the padding is nearly as strong as the one that it was taken from.
  private Ink around(float value, Palette colours) {
    return problem.border() == Border.ZEROS
        ? colours.muted()
        : shades
            .map(scale -> scale.ink(value).legible())
            .orElse(colours.ink().mix(palette.ground(), 0.25));
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
}
