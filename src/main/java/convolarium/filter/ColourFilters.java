package convolarium.filter;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/// The filters that mix the colours of each pixel.
final class ColourFilters {
  private static final int COLOURS = 3;
  private static final double WHITE = 255;

  /// What each colour adds to the brightness.
  ///
  /// Source: ITU-R BT.601, the luma of gamma-coded colours.
  private static final double[] LUMA = {0.299, 0.587, 0.114};

  /// Source: W3C, Filter Effects Module Level 1 (2014), `sepia`.
  private static final double[] SEPIA = {
    0.393, 0.769, 0.189, 0.349, 0.686, 0.168, 0.272, 0.534, 0.131
  };

  /// How far a warmth of 1 raises the red and lowers the blue.
  private static final double WARMER = 0.2;

  /// The parameters of [#mixed], row by row.
  private static final List<Parameter> SHARES =
      List.of(
          Parameter.RED_FROM_RED,
          Parameter.RED_FROM_GREEN,
          Parameter.RED_FROM_BLUE,
          Parameter.GREEN_FROM_RED,
          Parameter.GREEN_FROM_GREEN,
          Parameter.GREEN_FROM_BLUE,
          Parameter.BLUE_FROM_RED,
          Parameter.BLUE_FROM_GREEN,
          Parameter.BLUE_FROM_BLUE);

  private ColourFilters() {}

  static List<Builtin> all() {
    return List.of(
        fixed(
            "grey",
            "0.299 red + 0.587 green + 0.114 blue: the brightness alone",
            "to drop the colours as the eye would see them",
            (_, from) -> LUMA[from]),
        fixed(
            "sepia",
            "browns of the photo's brightness, as of an old print",
            "to make a photo look aged",
            (to, from) -> SEPIA[to * COLOURS + from]),
        mixed(),
        inverted(),
        by(
            "saturation",
            "each colour's distance from the pixel's brightness, times the amount",
            "to make colours stronger, weaker, or at 0 grey",
            Dial.number(Parameter.AMOUNT, 0, 3, 1.5),
            (amount, to, from) -> amount * one(to, from) + (1 - amount) * LUMA[from],
            0),
        by(
            "warmth",
            "more red and less blue, or below 0 the other way; whites keep their brightness",
            "to mend a photo that is too cold or too warm",
            Dial.number(Parameter.AMOUNT, -1, 1, 0.5),
            ColourFilters::warmth,
            0),
        by(
            "contrast",
            "each colour's distance from middle grey, times the amount",
            "to make a flat photo crisp, or a harsh one soft",
            Dial.number(Parameter.AMOUNT, 0, 3, 1.5),
            (amount, to, from) -> amount * one(to, from),
            WHITE / 2));
  }

  private interface Share {
    double of(int to, int from);
  }

  private interface SetShare {
    double of(double amount, int to, int from);
  }

  private static Builtin fixed(String name, String summary, String use, Share share) {
    return colour(
        name, summary, use, List.of(), (title, _) -> new Mixing(title, weights(share), added(0)));
  }

  private static Builtin inverted() {
    return colour(
        "invert",
        "255 less each colour: the negative",
        "to turn a scanned negative into a picture, or white on black into black on white",
        List.of(),
        (title, _) -> new Mixing(title, weights((to, from) -> -one(to, from)), added(WHITE)));
  }

  private static Builtin mixed() {
    List<Dial> dials = new ArrayList<>();
    for (int i = 0; i < SHARES.size(); i++) {
      dials.add(Dial.number(SHARES.get(i), -2, 2, one(i / COLOURS, i % COLOURS)));
    }
    return colour(
        "mix",
        "each new colour as a weighted sum of the old red, green and blue",
        "to exchange colours, or to choose how each becomes light or dark",
        dials,
        (title, value) ->
            new Mixing(
                title,
                weights((to, from) -> value.applyAsDouble(SHARES.get(to * COLOURS + from))),
                added(0)));
  }

  /// A filter of an amount.
  ///
  /// @param fixed the level that no amount changes
  private static Builtin by(
      String name, String summary, String use, Dial dial, SetShare share, double fixed) {
    return colour(
        name,
        summary,
        use,
        List.of(dial),
        (title, value) -> {
          double amount = value.applyAsDouble(Parameter.AMOUNT);
          return new Mixing(
              title,
              weights((to, from) -> share.of(amount, to, from)),
              added(fixed * (1 - amount)));
        });
  }

  private static Builtin colour(
      String name, String summary, String use, List<Dial> dials, Builtin.Making making) {
    return new Builtin(name, Group.COLOUR, summary, use, dials, Showing.CLAMP, making);
  }

  private static double warmth(double amount, int to, int from) {
    double[] gains = {1 + WARMER * amount, 1, 1 - WARMER * amount};
    double white = 0;
    for (int i = 0; i < COLOURS; i++) {
      white += LUMA[i] * gains[i];
    }
    return one(to, from) * gains[to] / white;
  }

  /// A weight of the identity.
  private static double one(int to, int from) {
    return to == from ? 1 : 0;
  }

  private static Tensor weights(Share share) {
    return Tensor.generate(
        Shape.of(COLOURS, COLOURS), i -> (float) share.of(i / COLOURS, i % COLOURS));
  }

  private static Tensor added(double offset) {
    return Tensor.generate(Shape.of(COLOURS), _ -> (float) offset);
  }
}
