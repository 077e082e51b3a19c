package convolarium.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sizes in pixels that follow from a course, before anything has a place.
final class ChainMeasures {
  private static final int MOST_DRAWN = 16;
  private static final int COLUMN = 1;
  private static final int SQUARE = 6;
  private static final int SECOND_LINE = 4;
  private static final int CROSSED = 24;

  final List<Part> parts;
  final Course course;
  final double text;
  final double gap;
  final double apart;
  final double between;
  final double title;
  final double footer;
  final boolean shaded;
  final List<Room> rooms = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  final double width;
  final double height;

  /// Stages that are read in one go.
  ///
  /// @param first of them
  /// @param tiles the tensors between which they stand
  record Line(int first, List<Tiles> tiles, double width, double height) {
    Line {
      tiles = List.copyOf(tiles);
    }

    /// The last tensor.
    int end() {
      return first + tiles.size() - 1;
    }
  }

  ChainMeasures(List<Part> parts, Course course, Page page) {
    this.parts = parts;
    this.course = course;
    text = page.palette().text();
    gap = 0.6 * text;
    apart = 0.7 * text;
    between = 1.3 * text;
    title = 1.7 * text;
    shaded = page.coloured() || !Detail.hasNumbers(course.cell());
    footer = 1.5 * text + (shaded ? course.down() ? text : 2.6 * text : 0);
    for (int i = 0; i < parts.size(); i++) {
      int columns = course.columns().get(i);
      rooms.add(Room.of(parts.get(i), course, columns, text));
    }
    if (course.turn() > 0) {
      lines.add(line(0, course.turn()));
    }
    lines.add(line(course.turn(), parts.size()));
    Stream<Double> widths = lines.stream().map(Line::width);
    Stream<Double> heights = lines.stream().map(Line::height);
    double more = 2 * between * (lines.size() - 1);
    boolean down = course.down();
    width = 2 * text + (down ? widths.reduce(more, Double::sum) : widths.reduce(0.0, Double::max));
    height = text + (down ? heights.reduce(0.0, Double::max) : heights.reduce(more, Double::sum));
  }

  private Line line(int first, int end) {
    List<Tiles> tiles = new ArrayList<>();
    for (int tensor = first; tensor <= end; tensor++) {
      tiles.add(tiles(tensor, tensor > first, tensor < end));
    }
    for (int i = 1; i < tiles.size(); i++) {
      align(tiles, i - 1, i, rooms.get(first + i - 1));
    }
    for (int i = tiles.size() - 1; i > 0; i--) {
      align(tiles, i, i - 1, rooms.get(first + i - 1));
    }
    List<Double> widths = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (int i = first; i <= end; i++) {
      widths.add(tiles.get(i - first).width());
      heights.add(tiles.get(i - first).height() + (course.down() ? footer : 0));
      if (i < end) {
        widths.add(rooms.get(i).width());
        heights.add(rooms.get(i).height() + (course.down() ? title : 0));
      }
    }
    double gaps = between * (widths.size() - 1);
    return course.down()
        ? new Line(first, tiles, most(widths), sum(heights) + gaps / 2)
        : new Line(first, tiles, sum(widths) + gaps, title + most(heights) + footer);
  }

  /// @param made whether the stage before stands on the same line
  /// @param used whether the stage after does
  private Tiles tiles(int tensor, boolean made, boolean used) {
    Part part = parts.get(used ? tensor : tensor - 1);
    Block block = used ? Block.input(part.problem()) : output(part);
    if (used && made) {
      block = block.union(output(parts.get(tensor - 1)));
    }
    int channels = used ? part.problem().inChannels() : drawn(parts, part);
    int columns = course.columns().get(tensor);
    double head = channels > 1 ? 1.15 * text : 0;
    double x = Math.max(block.width(course.cell(), apart), course.scale().channel * text);
    double y = block.height(course.cell());
    if (used && course.down() && columns > 1) {
      x = Math.max(x, rooms.get(tensor).unitWidth());
    }
    if (used && !course.down()) {
      y = Math.max(y, rooms.get(tensor).unitHeight());
    }
    return new Tiles(block, channels, columns, x, y, head, gap);
  }

  /// How many of the channels that a stage makes are drawn. Of many those around the chosen one do,
  /// where nothing comes after them and they are made one by one.
  static int drawn(List<Part> parts, Part part) {
    boolean single =
        part instanceof GatedScene
            || part instanceof Scene scene
                && scene.problem().weight().isPresent()
                && scene.problem().groups() == 1;
    int channels = part.problem().outChannels();
    return single && part == parts.getLast() ? Math.min(channels, MOST_DRAWN) : channels;
  }

  /// What is drawn of what a stage makes: an unpooling puts nothing into its padding.
  static Block output(Part part) {
    Block block = Block.output(part.problem());
    return part instanceof UnpoolScene ? block.bare() : block;
  }

  /// Channels that a stage keeps apart stand in line before and behind it.
  private void align(List<Tiles> tiles, int from, int to, Room room) {
    Tiles one = tiles.get(from);
    Tiles other = tiles.get(to);
    boolean apart = room instanceof SlidingRoom sliding && !sliding.single;
    if (apart && one.channels() == other.channels() && one.columns() == other.columns()) {
      boolean down = course.down();
      double x = down ? Math.max(one.pitchX(), other.pitchX()) : other.pitchX();
      double y = down ? other.pitchY() : Math.max(one.pitchY(), other.pitchY());
      tiles.set(to, other.with(x, y));
    }
  }

  private static double sum(List<Double> sizes) {
    return sizes.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double most(List<Double> sizes) {
    return sizes.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /// How good it is: the larger the cells the better, above all when they can hold numbers; a few
  /// pixels are given up for channels in one row or column and for one line, and more for the
  /// arrows of an unpooling to lie free: between planes read downwards they would cross captions,
  /// along a signal its numbers.
  int worth() {
    int worth = course.cell() + (Detail.hasNumbers(course.cell()) ? Arrangement.LARGEST : 0);
    for (Line line : lines) {
      for (Tiles tensor : line.tiles()) {
        boolean rows = tensor.columns() < tensor.channels();
        worth -= tensor.columns() == 1 ? 0 : rows ? SQUARE : COLUMN;
      }
    }
    boolean signal = parts.getFirst().problem().rank() == 1;
    boolean crossed =
        parts.stream().anyMatch(UnpoolScene.class::isInstance) && course.down() != signal;
    return worth - (lines.size() - 1) * SECOND_LINE - (crossed ? CROSSED : 0);
  }

  /// How many times the page this is, in the worse direction.
  double excess(Page page) {
    return Math.max(width / page.width(), height / page.height());
  }
}
