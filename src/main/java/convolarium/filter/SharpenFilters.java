package convolarium.filter;

import java.util.List;

/// What differs from the surroundings is raised.
final class SharpenFilters {
  private SharpenFilters() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "sharpen",
            Group.SHARPEN,
            "the pixel and four times its difference from its neighbours",
            "to bring out fine detail; noise too",
            List.of(Dial.ODD),
            Showing.CLAMP,
            Builtin.sized(SharpenKernels::sharpen)),
        new Builtin(
            "unsharp",
            Group.SHARPEN,
            "unsharp masking: the pixel and so much of its difference from a blurred copy",
            "the usual way to sharpen a photo: amount says how much, sigma how coarse",
            List.of(
                Dial.number(Parameter.SIGMA, 0.1, 42.5, 1), Dial.number(Parameter.AMOUNT, 0, 5, 1)),
            Showing.CLAMP,
            Builtin.one(
                value ->
                    SharpenKernels.unsharp(
                        value.applyAsDouble(Parameter.SIGMA),
                        value.applyAsDouble(Parameter.AMOUNT)))),
        new Builtin(
            "high-pass",
            Group.SHARPEN,
            "what a Gaussian blur takes away: fine detail without light and shade",
            "to judge sharpness, to even out lighting, or as a layer for retouching",
            List.of(Dial.number(Parameter.SIGMA, 0.3, 42.5, 1)),
            Showing.MID_GREY,
            Builtin.one(value -> SharpenKernels.highPass(value.applyAsDouble(Parameter.SIGMA)))));
  }
}
