package convolarium.picture;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// At most 255 colours that stand for many, and one more that is no colour at all.
///
/// Where the colours are few enough each stands for itself. Else the colour space is cut in two
/// again and again, each time through the box of colours whose pixels lie furthest from the colour
/// that shall stand for them, across its longest side and at its mean (after X. Wu, "Efficient
/// statistical computations for optimal color quantization", Graphics Gems II, 1991). A box's most
/// frequent colour stands for it, not the mean: the flat colours of a drawing stay as they are, and
/// only the fringes of letters are moved.
final class ColorTable {

  private static final int MOST = 255;
  private static final int PARTS = 3;

  private final int[] table;
  private final Map<Integer, Integer> places = new HashMap<>();

  private ColorTable(List<Crowd> crowds) {
    table = crowds.stream().mapToInt(Crowd::speaker).toArray();
    for (int place = 0; place < table.length; place++) {
      for (int colour : crowds.get(place).colours) {
        places.put(colour, place);
      }
    }
  }

  /// The table of the colours that were counted, at least one.
  static ColorTable of(ColorCount count) {
    List<Crowd> crowds = new ArrayList<>(List.of(new Crowd(count, count.colours())));
    while (crowds.size() < MOST) {
      Crowd worst = crowds.stream().max(Comparator.comparingDouble(c -> c.error)).orElseThrow();
      if (worst.error == 0) {
        break;
      }
      crowds.remove(worst);
      worst.cut(crowds);
    }
    return new ColorTable(crowds);
  }

  /// The place in the table of the colour that stands for `0xRRGGBB`: also of one that was never
  /// counted.
  int place(int colour) {
    return places.computeIfAbsent(colour, this::nearest);
  }

  /// The place of no colour: what was there shows.
  int clear() {
    return table.length;
  }

  /// The bits of a place, from 1 to 8.
  int bits() {
    return 32 - Integer.numberOfLeadingZeros(table.length);
  }

  /// The colours as GIF stores them: a power of two, those beyond the table black.
  IndexColorModel model() {
    int size = 1 << bits();
    byte[][] parts = new byte[PARTS][size];
    for (int place = 0; place < table.length; place++) {
      for (int part = 0; part < PARTS; part++) {
        parts[part][place] = (byte) part(table[place], part);
      }
    }
    return new IndexColorModel(bits(), size, parts[0], parts[1], parts[2], clear());
  }

  private int nearest(int colour) {
    int best = 0;
    for (int place = 1; place < table.length; place++) {
      if (distance(colour, table[place]) < distance(colour, table[best])) {
        best = place;
      }
    }
    return best;
  }

  private static int part(int colour, int part) {
    return colour >> 8 * (PARTS - 1 - part) & 0xFF;
  }

  private static int distance(int a, int b) {
    int sum = 0;
    for (int part = 0; part < PARTS; part++) {
      int difference = part(a, part) - part(b, part);
      sum += difference * difference;
    }
    return sum;
  }

  /// Colours for which one of them will stand.
  private static final class Crowd {
    private final ColorCount count;
    private final int[] colours;
    private final double error;

    Crowd(ColorCount count, int... colours) {
      this.count = count;
      this.colours = colours;
      int speaker = speaker();
      error =
          Arrays.stream(colours)
              .mapToDouble(c -> (double) count.of(c) * distance(c, speaker))
              .sum();
    }

    int speaker() {
      int best = colours[0];
      for (int colour : colours) {
        best = count.of(colour) > count.of(best) ? colour : best;
      }
      return best;
    }

    /// Adds both halves of a crowd of at least two colours.
    void cut(List<Crowd> crowds) {
      int widest = 0;
      for (int part = 1; part < PARTS; part++) {
        widest = spread(part) > spread(widest) ? part : widest;
      }
      int part = widest;
      double mean = mean(part);
      crowds.add(half(c -> part(c, part) <= mean));
      crowds.add(half(c -> part(c, part) > mean));
    }

    private Crowd half(IntPredicate belongs) {
      return new Crowd(count, Arrays.stream(colours).filter(belongs).toArray());
    }

    private double mean(int part) {
      double sum = 0;
      double all = 0;
      for (int colour : colours) {
        sum += (double) count.of(colour) * part(colour, part);
        all += count.of(colour);
      }
      return sum / all;
    }

    private double spread(int part) {
      double mean = mean(part);
      double sum = 0;
      for (int colour : colours) {
        double difference = part(colour, part) - mean;
        sum += count.of(colour) * difference * difference;
      }
      return sum;
    }
  }
}
