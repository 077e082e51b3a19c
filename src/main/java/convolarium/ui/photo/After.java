package convolarium.ui.photo;

import convolarium.engine.Engine;
import convolarium.filter.Preview;
import convolarium.filter.Viewport;
import java.util.Optional;

/// Where the filtered photograph that is seen comes from: the whole result, or until it is there a
/// preview of what is in view.
///
/// A preview that takes longer than a frame should is made coarser next time, and finer again when
/// there is time. The first is as coarse as can be: the JVM has not yet compiled what makes it.
final class After {
  private static final long SLOW = 30_000_000;

  /// Each step finer takes up to four times as long.
  private static final int STEP = 4;

  private static final int COARSEST = 2;

  private final Darkroom darkroom;
  private volatile int coarser = COARSEST;

  After(Darkroom darkroom) {
    this.darkroom = darkroom;
  }

  /// Whether what is seen now is a preview.
  boolean preview() {
    return darkroom.pending().get().filter(Development::previewed).isPresent();
  }

  /// What fills the view now; empty when there is neither.
  Optional<Views.Source> source(Opened photo) {
    Optional<Development> pending = darkroom.pending().get().filter(Development::previewed);
    if (pending.isPresent()) {
      Engine engine = darkroom.engine();
      return pending.map(development -> view -> preview(development, photo, engine, view));
    }
    return darkroom.developed().get().map(Developed::source);
  }

  private int[] preview(Development development, Opened photo, Engine engine, Viewport view) {
    int now = coarser;
    long start = System.nanoTime();
    Preview preview = development.preview(photo, engine, view, now);
    coarser = next(now, System.nanoTime() - start);
    return preview.view(view);
  }

  /// How much coarser than the view the next preview is, after one that took so long.
  static int next(int now, long nanos) {
    if (nanos > SLOW) {
      return Math.min(COARSEST, now + 1);
    }
    int next = now;
    for (long finer = STEP * nanos; next > 0 && finer <= SLOW; finer *= STEP) {
      next--;
    }
    return next;
  }
}
