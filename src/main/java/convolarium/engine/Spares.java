package convolarium.engine;

import java.util.ArrayList;
import java.util.List;

/// The large arrays that runs work in, each kept for the next run, of whichever layer: clearing new
/// ones takes up to a tenth of a layer's time.
///
/// They are for what a run writes before it reads it, as numbers at points are, some megabytes that
/// all layers of a network share. A [TileRun] or a [FewCellsRun] works in less and keeps its own:
/// zeros of the border, which are written once, and small arrays of integers. From here, cleared
/// each time, a product of 3 × 3 taps at stride 2 took 1.02 of the time from 128 to 128 channels on
/// 56 × 56, and 1.08 from 64 to 64 on 14 × 14.
final class Spares {
  /// How many numbers are kept at most: some 64 megabytes.
  private static final int MOST = 1 << 24;

  /// The one that was used last comes last.
  private final List<float[]> kept = new ArrayList<>();

  /// An array of at least so many numbers, whatever they are: the shortest that will do.
  synchronized float[] take(int size) {
    int best = -1;
    for (int i = 0; i < kept.size(); i++) {
      int length = kept.get(i).length;
      if (length >= size && (best < 0 || length < kept.get(best).length)) {
        best = i;
      }
    }
    return best < 0 ? Aligned.floats(size) : kept.remove(best);
  }

  /// Nobody looks at this array any more.
  synchronized void give(float[] array) {
    kept.add(array);
    while (kept.stream().mapToLong(a -> a.length).sum() > MOST) {
      kept.removeFirst();
    }
  }
}
