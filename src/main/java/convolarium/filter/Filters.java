package convolarium.filter;

import convolarium.engine.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The built-in filters, in the order in which a learner meets them.
public final class Filters {
  private static final Dial ODD = Dial.taps(Parameter.SIZE, 3, false);
  private static final List<Builtin> ALL =
      Stream.of(blurs(), sharpening(), edges(), relief()).flatMap(List::stream).toList();

  private Filters() {}

  public static List<Builtin> all() {
    return ALL;
  }

  /// The filter of that name, exactly as written in [#all].
  public static Optional<Builtin> named(String name) {
    return ALL.stream().filter(builtin -> builtin.name().equals(name)).findFirst();
  }

  private static List<Builtin> blurs() {
    return List.of(
        new Builtin(
            "average",
            Group.BLUR,
            "the mean of the window: a box blur",
            "the plainest blur, and the fastest: noise and small detail go",
            List.of(Dial.taps(Parameter.SIZE, 1, true)),
            Showing.CLAMP,
            Builtin.sized(Kernels::average)),
        new Builtin(
            "gaussian",
            Group.BLUR,
            "a blur whose weights fall off with sigma",
            "the blur that adds no pattern of its own: before edges are looked for, or as a soft"
                + " focus",
            List.of(
                Dial.number(Parameter.SIGMA, 0.1, 42.5, 1), Dial.taps(Parameter.SIZE, 1, false)),
            Showing.CLAMP,
            (name, value) ->
                KernelFilter.of(
                    name,
                    List.of(
                        Kernels.gaussian(
                            (int) value.applyAsDouble(Parameter.SIZE),
                            value.applyAsDouble(Parameter.SIGMA))),
                    Response.CLAMP)),
        new Builtin(
            "identity",
            Group.BLUR,
            "the photo itself: one weight of 1 at the anchor",
            "to see what a kernel must not change",
            List.of(Dial.taps(Parameter.SIZE, 1, true)),
            Showing.CLAMP,
            Builtin.sized(Kernels::identity)));
  }

  private static List<Builtin> sharpening() {
    return List.of(
        new Builtin(
            "sharpen",
            Group.SHARPEN,
            "the pixel and four times its difference from its neighbours",
            "to bring out fine detail; noise too",
            List.of(ODD),
            Showing.CLAMP,
            Builtin.sized(Kernels::sharpen)));
  }

  private static List<Builtin> edges() {
    return List.of(
        new Builtin(
            "laplacian",
            Group.EDGES,
            "the curvature: 0 on slopes, large at edges, lines and points",
            "to find lines and points of any direction",
            List.of(ODD),
            Showing.MID_GREY,
            Builtin.sized(Kernels::laplacian)),
        new Builtin(
            "sobel-x",
            Group.EDGES,
            "the slope along a row: edges that brighten to the right",
            "to find upright edges, and from which side they are lit",
            List.of(ODD),
            Showing.MID_GREY,
            Builtin.sized(Kernels::sobelX)),
        new Builtin(
            "sobel-y",
            Group.EDGES,
            "the slope down a column: edges that brighten downwards",
            "to find level edges, and from which side they are lit",
            List.of(ODD),
            Showing.MID_GREY,
            Builtin.sized(Kernels::sobelY)),
        new Builtin(
            "sobel",
            Group.EDGES,
            "the magnitude of both slopes: edges of any direction",
            "to find outlines",
            List.of(ODD),
            Showing.CLAMP,
            (name, value) -> {
              int size = (int) value.applyAsDouble(Parameter.SIZE);
              return KernelFilter.of(
                  name, List.of(Kernels.sobelX(size), Kernels.sobelY(size)), Response.MAGNITUDE);
            }));
  }

  private static List<Builtin> relief() {
    return List.of(
        new Builtin(
            "emboss",
            Group.RELIEF,
            "the photo as a relief lit from the upper left",
            "to make surfaces and letters stand out",
            List.of(ODD),
            Showing.CLAMP,
            Builtin.sized(Kernels::emboss)));
  }
}
