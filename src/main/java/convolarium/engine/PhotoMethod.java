package convolarium.engine;

import convolarium.tensor.Raster;
import java.util.List;

/// A way of filtering photographs. Each stands in its own file, as an [Algorithm] does.
interface PhotoMethod extends Method<PhotoTask> {
  /// All of them, best first. The plain one comes last and never refuses.
  List<PhotoMethod> ALL =
      List.of(
          new RunningSums(),
          new WholeNumbers(),
          new Slopes(),
          new Fourier(),
          new TwoPasses(),
          new ShiftedRows(),
          new PlainPhoto());

  /// Filters the colours of a photo of the task's input size.
  ///
  /// @param out the samples of the output, `(H', W', channels)`; alpha is not this method's
  ///   business
  void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch);
}
