package convolarium.filter;

import convolarium.arithmetic.Binding;
import convolarium.arithmetic.Problem;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;

/// What is done to a photograph. Alpha is copied.
public sealed interface Filter permits KernelFilter, OrderFilter, Mixing {
  /// What the screen calls it.
  String name();

  /// Every how many pixels there is an output, at least 1.
  int stride();

  /// This filter on a photograph of shape `[1, colours, H, W]`: a problem, or why it cannot be.
  Binding on(Shape photo);

  /// The filtered photograph, ⌈size/stride⌉ pixels on each axis, and how it came about.
  ///
  /// @throws IllegalArgumentException with the reason when [#on] refuses
  /// @throws java.util.concurrent.CancellationException when the watch says so
  Filtered filtered(Engine engine, Raster photo, Watch watch);

  /// This filter on that photograph.
  ///
  /// @throws IllegalArgumentException with the reason when it cannot be
  default Problem problem(Raster photo) {
    return on(photo.shape()).orThrow();
  }

  /// The filtered photograph alone.
  ///
  /// @throws IllegalArgumentException with the reason when [#on] refuses
  /// @throws java.util.concurrent.CancellationException when the watch says so
  default Raster apply(Engine engine, Raster photo, Watch watch) {
    return filtered(engine, photo, watch).raster();
  }
}
