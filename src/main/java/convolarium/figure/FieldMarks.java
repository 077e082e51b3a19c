package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The marks of a chain's tensor: its planes, what lies around them, and as many values as there
/// are.
record FieldMarks(Field field, Palette palette) {
  /// The planes without values, with what lies around them.
  ///
  /// @param strong the channels that take part, the others are faint
  List<Mark> empty(Role role, Set<Integer> strong) {
    List<Mark> marks = new ArrayList<>();
    for (int channel = field.from(); channel < end(); channel++) {
      Palette colours = strong.contains(channel) ? palette : palette.faint();
      for (Plane plane : field.volume(channel).slices()) {
        marks.addAll(Grid.around(plane, colours));
        if (plane.rows().cells() > 0) {
          marks.add(Mark.rect(plane.inside()).fill(palette.ground()));
          marks.addAll(ruled(plane, role, colours));
        }
      }
    }
    return marks;
  }

  private static List<Mark> ruled(Plane plane, Role role, Palette colours) {
    return Grid.ruled(
        new Plane(
            plane.part(),
            role,
            plane.prefix(),
            plane.rank(),
            plane.rows(),
            plane.columns(),
            plane.x(),
            plane.y(),
            plane.size()),
        colours);
  }

  /// What no window of the user reaches.
  List<Mark> lost() {
    List<Mark> marks = new ArrayList<>();
    field
        .used()
        .ifPresent(
            use -> {
              int rows = Extent.lost(use.part().problem(), Extent.ROWS);
              int columns = Extent.lost(use.part().problem(), Extent.COLUMNS);
              for (Volume volume : field.volumes()) {
                volume.slices().forEach(p -> marks.addAll(Grid.lost(p, rows, columns, palette)));
              }
            });
    return marks;
  }

  /// The values that the padding holds, once the inside has its own.
  List<Mark> padding() {
    List<Mark> marks = new ArrayList<>();
    if (field.used().isEmpty()
        || !Detail.hasNumbers(field.size())
        || !counts(field.used().get().part())) {
      return marks;
    }
    Field.Use use = field.used().get();
    for (Volume volume : field.volumes()) {
      for (Plane plane : volume.slices()) {
        for (int row = -plane.rows().before(); row < rest(plane.rows()); row++) {
          for (int column = -plane.columns().before(); column < rest(plane.columns()); column++) {
            Cell cell = plane.cell(row, column);
            if (!plane.isInside(row, column) && Field.reaches(use.block(), cell)) {
              float value =
                  use.part()
                      .problem()
                      .source(cell)
                      .map(source -> field.values().at(field.shape().offset(source.index())))
                      .orElse(0f);
              marks.add(number(plane.box(row, column), value, palette.muted()));
            }
          }
        }
      }
    }
    return marks;
  }

  private static int rest(Extent extent) {
    return extent.total() - extent.before();
  }

  private static boolean counts(Part part) {
    return !(part.problem().operation() instanceof Pooling pooling)
        || pooling.kind() == Kind.AVERAGE && pooling.countPadding();
  }

  private Label number(Box box, float value, Ink ink) {
    return Numbers.near(box, value, Detail.NUMBER * field.size(), ink);
  }

  /// One past the last channel that is drawn.
  private int end() {
    return field.from() + field.volumes().size();
  }

  /// The numbers of all cells that are drawn, in the order of the values; none where cells are too
  /// small. Made once for a tensor that fills up.
  List<Label> numbers(Set<Integer> strong) {
    List<Label> numbers = new ArrayList<>();
    int end = Detail.hasNumbers(field.size()) ? end() * field.cells() : 0;
    for (int i = field.from() * field.cells(); i < end; i++) {
      Cell cell = new Cell(field.shape().index(i));
      float value = field.values().at(i);
      Palette colours = strong.contains(cell.channel()) ? palette : palette.faint();
      Ink ink = field.shades().map(scale -> scale.ink(value).legible()).orElse(colours.ink());
      numbers.add(number(field.box(cell), value, ink));
    }
    return List.copyOf(numbers);
  }

  /// The first `done` cells of each channel with their values.
  ///
  /// @param numbers see [#numbers]
  List<Mark> filled(int done, Role role, Set<Integer> strong, List<Label> numbers) {
    List<Mark> marks = new ArrayList<>();
    for (int channel = field.from(); channel < end(); channel++) {
      Palette colours = strong.contains(channel) ? palette : palette.faint();
      int before = 0;
      for (Plane plane : field.volume(channel).inside()) {
        int cells = plane.rows().cells() * plane.columns().cells();
        int here = Math.clamp(done - before, 0, cells);
        if (here > 0) {
          int first = channel * field.cells() + before;
          fill(marks, plane, first, here, role, colours);
          if (!numbers.isEmpty()) {
            int at = first - field.from() * field.cells();
            marks.addAll(numbers.subList(at, at + here));
          }
        }
        before += cells;
      }
    }
    return marks;
  }

  private void fill(
      List<Mark> marks, Plane plane, int first, int done, Role role, Palette colours) {
    int width = plane.columns().cells();
    if (field.shades().isPresent()) {
      marks.add(Shades.of(plane, done, field.shades().get(), i -> field.values().at(first + i)));
    } else {
      int rows = done / width;
      if (rows > 0) {
        marks.add(Mark.rect(plane.box(0, 0, rows, width)).fill(colours.tint(role)));
      }
      if (done % width > 0) {
        marks.add(Mark.rect(plane.box(rows, 0, 1, done % width)).fill(colours.tint(role)));
      }
    }
    marks.addAll(ruled(plane, role, colours));
  }

  /// Something to point at for every cell. What one stage made and the next uses answers as made,
  /// and is found as both.
  Mark touch() {
    List<Mark> marks = new ArrayList<>();
    for (Volume volume : field.volumes()) {
      for (Plane plane : volume.slices()) {
        for (int row = -plane.rows().before(); row < rest(plane.rows()); row++) {
          for (int column = -plane.columns().before(); column < rest(plane.columns()); column++) {
            touch(marks, plane.box(row, column), plane.cell(row, column));
          }
        }
      }
    }
    return Mark.group(marks);
  }

  private void touch(List<Mark> marks, Box box, Cell cell) {
    Optional<CellRef> inner =
        field
            .made()
            .filter(use -> Field.reaches(use.block(), cell))
            .map(use -> new CellRef(use.number(), Role.OUTPUT, cell));
    Optional<CellRef> outer =
        field
            .used()
            .filter(use -> Field.reaches(use.block(), cell))
            .map(use -> new CellRef(use.number(), Role.INPUT, cell));
    Mark mark = Mark.rect(box);
    if (inner.isPresent()) {
      mark = mark.about(inner.get());
    }
    if (outer.isPresent()) {
      mark = mark.about(outer.get());
    }
    if (inner.isPresent() || outer.isPresent()) {
      marks.add(mark);
    }
  }
}
