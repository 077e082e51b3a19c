package convolarium.filter;

import java.util.List;

/// Means of the surroundings.
final class BlurFilters {
  private static final double WIDEST_SIGMA = 42.5;

  private BlurFilters() {}

  static List<Builtin> all() {
    return List.of(average(), gaussian(), box(), disc(), identity());
  }

  private static Builtin average() {
    return new Builtin(
        "average",
        Group.BLUR,
        "the mean of the window: a box blur",
        "the plainest blur, and the fastest: noise and small detail go",
        List.of(Dial.taps(Parameter.SIZE, 1, true)),
        Showing.CLAMP,
        Builtin.sized(size -> BlurKernels.box(size, size)));
  }

  private static Builtin box() {
    return new Builtin(
        "box",
        Group.BLUR,
        "the mean of a window of any width and height",
        "to blur along one axis more than along the other: scan lines, ribbed cloth",
        List.of(
            new Dial(Parameter.WIDTH, 1, Builtin.MOST, 9, true),
            Dial.taps(Parameter.HEIGHT, 1, true)),
        Showing.CLAMP,
        Builtin.one(
            value ->
                BlurKernels.box(
                    (int) value.applyAsDouble(Parameter.HEIGHT),
                    (int) value.applyAsDouble(Parameter.WIDTH))));
  }

  private static Builtin gaussian() {
    return new Builtin(
        "gaussian",
        Group.BLUR,
        "a blur whose weights fall off with sigma",
        "the blur that adds no pattern of its own: before edges are looked for, or as a soft focus",
        List.of(
            Dial.number(Parameter.SIGMA, 0.1, WIDEST_SIGMA, 1),
            Dial.taps(Parameter.SIZE, 1, false)),
        Showing.CLAMP,
        Builtin.one(
            value ->
                BlurKernels.gaussian(
                    (int) value.applyAsDouble(Parameter.SIZE),
                    value.applyAsDouble(Parameter.SIGMA))));
  }

  private static Builtin disc() {
    return new Builtin(
        "disc",
        Group.BLUR,
        "the mean of a round window, as a lens out of focus makes it",
        "the bokeh of a shallow depth of field: every light becomes a disc",
        List.of(new Dial(Parameter.SIZE, 1, Builtin.MOST, 7, true)),
        Showing.CLAMP,
        Builtin.sized(BlurKernels::disc));
  }

  private static Builtin identity() {
    return new Builtin(
        "identity",
        Group.BLUR,
        "the photo itself: one weight of 1 at the anchor",
        "to see what a kernel must not change",
        List.of(Dial.taps(Parameter.SIZE, 1, true)),
        Showing.CLAMP,
        Builtin.sized(BlurKernels::identity));
  }
}
