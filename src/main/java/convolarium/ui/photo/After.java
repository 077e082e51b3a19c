package convolarium.ui.photo;

import convolarium.engine.Engine;
import java.util.Optional;

/// Where the filtered photograph that is seen comes from: the whole result, or until it is there a
/// preview of what is in view.
///
/// A preview that takes longer than a frame should is made coarser next time, and finer again when
/// there is time.
final class After {
  private static final long SLOW = 40_000_000;
  private static final long FAST = 8_000_000;
  private static final int COARSEST = 2;

  private final Darkroom darkroom;
  private int coarser;

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
      int now = coarser;
      return pending.map(development -> view -> development.preview(photo, engine, view, now));
    }
    return darkroom.developed().get().map(Developed::source);
  }

  /// Learns how long the last views took.
  void took(Views views) {
    if (views.preview() && views.nanos() > SLOW) {
      coarser = Math.min(COARSEST, coarser + 1);
    } else if (views.nanos() < FAST) {
      coarser = Math.max(0, coarser - 1);
    }
  }
}
