package convolarium.ui.arithmetic;

import convolarium.studio.Store;
import convolarium.studio.Studio;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;

/// The only clock: moves the playback while it is under way, at the speed of the view.
final class Clock extends AnimationTimer {
  private static final double SECOND = 1e9;

  /// A frame that comes late, after the window was hidden, must not leap over steps.
  private static final double MOST = 0.1;

  private final Store store;
  private final ObservableValue<Boolean> stillness;
  private boolean running;
  private long before = -1;

  /// @param stillness whether steps jump instead of moving
  Clock(Store store, ObservableValue<Boolean> stillness) {
    this.store = store;
    this.stillness = stillness;
    store.onChange(this::heed);
  }

  private void heed(Studio studio) {
    boolean moving = studio.playback().moving();
    if (moving && !running) {
      before = -1;
      running = true;
      start();
    } else if (!moving && running) {
      running = false;
      stop();
    }
  }

  @Override
  public void handle(long now) {
    double seconds = before < 0 ? 0 : Math.min(MOST, (now - before) / SECOND);
    before = now;
    Studio studio = store.studio();
    boolean jumps = stillness.getValue() && !studio.playback().playing();
    double distance = jumps ? 1 : seconds * studio.view().speed();
    store.play(playback -> playback.ticked(distance));
  }
}
