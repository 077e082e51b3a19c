package convolarium.filter;

import java.util.List;

/// Filters that have a direction: reliefs, slopes, lines and movement.
final class DirectionFilters {
  private DirectionFilters() {}

  static List<Builtin> all() {
    return List.of(emboss(), motion(), slope(), line());
  }

  private static Builtin emboss() {
    return new Builtin(
        "emboss",
        Group.RELIEF,
        "the photo as a relief, lit from the angle (135°: the upper left)",
        "to make surfaces and letters stand out",
        List.of(Dial.ODD, Dial.number(Parameter.ANGLE, 0, 360, 135)),
        Showing.CLAMP,
        Builtin.one(
            value ->
                SlopeKernels.emboss(
                    (int) value.applyAsDouble(Parameter.SIZE),
                    value.applyAsDouble(Parameter.ANGLE))));
  }

  private static Builtin motion() {
    return new Builtin(
        "motion-blur",
        Group.DIRECTIONAL,
        "the mean along a line: size is its length, angle its direction",
        "to show speed, or what a shaken camera does",
        List.of(
            new Dial(Parameter.SIZE, 1, Builtin.MOST, 9, false),
            Dial.number(Parameter.ANGLE, 0, 180, 0)),
        Showing.CLAMP,
        Builtin.one(
            value ->
                BlurKernels.motion(
                    (int) value.applyAsDouble(Parameter.SIZE),
                    value.applyAsDouble(Parameter.ANGLE))));
  }

  private static Builtin slope() {
    return new Builtin(
        "slope",
        Group.DIRECTIONAL,
        "the slope towards an angle, steered from Sobel's two",
        "to find edges of one direction alone",
        List.of(Dial.ODD, Dial.number(Parameter.ANGLE, 0, 360, 45)),
        Showing.MID_GREY,
        Builtin.one(
            value ->
                SlopeKernels.steered(
                    (int) value.applyAsDouble(Parameter.SIZE),
                    value.applyAsDouble(Parameter.ANGLE))));
  }

  private static Builtin line() {
    return new Builtin(
        "line",
        Group.DIRECTIONAL,
        "lines at an angle, some two sigma thick: above 0 where they are bright",
        "to find roads, fibres, veins, wires or ruled lines of one direction",
        List.of(Dial.number(Parameter.SIGMA, 0.5, 10, 1), Dial.number(Parameter.ANGLE, 0, 180, 0)),
        Showing.MID_GREY,
        Builtin.one(
            value ->
                CurveKernels.line(
                    value.applyAsDouble(Parameter.SIGMA), value.applyAsDouble(Parameter.ANGLE))));
  }
}
