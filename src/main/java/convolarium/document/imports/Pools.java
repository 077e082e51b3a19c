package convolarium.document.imports;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// The poolings of ONNX.
final class Pools {
  private Pools() {}

  static Meaning window(Applied a, Kind kind) {
    int rank = a.in().rank() - 2;
    if (rank < 1) {
      return Meaning.UNKNOWN;
    }
    List<Integer> kernel = a.attributes().counts("kernel_shape", rank, 1, 1);
    Window window = new Windows(a.node()).of(kernel, a.in());
    boolean counted = kind == Kind.MAX || a.attributes().flag("count_include_pad", false);
    return Meaning.Layers.of(
        new Layer.Pool(
            a.name(-1),
            new Pooling(kind, window, a.attributes().flag("ceil_mode", false), counted)));
  }

  static Meaning globalAverage(Applied a) {
    int rank = a.in().rank() - 2;
    return rank < 1
        ? Meaning.UNKNOWN
        : Meaning.Layers.of(
            new Layer.AdaptiveAvgPool(
                a.name(-1), new AdaptivePooling(Collections.nCopies(rank, 1))));
  }

  static Meaning globalMax(Applied a) {
    if (a.in().rank() < 3) {
      return Meaning.UNKNOWN;
    }
    Window whole = Window.of(a.in().from(2));
    return Meaning.Layers.of(new Layer.Pool(a.name(-1), new Pooling(Kind.MAX, whole, false, true)));
  }

  /// A mean over all spatial axes is a global pooling; without those axes it is flat as well.
  static Meaning mean(Applied a) {
    int rank = a.in().rank();
    Optional<List<Long>> axes = a.wholes(1, "axes");
    List<Long> spatial = LongStream.range(2, rank).boxed().toList();
    boolean all =
        axes.isPresent()
            && rank > 2
            && axes.get().stream().map(x -> x < 0 ? x + rank : x).sorted().toList().equals(spatial);
    if (!all) {
      return Meaning.UNKNOWN;
    }
    Layer pool =
        new Layer.AdaptiveAvgPool(
            a.name(-1), new AdaptivePooling(Collections.nCopies(rank - 2, 1)));
    return a.attributes().flag("keepdims", true)
        ? Meaning.Layers.of(pool)
        : Meaning.Layers.of(pool, new Layer.Flatten(Optional.empty()));
  }
}
