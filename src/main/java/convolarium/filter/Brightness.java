package convolarium.filter;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// How bright a photograph is: its three colours as one grey.
///
/// Source: ITU-R BT.601, the luma of gamma-coded colours, as [Patch#grey] has it.
final class Brightness {
  static final float RED = 0.299f;
  static final float GREEN = 0.587f;
  static final float BLUE = 0.114f;

  private Brightness() {}

  /// The photograph in grey; itself when it has no colours. Alpha is copied.
  ///
  /// @throws java.util.concurrent.CancellationException when the watch says so
  static Raster of(Engine engine, Raster photo, Watch watch) {
    if (photo.colours() == 1) {
      return photo;
    }
    Problem problem = new Convolution(Window.of(1, 1), 1, 1).on(photo.shape()).orThrow();
    Tensor weights = Tensor.of(Shape.of(1, 3), RED, GREEN, BLUE);
    Tensor offsets = Tensor.of(Shape.of(1), 0);
    return engine.mixing(problem, weights, offsets).run(photo, watch);
  }
}
