package convolarium.filter.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes with a round pen along straight strokes, as on a technical drawing: letters that need no
/// font, and so look the same on every machine.
///
/// A letter is strokes of points on a grid, the baseline at 0, capitals 6 high, descenders to −2.
final class Lettering {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('T', "06 46,20 26"),
          Map.entry('h', "00 06,03 14 24 33 30"),
          Map.entry('e', "02 32 33 24 14 03 01 10 30"),
          Map.entry('q', "30 10 01 03 14 34,34 3a"),
          Map.entry('u', "04 01 10 20 31,34 30"),
          Map.entry('i', "00 04,06 06"),
          Map.entry('c', "34 14 03 01 10 30"),
          Map.entry('k', "00 06,34 02 30"),
          Map.entry('b', "06 00 20 31 33 24 04"),
          Map.entry('r', "00 04,02 14 24"),
          Map.entry('o', "10 01 03 14 24 33 31 20 10"),
          Map.entry('w', "04 10 23 30 44"),
          Map.entry('n', "00 04,03 14 24 33 30"),
          Map.entry('f', "10 15 26 36,03 33"),
          Map.entry('x', "04 30,00 34"),
          Map.entry('j', "14 1b 0a,16 16"),
          Map.entry('m', "00 04,03 14 23 20,23 34 43 40"),
          Map.entry('p', "0a 04 24 33 31 20 00"),
          Map.entry('s', "33 24 14 03 12 22 31 20 10 01"),
          Map.entry('v', "04 20 44"),
          Map.entry('t', "16 11 20 30,04 34"),
          Map.entry('l', "06 01 10"),
          Map.entry('a', "03 14 24 33 30 10 01 12 32"),
          Map.entry('z', "04 34 00 30"),
          Map.entry('y', "04 20,44 0a"),
          Map.entry('d', "36 30 10 01 03 14 34"),
          Map.entry('g', "34 14 03 01 10 30,34 3a 2b 0b"),
          Map.entry('0', "10 01 05 16 26 35 31 20 10,01 35"),
          Map.entry('1', "04 26 20,00 40"),
          Map.entry('2', "05 16 26 35 34 00 30"),
          Map.entry('3', "06 36 13 23 32 31 20 10 01"),
          Map.entry('4', "20 26 02 42"),
          Map.entry('5', "36 06 03 23 32 31 20 00"),
          Map.entry('6', "36 16 05 01 10 20 31 32 23 03"),
          Map.entry('7', "06 36 10"),
          Map.entry('8', "13 02 01 10 20 31 32 23 34 35 26 16 05 04 13 23"),
          Map.entry('9', "00 20 31 35 26 16 05 04 13 33"));

  /// The pen's width in grid units.
  private static final double PEN = 0.72;

  private static final int CELL = 8;

  private record Stroke(double x0, double y0, double x1, double y1, double reach) {
    double distance(double x, double y) {
      double dx = x1 - x0;
      double dy = y1 - y0;
      double length = dx * dx + dy * dy;
      double along = length == 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / length;
      double t = Math.clamp(along, 0.0, 1.0);
      double ex = x0 + t * dx - x;
      double ey = y0 + t * dy - y;
      return Math.sqrt(ex * ex + ey * ey);
    }
  }

  private final Map<Long, List<Stroke>> nearby = new java.util.HashMap<>();

  /// Writes a line of capitals `height` pixels high, its upper left corner at `(x, y)`.
  void write(String line, double x, double y, double height) {
    double unit = height / 6;
    double pen = x;
    for (char letter : line.toCharArray()) {
      double widest = letter == ' ' ? 1.4 : 0;
      for (String stroke : LETTERS.getOrDefault(letter, "").split(",")) {
        String[] points = stroke.split(" ");
        for (int i = 0; i + 1 < points.length; i++) {
          double x0 = across(points[i]);
          double x1 = across(points[i + 1]);
          widest = Math.max(widest, Math.max(x0, x1));
          double base = y + height;
          add(
              new Stroke(
                  pen + x0 * unit,
                  base - up(points[i]) * unit,
                  pen + x1 * unit,
                  base - up(points[i + 1]) * unit,
                  PEN * unit / 2));
        }
      }
      pen += (widest + 1.6) * unit;
    }
  }

  /// 1 on a stroke, 0 off.
  double ink(double x, double y) {
    for (Stroke stroke : nearby.getOrDefault(key(x, y), List.of())) {
      if (stroke.distance(x, y) < stroke.reach) {
        return 1;
      }
    }
    return 0;
  }

  private void add(Stroke stroke) {
    double reach = stroke.reach + CELL;
    for (double y = Math.min(stroke.y0, stroke.y1) - reach;
        y < Math.max(stroke.y0, stroke.y1) + reach;
        y += CELL) {
      for (double x = Math.min(stroke.x0, stroke.x1) - reach;
          x < Math.max(stroke.x0, stroke.x1) + reach;
          x += CELL) {
        nearby.computeIfAbsent(key(x, y), _ -> new ArrayList<>()).add(stroke);
      }
    }
  }

  private static long key(double x, double y) {
    return (long) Math.floor(y / CELL) * 1_000_000 + (long) Math.floor(x / CELL);
  }

  private static int across(String point) {
    return point.charAt(0) - '0';
  }

  /// Digits above the baseline, `a` and `b` one and two below it.
  private static int up(String point) {
    char height = point.charAt(1);
    return height >= 'a' ? 'a' - 1 - height : height - '0';
  }
}
