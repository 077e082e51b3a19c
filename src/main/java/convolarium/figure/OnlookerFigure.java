package convolarium.figure;

import convolarium.arithmetic.Interval;
import convolarium.explain.Numeral;
import convolarium.network.Analysis;
import convolarium.network.Footprint;
import convolarium.network.Measured;
import convolarium.network.Paths.Onlooker;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Pixels;
import java.util.ArrayList;
import java.util.List;

/// One cell of the input, and on a map of every layer the units that see it.
///
/// A map is as many cells as the layer has units on its last two axes; of a volume its frames are
/// taken together. The maps are [OnlookerRef]s.
public final class OnlookerFigure {
  private static final double MARGIN = 16;
  private static final double GAP = 14;
  private static final double LEAST = 66;
  private static final double MOST = 168;
  private static final double STRIP = 18;

  private final Palette palette;
  private final FieldInk ink;
  private final List<Mark> marks = new ArrayList<>();

  private OnlookerFigure(Palette palette) {
    this.palette = palette;
    this.ink = new FieldInk(palette);
  }

  /// @param onlookers those with places, in order; a layer at which nothing changes may be left out
  /// @param picture of the input, see [FieldScene#picture]
  /// @param cell of the input, one coordinate for each spatial axis
  public static Picture of(
      List<Onlooker> onlookers, Pixels picture, List<Integer> cell, Page page) {
    List<Onlooker> placed = onlookers.stream().filter(o -> o.units().isPresent()).toList();
    OnlookerFigure figure = new OnlookerFigure(page.palette());
    figure.marks.add(Mark.rect(0, 0, page.width(), page.height()).fill(page.palette().ground()));
    double words = 2.9 * page.palette().text();
    double side = side(placed.size() + 1, words, page);
    int across = Math.max(1, (int) ((page.width() - 2 * MARGIN + GAP) / (side + GAP)));
    double used = across * (side + GAP) - GAP;
    double left = Math.max(MARGIN, (page.width() - used) / 2);
    for (int i = 0; i <= placed.size(); i++) {
      double x = left + i % across * (side + GAP);
      double y = MARGIN + i / across * (side + words + GAP);
      if (y + side + words > page.height() - MARGIN && i < placed.size()) {
        figure.rest(placed.size() + 1 - i, x, y, side);
        break;
      }
      Box tile = new Box(x, y, side, side);
      if (i == 0) {
        figure.input(picture, cell, tile);
      } else {
        figure.map(placed.get(i - 1), tile);
      }
    }
    return new Picture(page.width(), page.height(), figure.marks);
  }

  /// As large as lets all maps stand on the page.
  private static double side(int maps, double words, Page page) {
    for (double side = MOST; side > LEAST; side -= 4) {
      int across = (int) ((page.width() - 2 * MARGIN + GAP) / (side + GAP));
      int down = (int) ((page.height() - 2 * MARGIN + GAP) / (side + words + GAP));
      if ((long) across * down >= maps) {
        return side;
      }
    }
    return LEAST;
  }

  private void rest(int left, double x, double y, double side) {
    marks.add(
        Mark.label("and " + left + " more", x, y + side / 2, palette.text() - 1)
            .placed(Label.Across.LEFT, Label.Down.MIDDLE)
            .ink(palette.muted()));
  }

  private void input(Pixels picture, List<Integer> cell, Box tile) {
    Box map = fitted(picture.height(), picture.width(), tile, cell.size() == 1);
    InputRef all = new InputRef(Interval.axis(picture.height()), Interval.axis(picture.width()));
    marks.add(Mark.bitmap(picture, map).about(all));
    marks.add(Mark.rect(map).stroke(palette.edge(Role.INPUT), palette.hairline()));
    double across = map.width() / picture.width();
    double down = map.height() / picture.height();
    int row = cell.size() == 1 ? 0 : cell.get(cell.size() - 2);
    Box seen = new Box(map.x() + cell.getLast() * across, map.y() + row * down, across, down);
    Box grown = seen.grow(Math.max(0, (7 - Math.min(across, down)) / 2));
    ink.outline(marks, grown, palette.kernel(), palette.outline());
    words(tile, map, "input", "cell " + place(cell), true);
  }

  private static String place(List<Integer> cell) {
    return String.join(", ", cell.stream().map(c -> Numeral.integer(c)).toList());
  }

  private static Box fitted(int rows, int columns, Box tile, boolean strip) {
    if (strip) {
      return new Box(tile.x(), tile.bottom() - STRIP, tile.width(), STRIP);
    }
    double scale = Math.min(tile.width() / columns, tile.height() / rows);
    double height = rows * scale;
    return new Box(tile.x(), tile.bottom() - height, columns * scale, height);
  }

  private void map(Onlooker onlooker, Box tile) {
    List<Integer> sizes = onlooker.layer().output().from(2);
    boolean strip = sizes.size() == 1;
    int columns = sizes.getLast();
    int rows = strip ? 1 : sizes.get(sizes.size() - 2);
    Box map = fitted(rows, columns, tile, strip);
    Footprint units = onlooker.units().orElseThrow();
    List<Mark> drawn = new ArrayList<>();
    drawn.add(Mark.rect(map).fill(palette.tint(Role.OUTPUT)));
    if (!units.isEmpty()) {
      Interval across = units.box().getLast();
      Interval down = strip ? Interval.of(0) : units.box().get(sizes.size() - 2);
      Ink full = palette.kernel();
      double most = units.most();
      Pixels pixels =
          Pixels.of(
              (int) across.size(),
              (int) down.size(),
              (x, y) -> {
                double paths = paths(units, (int) (down.first() + y), (int) (across.first() + x));
                return paths == 0
                    ? Ink.CLEAR.argb()
                    : full.opacity(0.35 + 0.65 * paths / most).argb();
              });
      double w = map.width() / columns;
      double h = map.height() / rows;
      Box seen =
          new Box(
              map.x() + across.first() * w,
              map.y() + down.first() * h,
              across.size() * w,
              down.size() * h);
      drawn.add(Mark.bitmap(pixels, seen));
      drawn.add(Mark.rect(seen.grow(1)).stroke(palette.ink(), 1.5 * palette.hairline()));
    }
    drawn.add(Mark.rect(map).stroke(palette.edge(Role.OUTPUT), palette.hairline()));
    marks.add(Mark.group(drawn).about(new OnlookerRef(onlooker.layer().path())));
    words(tile, map, onlooker.layer().name(), told(units, sizes), false);
  }

  /// The most paths of any frame.
  private static double paths(Footprint units, int row, int column) {
    return switch (units.box().size()) {
      case 1 -> units.at(List.of(column));
      case 2 -> units.at(List.of(row, column));
      default -> {
        Interval frames = units.box().getFirst();
        double most = 0;
        for (long f = frames.first(); f <= frames.last(); f++) {
          most = Math.max(most, units.at(List.of((int) f, row, column)));
        }
        yield most;
      }
    };
  }

  /// `9 of 784`.
  private static String told(Footprint units, List<Integer> sizes) {
    long all = sizes.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    return Numeral.count(units.cells()) + " of " + Numeral.count(all);
  }

  private void words(Box tile, Box map, String name, String told, boolean strong) {
    double text = palette.text() - 2;
    double y = map.bottom() + 1.2 * text;
    Label label = Mark.label(name, tile.x(), y, text).within(tile.width()).ink(palette.ink());
    marks.add(strong ? label.bold() : label);
    marks.add(
        Mark.label(told, tile.x(), y + 1.25 * text, text)
            .within(tile.width())
            .ink(palette.muted()));
  }

  /// The end of a name that is too long: names of layers differ there.
  private static Label ended(Label label, double width) {
    String name = label.text();
    Label cut = label;
    while (cut.width() > width && name.length() > 1) {
      name = name.substring(1);
      cut = Mark.label("…" + name, label.x(), label.y(), label.height()).ink(label.ink());
    }
    return cut;
  }

  /// The layers of the model itself, blocks whole, at which other units see a cell than at the one
  /// before.
  public static List<Onlooker> telling(Analysis analysis, List<Onlooker> all) {
    List<String> paths = analysis.layers().stream().map(Measured::path).toList();
    List<Onlooker> telling = new ArrayList<>();
    for (Onlooker onlooker : all) {
      if (onlooker.units().isPresent()
          && paths.contains(onlooker.layer().path())
          && (telling.isEmpty() || !alike(telling.getLast(), onlooker))) {
        telling.add(onlooker);
      }
    }
    return telling;
  }

  private static boolean alike(Onlooker before, Onlooker now) {
    Footprint one = before.units().orElseThrow();
    Footprint other = now.units().orElseThrow();
    return one.box().equals(other.box())
        && one.cells() == other.cells()
        && before.layer().output().from(2).equals(now.layer().output().from(2));
  }
}
