package convolarium.filter;

import java.util.List;

/// Edges by curvature: light on one side, dark on the other, and 0 where the edge is.
final class CurveFilters {
  private CurveFilters() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "laplacian",
            Group.EDGES,
            "the curvature: 0 on slopes, large at edges, lines and points",
            "to find lines and points of any direction",
            List.of(Dial.ODD),
            Showing.MID_GREY,
            Builtin.sized(CurveKernels::laplacian)),
        new Builtin(
            "log",
            Group.EDGES,
            "the Laplacian of a Gaussian times sigma²: below 0 on bright spots",
            "to find spots some 1.4 sigma in radius, and edges where the sign changes",
            List.of(Dial.number(Parameter.SIGMA, 0.5, 30, 1)),
            Showing.MID_GREY,
            Builtin.one(value -> CurveKernels.ofGaussian(value.applyAsDouble(Parameter.SIGMA)))),
        new Builtin(
            "dog",
            Group.EDGES,
            "the difference of Gaussians of sigma and 1.6 sigma: above 0 on bright spots",
            "to find spots and edges of one coarseness, as the eye does",
            List.of(Dial.number(Parameter.SIGMA, 0.5, 25, 1)),
            Showing.MID_GREY,
            Builtin.one(value -> CurveKernels.ofGaussians(value.applyAsDouble(Parameter.SIGMA)))));
  }
}
