package convolarium.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The sizes in pixels that follow from a course, before anything has a place.
final class ChainMeasures {
  final List<Part> parts;
  final Course course;
  final double text;
  final double gap;
  final double between;
  final double title;
  final double footer;
  final boolean shaded;
  final List<Room> rooms = new ArrayList<>();
  final List<Tiles> tiles = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  final double width;
  final double height;

  /// A tensor: its channels in columns, one like the other.
  ///
  /// @param pitchX from one channel to the next
  /// @param head above each channel
  record Tiles(
      Block block,
      int channels,
      int columns,
      double pitchX,
      double pitchY,
      double head,
      double gap) {
    double width() {
      return columns * (pitchX + gap) - gap;
    }

    double height() {
      return Math.ceilDiv(channels, columns) * (pitchY + head + gap) - gap;
    }
  }

  /// Stages that are read in one go, from `first` until before `end`.
  record Line(int first, int end, double width, double height) {}

  private ChainMeasures(List<Part> parts, Course course, Page page) {
    this.parts = parts;
    this.course = course;
    text = page.palette().text();
    gap = 0.6 * text;
    between = 1.3 * text;
    title = 1.7 * text;
    shaded = page.coloured() || !Detail.hasNumbers(course.cell());
    footer = 1.5 * text + (shaded ? 2.6 * text : 0);
    for (int i = 0; i < parts.size(); i++) {
      int columns = course.columns().get(i);
      rooms.add(Room.of(parts.get(i), course.down(), course.cell(), columns, text));
    }
    for (int tensor = 0; tensor <= parts.size(); tensor++) {
      tiles.add(tiles(tensor));
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

  private Tiles tiles(int tensor) {
    boolean isLast = tensor == parts.size();
    Part part = parts.get(isLast ? tensor - 1 : tensor);
    var shape = isLast ? part.problem().output() : part.problem().input();
    Block block = isLast ? Block.output(part.problem()) : Block.input(part.problem());
    if (!isLast && tensor > 0) {
      block = block.union(Block.output(parts.get(tensor - 1).problem()));
    }
    int channels = shape.dim(1);
    int columns = course.columns().get(tensor);
    double head = channels > 1 ? 1.15 * text : 0;
    double apart = 0.7 * text;
    double x = Math.max(block.width(course.cell(), apart), 4.5 * text);
    double y = block.height(course.cell());
    if (!isLast && course.down() && columns > 1) {
      x = Math.max(x, rooms.get(tensor).unitWidth());
    }
    if (!isLast && !course.down()) {
      y = Math.max(y, rooms.get(tensor).unitHeight());
    }
    return new Tiles(block, channels, columns, x, y, head, gap);
  }

  private Line line(int first, int end) {
    List<Double> widths = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (int i = first; i <= end; i++) {
      widths.add(tiles.get(i).width());
      heights.add(tiles.get(i).height() + (course.down() ? footer : 0));
      if (i < end) {
        widths.add(rooms.get(i).width());
        heights.add(rooms.get(i).height() + (course.down() ? title : 0));
      }
    }
    double gaps = between * (widths.size() - 1);
    return course.down()
        ? new Line(first, end, most(widths), sum(heights) + gaps / 2)
        : new Line(first, end, sum(widths) + gaps, title + most(heights) + footer);
  }

  private static double sum(List<Double> sizes) {
    return sizes.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double most(List<Double> sizes) {
    return sizes.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /// The measures worth most that fit the page; when none does, those that come nearest.
  static ChainMeasures best(List<Part> parts, Page page) {
    List<Integer> channels = new ArrayList<>();
    parts.forEach(part -> channels.add(part.problem().inChannels()));
    channels.add(parts.getLast().problem().outChannels());
    List<ChainMeasures> all =
        Course.all(channels).stream().map(course -> largest(parts, course, page)).toList();
    return all.stream()
        .filter(measures -> measures.excess(page) <= 1)
        .max(Comparator.comparingInt(measures -> measures.course.worth()))
        .orElseGet(
            () -> all.stream().min(Comparator.comparingDouble(m -> m.excess(page))).orElseThrow());
  }

  /// With the largest cells that fit, or the smallest there are.
  private static ChainMeasures largest(List<Part> parts, Course course, Page page) {
    int low = Arrangement.SMALLEST;
    int high = Arrangement.LARGEST;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      boolean fits = new ChainMeasures(parts, course.with(middle), page).excess(page) <= 1;
      low = fits ? middle : low;
      high = fits ? high : middle - 1;
    }
    return new ChainMeasures(parts, course.with(low), page);
  }

  /// How many times the page this is, in the worse direction.
  private double excess(Page page) {
    return Math.max(width / page.width(), height / page.height());
  }
}
