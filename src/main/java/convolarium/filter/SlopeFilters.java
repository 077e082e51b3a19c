package convolarium.filter;

import convolarium.engine.Response;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Edges by slope: of each kind along one axis, along the other, and both as a magnitude.
final class SlopeFilters {
  private static final List<Dial> ANY_SIZE = List.of(Dial.ODD);
  private static final List<Dial> ONE_SIZE = List.of();

  private SlopeFilters() {}

  static List<Builtin> all() {
    return Stream.of(sobel(), scharr(), prewitt(), roberts()).flatMap(List::stream).toList();
  }

  /// A kernel for what is set.
  private interface Kernel extends Function<ToDoubleFunction<Parameter>, Tensor> {}

  private static List<Builtin> sobel() {
    Kernel x = value -> SlopeKernels.sobelX((int) value.applyAsDouble(Parameter.SIZE));
    Kernel y = value -> SlopeKernels.transposed(x.apply(value));
    return List.of(
        slope(
            "sobel-x",
            "the slope along a row: edges that brighten to the right",
            "to find upright edges, and from which side they are lit",
            ANY_SIZE,
            x),
        slope(
            "sobel-y",
            "the slope down a column: edges that brighten downwards",
            "to find level edges, and from which side they are lit",
            ANY_SIZE,
            y),
        magnitude(
            "sobel",
            "the magnitude of both slopes: edges of any direction",
            "to find outlines",
            ANY_SIZE,
            x,
            y));
  }

  private static List<Builtin> scharr() {
    Kernel x = _ -> SlopeKernels.scharrX();
    Kernel y = value -> SlopeKernels.transposed(x.apply(value));
    return List.of(
        slope(
            "scharr-x",
            "the slope along a row, four times as large as sobel-x",
            "where the angle of an edge is measured: truer to it than sobel-x",
            ONE_SIZE,
            x),
        slope(
            "scharr-y",
            "the slope down a column, four times as large as sobel-y",
            "where the angle of an edge is measured: truer to it than sobel-y",
            ONE_SIZE,
            y),
        magnitude(
            "scharr",
            "the magnitude of both Scharr slopes, four times as large as sobel",
            "to find faint outlines, alike in every direction",
            ONE_SIZE,
            x,
            y));
  }

  private static List<Builtin> prewitt() {
    Kernel x = value -> SlopeKernels.prewittX((int) value.applyAsDouble(Parameter.SIZE));
    Kernel y = value -> SlopeKernels.transposed(x.apply(value));
    return List.of(
        slope(
            "prewitt-x",
            "the slope along a row of the plane that fits the window best",
            "to find upright edges in noise: all rows of the window count alike",
            ANY_SIZE,
            x),
        slope(
            "prewitt-y",
            "the slope down a column of the plane that fits the window best",
            "to find level edges in noise: all columns of the window count alike",
            ANY_SIZE,
            y),
        magnitude(
            "prewitt",
            "how steep the plane is that fits the window best",
            "to find outlines in noise, with a larger size the better",
            ANY_SIZE,
            x,
            y));
  }

  private static List<Builtin> roberts() {
    Kernel x = _ -> SlopeKernels.robertsX();
    Kernel y = _ -> SlopeKernels.robertsY();
    return List.of(
        slope(
            "roberts-x",
            "one diagonal of 2×2 pixels: edges that brighten to the lower right",
            "to find the thinnest edges of one slant",
            ONE_SIZE,
            x),
        slope(
            "roberts-y",
            "the other diagonal of 2×2 pixels: edges that brighten to the lower left",
            "to find the thinnest edges of the other slant",
            ONE_SIZE,
            y),
        magnitude(
            "roberts",
            "the magnitude of both diagonals of 2×2 pixels: the Roberts cross",
            "to find the thinnest outlines, half a pixel aside; noise too",
            ONE_SIZE,
            x,
            y));
  }

  private static Builtin slope(
      String name, String summary, String use, List<Dial> dials, Kernel kernel) {
    return new Builtin(
        name, Group.EDGES, summary, use, dials, Showing.MID_GREY, Builtin.one(kernel));
  }

  private static Builtin magnitude(
      String name, String summary, String use, List<Dial> dials, Kernel x, Kernel y) {
    return new Builtin(
        name,
        Group.EDGES,
        summary,
        use,
        dials,
        Showing.CLAMP,
        (made, value) ->
            KernelFilter.of(made, List.of(x.apply(value), y.apply(value)), Response.MAGNITUDE));
  }
}
