package convolarium.ui.photo;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Problem;
import convolarium.explain.Coverage;
import convolarium.filter.Filter;
import convolarium.filter.KernelFilter;
import convolarium.filter.KernelText;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.List;

/// What a border rule does, in a sentence.
final class BorderWords {
  private BorderWords() {}

  static String title(Border border) {
    return switch (border) {
      case ZEROS -> "zeros";
      case REFLECT -> "reflect";
      case REPLICATE -> "replicate";
      case CIRCULAR -> "circular";
    };
  }

  static String sentence(Border border, List<Filter> filters, Raster photo) {
    return switch (border) {
      case ZEROS -> "Black lies around the photo" + darkened(filters, photo);
      case REFLECT -> "A mirror stands on the last pixel, which is not repeated.";
      case REPLICATE -> "The last pixel goes on outwards.";
      case CIRCULAR -> "The other side follows, as on a tile: its colours bleed in.";
    };
  }

  /// With numbers for a single kernel of means.
  private static String darkened(List<Filter> filters, Raster photo) {
    if (filters.size() == 1
        && filters.getFirst() instanceof KernelFilter filter
        && isMean(filter.kernels().getFirst())) {
      Problem problem = filter.problem(photo);
      Tensor kernel = filter.kernels().getFirst();
      int divisor = KernelText.divisor(kernel);
      Coverage edge = Coverage.of(problem, kernel::get, 0, photo.width() / 2);
      Coverage corner = Coverage.of(problem, kernel::get, 0, 0);
      return ": an edge pixel gets %s of its mean, the corner %s. It darkens."
          .formatted(edge.told(divisor), corner.told(divisor));
    }
    return ": the filter sees an edge that is not in the photo.";
  }

  private static boolean isMean(Tensor kernel) {
    double sum = 0;
    for (int i = 0; i < kernel.shape().elements(); i++) {
      if (kernel.get(i) < 0) {
        return false;
      }
      sum += kernel.get(i);
    }
    return Math.abs(sum - 1) < 1e-3;
  }
}
