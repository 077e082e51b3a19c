package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A way that makes rows of sums in float, whatever becomes of them.
interface FloatMethod extends SumMethod {
  /// What a number of a row under the kernel takes.
  int bytes(PhotoTask task);

  /// Makes rows for one thread.
  ///
  /// @param columns the most output columns of a tile
  /// @param extremes takes the sums in instead of their becoming samples
  FloatRows rows(
      PhotoTask task, Raster photo, Kernels kernels, int columns, Optional<Extremes> extremes);

  @Override
  default void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    new Tiles(task, photo.channels(), bytes(task))
        .run(
            columns -> rows(task, photo, machine.kernels(), columns, Optional.empty()),
            out,
            machine.workers(),
            watch);
  }

  @Override
  default Range range(PhotoTask task, Raster photo, Machine machine, Watch watch) {
    ConcurrentLinkedQueue<Extremes> found = new ConcurrentLinkedQueue<>();
    new Tiles(task, photo.channels(), bytes(task))
        .run(
            columns -> {
              int length = columns * photo.channels();
              Extremes extremes = new Extremes(task.response(), photo, length, 1);
              found.add(extremes);
              return rows(task, photo, machine.kernels(), columns, Optional.of(extremes));
            },
            new byte[0],
            machine.workers(),
            watch);
    return found.stream().map(Extremes::range).reduce(Range::with).orElseThrow();
  }
}
