package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where everything of a chain lies: tensors, and between them the rooms of the stages.
///
/// @param inputs the tensor that each stage uses
/// @param outputs the tensor that each stage makes
/// @param rooms by stage
/// @param areas the boxes of the rooms
/// @param gutter the middle between two lines: a height, or when they are read downwards an x
record ChainLayout(
    Course course,
    double width,
    double height,
    List<Field> inputs,
    List<Field> outputs,
    List<Room> rooms,
    List<Box> areas,
    double gutter) {
  ChainLayout {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rooms = List.copyOf(rooms);
    areas = List.copyOf(areas);
  }

  static ChainLayout of(List<Part> parts, Showing showing, Page page) {
    return new Placing(parts, showing, page).layout();
  }

  /// Every tensor as often as it is drawn, in reading order.
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (!fields.contains(inputs.get(i))) {
        fields.add(inputs.get(i));
      }
      fields.add(outputs.get(i));
    }
    return fields;
  }

  /// Whether what a stage made stands on the next line once more.
  boolean turnsAfter(int stage) {
    return stage + 1 < inputs.size() && inputs.get(stage + 1) != outputs.get(stage);
  }

  /// The line below everything that stands on one line with a tensor.
  double bottom(Field field) {
    int at = inputs.indexOf(field);
    return areas.get(at >= 0 ? at : outputs.indexOf(field)).bottom();
  }

  /// Puts line after line on the page.
  private static final class Placing {
    private final List<Part> parts;
    private final Showing showing;
    private final Page page;
    private final ChainMeasures m;
    private final double width;
    private final double height;
    private final List<Field> inputs = new ArrayList<>();
    private final List<Field> outputs = new ArrayList<>();
    private final List<Box> areas = new ArrayList<>();
    private double gutter;

    Placing(List<Part> parts, Showing showing, Page page) {
      this.parts = parts;
      this.showing = showing;
      this.page = page;
      this.m = ChainFit.best(parts, page);
      this.width = Math.max(page.width(), m.width);
      this.height = Math.max(page.height(), m.height);
    }

    ChainLayout layout() {
      double x = (width - m.width) / 2 + m.text;
      double y = (height - m.height) / 2 + m.text / 2;
      for (ChainMeasures.Line line : m.lines) {
        gutter = (m.course.down() ? x : y) - m.between;
        if (m.course.down()) {
          down(line, x, y + (m.height - m.text - line.height()) / 2);
          x += line.width() + 2 * m.between;
        } else {
          across(line, x + (m.width - 2 * m.text - line.width()) / 2, y);
          y += line.height() + 2 * m.between;
        }
      }
      return new ChainLayout(m.course, width, height, inputs, outputs, m.rooms, areas, gutter);
    }

    private void across(ChainMeasures.Line line, double left, double y) {
      double x = left;
      double top = y + m.title;
      double room = line.height() - m.title - m.footer;
      for (int i = line.first(); i <= line.end(); i++) {
        var tiles = line.tiles().get(i - line.first());
        add(line, i, field(line, i, x, top + (room - tiles.height()) / 2));
        x += tiles.width() + m.between;
        if (i < line.end()) {
          areas.add(new Box(x, top, m.rooms.get(i).width(), room));
          x += m.rooms.get(i).width() + m.between;
        }
      }
    }

    private void down(ChainMeasures.Line line, double x, double top) {
      double y = top;
      for (int i = line.first(); i <= line.end(); i++) {
        var tiles = line.tiles().get(i - line.first());
        add(line, i, field(line, i, x + (line.width() - tiles.width()) / 2, y));
        y += tiles.height() + m.footer + m.between / 2;
        if (i < line.end()) {
          y += m.title;
          areas.add(new Box(x, y, line.width(), m.rooms.get(i).height()));
          y += m.rooms.get(i).height() + m.between / 2;
        }
      }
    }

    private void add(ChainMeasures.Line line, int tensor, Field field) {
      if (tensor > line.first()) {
        outputs.add(field);
      }
      if (tensor < line.end()) {
        inputs.add(field);
      }
    }

    private Field field(ChainMeasures.Line line, int tensor, double x, double y) {
      var tiles = line.tiles().get(tensor - line.first());
      Optional<Field.Use> made =
          tensor > line.first() ? Optional.of(made(tensor - 1)) : Optional.empty();
      Optional<Field.Use> used = tensor < line.end() ? Optional.of(used(tensor)) : Optional.empty();
      Part part = used.or(() -> made).orElseThrow().part();
      Shape shape = used.isPresent() ? part.problem().input() : part.problem().output();
      Values values = used.isPresent() ? part.input() : part.output();
      int from = used.isPresent() ? 0 : from(tensor - 1, tiles.channels());
      List<Volume> volumes = new ArrayList<>();
      for (int channel = 0; channel < tiles.channels(); channel++) {
        double cx = x + channel % tiles.columns() * (tiles.pitchX() + m.gap) + tiles.pitchX() / 2;
        int row = channel / tiles.columns();
        double cy =
            y + row * (tiles.pitchY() + tiles.head() + m.gap) + tiles.head() + tiles.pitchY() / 2;
        var maker =
            new Volume.Maker(0, Role.INPUT, List.of(0, from + channel), part.problem().rank());
        volumes.add(maker.around(tiles.block(), cx, cy, m.course.cell(), m.apart));
      }
      Optional<ColorScale> shades =
          m.shaded
              ? Optional.of(Shades.scale(values, shape.elements(), page.palette()))
              : Optional.empty();
      return new Field(values, shape, from, volumes, made, used, shades, page.palette());
    }

    /// The first of the drawn channels of what a stage makes: the chosen one is among them.
    private int from(int stage, int drawn) {
      Part part = parts.get(stage);
      int chosen = showing.channel(page.part() + stage, part);
      return Math.clamp(chosen - drawn / 2, 0, part.problem().outChannels() - drawn);
    }

    private Field.Use made(int stage) {
      Part part = parts.get(stage);
      return new Field.Use(part, page.part() + stage, ChainMeasures.output(part));
    }

    private Field.Use used(int stage) {
      Part part = parts.get(stage);
      return new Field.Use(part, page.part() + stage, Block.input(part.problem()));
    }
  }
}
