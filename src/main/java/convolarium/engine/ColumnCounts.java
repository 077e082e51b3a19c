package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.engine.ColumnHistograms.Run;
import convolarium.tensor.Raster;
import java.util.Arrays;

/// The counts of [ColumnHistograms] for one thread: how many of the window's values in each column
/// are of each level.
///
/// Four counts of 16 bits stand in a long, so that one addition serves four: a column's sixteens
/// are four longs, and as many the levels of each sixteen.
final class ColumnCounts {
  private static final int SIXTEEN = 16;
  private static final int LONGS = SIXTEEN / 4;

  /// What the counts of a column take.
  static final int BYTES = (SIXTEEN + 1) * LONGS * Long.BYTES;

  /// Times this, each 16 bits become the sum of themselves and all below.
  private static final long SUMS = 0x0001_0001_0001_0001L;

  private static final int MASK = 0xFFFF;

  private final OrderTask task;
  private final Raster photo;
  private final byte[] samples;
  private final int rank;
  private final int height;
  private final int width;
  private final int advance;
  private final int most;

  /// The columns' sixteens, colour by colour.
  private final long[] coarse;

  /// The columns' levels, sixteen by sixteen and colour by colour, so that neighbours lie side by
  /// side.
  private final long[] fine;

  /// The window's sixteens.
  private final long[] sixteens = new long[LONGS];

  /// The window's levels, sixteen by sixteen, as of the window that begins at the column of `seen`.
  private final long[] levels = new long[SIXTEEN * LONGS];

  private final int[] seen = new int[SIXTEEN];

  /// Where in a row the columns' pixels are, or −1 for zero.
  private final int[] pixels;

  private int columns;

  /// @param widest the most output columns of a run
  ColumnCounts(OrderTask task, Raster photo, int widest) {
    this.task = task;
    this.photo = photo;
    this.samples = photo.shared();
    this.rank = task.order().rank(task.values());
    this.height = task.rows().kernel();
    this.width = task.columns().kernel();
    this.advance = Pace.of(task.columns()).advance();
    this.most = (widest - 1) * advance + width;
    this.pixels = new int[most];
    this.coarse = new long[photo.colours() * most * LONGS];
    this.fine = new long[photo.colours() * SIXTEEN * most * LONGS];
  }

  void run(Run down, Run across, byte[] out) {
    begin(across);
    int step = Pace.of(task.rows()).advance();
    int outputs = task.columns().output();
    for (int row = down.first(); row < down.end(); row += down.gap()) {
      if (row == down.first()) {
        for (int tap = 0; tap < height; tap++) {
          enter(line(row, tap));
        }
      } else {
        for (int tap = 0; tap < step; tap++) {
          move(line(row - down.gap(), tap), line(row, height - step + tap));
        }
      }
      int to = (row * outputs + across.first()) * photo.channels();
      for (int colour = 0; colour < photo.colours(); colour++) {
        sweep(colour, across.count(), out, to + colour, across.gap() * photo.channels());
      }
    }
  }

  private void begin(Run across) {
    Axis axis = task.columns();
    columns = (across.count() - 1) * advance + width;
    int first = axis.source(across.first(), 0);
    for (int u = 0; u < columns; u++) {
      int x = task.border().source(first + u * axis.dilation(), axis.input());
      pixels[u] = x < 0 ? -1 : x * photo.channels();
    }
    Arrays.fill(coarse, 0);
    Arrays.fill(fine, 0);
  }

  /// Where the row begins that an output row looks at through a tap, or −1 for zeros.
  private int line(int row, int tap) {
    int y = task.border().source(task.rows().source(row, tap), task.rows().input());
    return y < 0 ? -1 : y * photo.width() * photo.channels();
  }

  private int level(int line, int pixel, int colour) {
    return line < 0 || pixel < 0 ? 0 : samples[line + pixel + colour] & 0xFF;
  }

  private void enter(int line) {
    for (int colour = 0; colour < photo.colours(); colour++) {
      for (int u = 0; u < columns; u++) {
        count(colour, u, level(line, pixels[u], colour), 1);
      }
    }
  }

  /// One row leaves all columns and another enters.
  private void move(int leaving, int entering) {
    for (int colour = 0; colour < photo.colours(); colour++) {
      for (int u = 0; u < columns; u++) {
        int old = level(leaving, pixels[u], colour);
        int next = level(entering, pixels[u], colour);
        if (old != next) {
          count(colour, u, old, -1);
          count(colour, u, next, 1);
        }
      }
    }
  }

  private void count(int colour, int column, int level, long one) {
    int sixteen = level / SIXTEEN;
    coarse[(colour * most + column) * LONGS + sixteen / 4] += one << 16 * (sixteen % 4);
    int at = ((colour * SIXTEEN + sixteen) * most + column) * LONGS;
    fine[at + level % SIXTEEN / 4] += one << 16 * (level % 4);
  }

  /// Finds the values of a row of windows.
  ///
  /// @param step the distance of two of them in `out`
  private void sweep(int colour, int count, byte[] out, int to, int step) {
    Arrays.fill(seen, -width);
    int at = colour * most * LONGS;
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    for (int i = at; i < at + width * LONGS; i += LONGS) {
      a += coarse[i];
      b += coarse[i + 1];
      c += coarse[i + 2];
      d += coarse[i + 3];
    }
    int gap = width * LONGS;
    for (int window = 0; window < count; window++) {
      sixteens[0] = a;
      sixteens[1] = b;
      sixteens[2] = c;
      sixteens[3] = d;
      int found = find(sixteens, 0, rank);
      int sixteen = found & MASK;
      look(colour, sixteen, window * advance);
      int level = find(levels, sixteen * LONGS, found >>> 16) & MASK;
      out[to + window * step] = (byte) (sixteen * SIXTEEN + level);
      int end = window + 1 < count ? at + advance * LONGS : at;
      for (; at < end; at += LONGS) {
        a += coarse[at + gap] - coarse[at];
        b += coarse[at + gap + 1] - coarse[at + 1];
        c += coarse[at + gap + 2] - coarse[at + 2];
        d += coarse[at + gap + 3] - coarse[at + 3];
      }
    }
  }

  /// Which of sixteen counts, from a place on, the value of a rank falls into, and behind 16 bits
  /// its rank there. Nothing branches: the next value may be anywhere.
  private static int find(long[] counts, int at, int rank) {
    long totals = total(counts[at]) | total(counts[at + 1]) << 16 | total(counts[at + 2]) << 32;
    int found = find(totals * SUMS, rank);
    int which = found & MASK;
    return 4 * which + find(counts[at + which] * SUMS, found >>> 16);
  }

  private static long total(long counts) {
    return counts * SUMS >>> 48;
  }

  /// The same in the sums of four counts.
  private static int find(long sums, int rank) {
    int one = reached((int) sums & MASK, rank);
    int two = reached((int) (sums >>> 16) & MASK, rank);
    int three = reached((int) (sums >>> 32) & MASK, rank);
    int which = one + two + three;
    int below = (int) (sums << 16 >>> 16 * which) & MASK;
    return which | rank - below << 16;
  }

  /// 1 when so many values do not reach beyond a rank, else 0.
  private static int reached(int values, int rank) {
    return values - 1 - rank >>> 31;
  }

  /// Brings the window's levels of a sixteen up to the window that begins at a column.
  private void look(int colour, int sixteen, int column) {
    int base = sixteen * LONGS;
    int row = (colour * SIXTEEN + sixteen) * most * LONGS;
    int from = seen[sixteen];
    int gap = width * LONGS;
    // beyond half a window it is shorter to begin anew
    boolean anew = 2 * (column - from) > width;
    long a = anew ? 0 : levels[base];
    long b = anew ? 0 : levels[base + 1];
    long c = anew ? 0 : levels[base + 2];
    long d = anew ? 0 : levels[base + 3];
    if (anew) {
      int end = row + (column + width) * LONGS;
      for (int i = row + column * LONGS; i < end; i += LONGS) {
        a += fine[i];
        b += fine[i + 1];
        c += fine[i + 2];
        d += fine[i + 3];
      }
    } else {
      for (int i = row + from * LONGS; i < row + column * LONGS; i += LONGS) {
        a += fine[i + gap] - fine[i];
        b += fine[i + gap + 1] - fine[i + 1];
        c += fine[i + gap + 2] - fine[i + 2];
        d += fine[i + gap + 3] - fine[i + 3];
      }
    }
    levels[base] = a;
    levels[base + 1] = b;
    levels[base + 2] = c;
    levels[base + 3] = d;
    seen[sixteen] = column;
  }
}
