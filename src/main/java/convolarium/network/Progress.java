package convolarium.network;

import convolarium.engine.Watch;
import java.util.concurrent.CancellationException;

/// How far a run over many layers is, told to the one who waits: layers weigh what they cost.
final class Progress {
  private final Watch watch;
  private final double whole;
  private double done;

  Progress(Analysis analysis, Watch watch) {
    this.watch = watch;
    this.whole = analysis.leaves().mapToDouble(Progress::cost).sum();
  }

  /// Multiply-adds, and a pass over the output that every layer makes.
  private static double cost(Measured leaf) {
    return leaf.macs() + (double) leaf.output().elements();
  }

  /// What the engine tells while it computes one of several equal parts of a layer.
  ///
  /// @param part in `[0, parts)`
  Watch during(Measured leaf, int part, int parts) {
    double share = cost(leaf) / parts;
    double start = done + part * share;
    return new Watch() {
      @Override
      public void done(double fraction) {
        watch.done((start + fraction * share) / whole);
      }

      @Override
      public boolean cancelled() {
        return watch.cancelled();
      }
    };
  }

  /// @throws CancellationException when the run was called off
  void finished(Measured leaf) {
    done += cost(leaf);
    watch.done(Math.min(1, done / whole));
    if (watch.cancelled()) {
      throw new CancellationException("the run was called off after " + leaf.path());
    }
  }
}
