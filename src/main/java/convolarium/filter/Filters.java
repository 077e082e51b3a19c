package convolarium.filter;

import convolarium.engine.Response;
import java.util.List;
import java.util.Optional;

/// The built-in filters, in the order in which a learner meets them.
public final class Filters {
  private static final List<Builtin> ALL =
      List.of(
          new Builtin(
              "average",
              "the mean of the window: a box blur",
              1,
              true,
              false,
              Response.CLAMP,
              (k, _) -> List.of(Kernels.average(k))),
          new Builtin(
              "gaussian",
              "a blur whose weights fall off with sigma",
              1,
              false,
              true,
              Response.CLAMP,
              (k, sigma) -> List.of(Kernels.gaussian(k, sigma))),
          new Builtin(
              "sharpen",
              "the pixel and four times its difference from its neighbours",
              3,
              false,
              false,
              Response.CLAMP,
              (k, _) -> List.of(Kernels.sharpen(k))),
          new Builtin(
              "laplacian",
              "the curvature: 0 on slopes, large at edges, lines and points",
              3,
              false,
              false,
              Response.CLAMP,
              (k, _) -> List.of(Kernels.laplacian(k))),
          new Builtin(
              "sobel-x",
              "the slope along a row: edges that brighten to the right",
              3,
              false,
              false,
              Response.CLAMP,
              (k, _) -> List.of(Kernels.sobelX(k))),
          new Builtin(
              "sobel-y",
              "the slope down a column: edges that brighten downwards",
              3,
              false,
              false,
              Response.CLAMP,
              (k, _) -> List.of(Kernels.sobelY(k))),
          new Builtin(
              "sobel",
              "the magnitude of both slopes: edges of any direction",
              3,
              false,
              false,
              Response.MAGNITUDE,
              (k, _) -> List.of(Kernels.sobelX(k), Kernels.sobelY(k))),
          new Builtin(
              "emboss",
              "the photo as a relief lit from the upper left",
              3,
              false,
              false,
              Response.CLAMP,
              (k, _) -> List.of(Kernels.emboss(k))),
          new Builtin(
              "identity",
              "the photo itself: one weight of 1 at the anchor",
              1,
              true,
              false,
              Response.CLAMP,
              (k, _) -> List.of(Kernels.identity(k))));

  private Filters() {}

  public static List<Builtin> all() {
    return ALL;
  }

  /// The filter of that name, exactly as written in [#all].
  public static Optional<Builtin> named(String name) {
    return ALL.stream().filter(builtin -> builtin.name().equals(name)).findFirst();
  }
}
