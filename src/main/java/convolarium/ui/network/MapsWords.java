package convolarium.ui.network;

import convolarium.explain.Numeral;
import convolarium.figure.FeatureSpot;
import convolarium.figure.Features;
import convolarium.network.Measured;
import convolarium.studio.Weighting;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the view of the feature maps says in words.
final class MapsWords {
  private static final double MEGA = 1e6;

  private MapsWords() {}

  /// A layer and its maps: `conv1: 6 maps of 28 × 28`.
  static String title(Measured layer) {
    return layer.name() + ": " + maps(layer.output());
  }

  /// The maps of an output: `64 maps of 55 × 55`, `10 numbers`.
  static String maps(Shape output) {
    int channels = output.dim(1);
    if (output.rank() == 2) {
      return Numeral.count(channels) + (channels == 1 ? " number" : " numbers");
    }
    String sizes =
        IntStream.range(2, output.rank())
            .mapToObj(axis -> Numeral.integer(output.dim(axis)))
            .collect(Collectors.joining(" × "));
    return Numeral.count(channels) + (channels == 1 ? " map of " : " maps of ") + sizes;
  }

  /// A unit and its value: `map 3, row 12, column 14: 0.532`.
  static String unit(Features features, FeatureSpot spot) {
    String value = Numeral.brief(features.value(spot.channel(), spot.row(), spot.column()), 5);
    String place =
        switch (features.rank()) {
          case 0 -> "number " + spot.channel();
          case 1 -> "map " + spot.channel() + ", place " + spot.column();
          case 2 -> "map " + spot.channel() + ", row " + spot.row() + ", column " + spot.column();
          default ->
              "map "
                  + spot.channel()
                  + ", frame "
                  + features.slice()
                  + ", row "
                  + spot.row()
                  + ", column "
                  + spot.column();
        };
    return place + ": " + value;
  }

  /// What weights these maps come of, and what cannot be seen.
  static String weights(Ran ran, Weighting weighting, boolean weighted) {
    List<String> sentences = new ArrayList<>();
    String madeUp =
        "Made-up weights: the maps show what the layers do to places and sizes, not recognition.";
    sentences.add(
        switch (weighting) {
          case OWN -> weighted ? "The model’s own weights." : madeUp;
          case MADE_UP -> madeUp;
          case BANK ->
              Weighting.first(ran.fed()).map(Measured::name).orElse("No convolution")
                  + " has filters made by hand: edges, lines, spots, blurs, colours"
                  + (weighted ? "." : "; the weights behind it are made up.");
        });
    if (!ran.whole()) {
      long all = ran.fed().nodes().mapToLong(Ran::bytes).sum();
      sentences.add(
          ("All outputs are %.0f MB, more than a quarter of the free memory, %.0f MB: only what is"
                  + " looked at is kept.")
              .formatted(all / MEGA, ran.room() / MEGA));
    }
    return String.join(" ", sentences);
  }
}
