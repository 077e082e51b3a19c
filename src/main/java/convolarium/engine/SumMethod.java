package convolarium.engine;

import convolarium.tensor.Raster;
import java.util.List;

/// A way of sliding kernels over photographs whose sums can be had before they become samples.
interface SumMethod extends PhotoMethod {
  /// Those of [PhotoMethod#ALL], in that order; the last never refuses.
  static List<SumMethod> all() {
    return PhotoMethod.ALL.stream()
        .filter(SumMethod.class::isInstance)
        .map(SumMethod.class::cast)
        .toList();
  }

  /// From where to where on a photo goes what the task's response takes of the sums.
  Range range(PhotoTask task, Raster photo, Machine machine, Watch watch);
}
