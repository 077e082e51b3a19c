package convolarium.picture;

import java.util.ArrayList;
import java.util.List;

/// Colours for the numbers of a range `[from, to]`: straight lines in sRGB between stops.
///
/// The diverging scales are symmetric about 0, which is their palest colour; a range of no length
/// (a map of one value) is all middle.
///
/// @throws IllegalArgumentException if `from` is above `to`, or stops are fewer than two or do not
///   rise from 0 to 1
public record ColorScale(List<Stop> stops, double from, double to) {

  /// A colour at a place in `[0, 1]` of the scale.
  public record Stop(double at, Ink ink) {}

  /// ColorBrewer 2.0 (C. Brewer, Pennsylvania State University), 9 classes.
  private static final List<Stop> RD_BU =
      evenly("B2182B D6604D F4A582 FDDBC7 F7F7F7 D1E5F0 92C5DE 4393C3 2166AC");

  /// ColorBrewer 2.0, 9 classes.
  private static final List<Stop> PU_OR =
      evenly("B35806 E08214 FDB863 FEE0B6 F7F7F7 D8DAEB B2ABD2 8073AC 542788");

  private static final List<Stop> GREY = evenly("000000 FFFFFF");

  /// J. Nuñez, C. Anderton, R. Renslow, "Optimizing colormaps with consideration for color vision
  /// deficiency to enable accurate interpretation of scientific data", PLoS ONE 13(7), 2018: of its
  /// 256 colours those between which the others lie on straight lines, within one level.
  private static final List<Stop> CIVIDIS =
      placed(
          """
          0 00224E, 14 002C66, 20 003070, 23 013271, 28 123570, 37 233C6E, 53 38476C, 86 585E6D, \
          119 757575, 128 7D7C78, 152 938E78, 183 B3A670, 211 D0BE62, 230 E5CF52, 244 F5DC41, \
          251 FDE334, 255 FEE838\
          """);

  public ColorScale {
    stops = List.copyOf(stops);
    Require.finite("from", from);
    Require.finite("to", to);
    if (from > to) {
      throw new IllegalArgumentException("the range begins at " + from + " and ends at " + to);
    }
    if (stops.size() < 2 || stops.getFirst().at() != 0 || stops.getLast().at() != 1) {
      throw new IllegalArgumentException(stops + " do not reach from 0 to 1");
    }
    for (int i = 1; i < stops.size(); i++) {
      if (!(stops.get(i - 1).at() < stops.get(i).at())) {
        throw new IllegalArgumentException(stops + " do not rise");
      }
    }
  }

  /// Red below 0, blue above, over `[-extent, extent]`.
  public static ColorScale rdBu(double extent) {
    return new ColorScale(RD_BU, -extent, extent);
  }

  /// Orange below 0, purple above, over `[-extent, extent]`: the safer choice for colour-blind
  /// viewers.
  public static ColorScale puOr(double extent) {
    return new ColorScale(PU_OR, -extent, extent);
  }

  /// From dark blue to yellow, equally bright steps for all viewers.
  public static ColorScale cividis(double from, double to) {
    return new ColorScale(CIVIDIS, from, to);
  }

  /// From black to white.
  public static ColorScale grey(double from, double to) {
    return new ColorScale(GREY, from, to);
  }

  /// The colour of a value; values outside the range have the colour of its nearer end, a value
  /// that is not a number has none ([Ink#CLEAR]).
  public Ink ink(double value) {
    if (Double.isNaN(value)) {
      return Ink.CLEAR;
    }
    return at(from == to ? 0.5 : Math.clamp((value - from) / (to - from), 0, 1));
  }

  /// The colour at a place in `[0, 1]` of the scale.
  public Ink at(double t) {
    Require.fraction("t", t);
    int i = 1;
    while (stops.get(i).at() < t) {
      i++;
    }
    Stop low = stops.get(i - 1);
    Stop high = stops.get(i);
    return low.ink().mix(high.ink(), (t - low.at()) / (high.at() - low.at()));
  }

  private static List<Stop> evenly(String colours) {
    String[] hex = colours.split(" ");
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < hex.length; i++) {
      stops.add(new Stop(i / (hex.length - 1.0), Ink.of("#" + hex[i])));
    }
    return List.copyOf(stops);
  }

  private static List<Stop> placed(String colours) {
    List<Stop> stops = new ArrayList<>();
    for (String colour : colours.split(", ")) {
      String[] parts = colour.split(" ");
      stops.add(new Stop(Integer.parseInt(parts[0]) / 255.0, Ink.of("#" + parts[1])));
    }
    return List.copyOf(stops);
  }
}
