package convolarium.engine;

/// A watch over one part of a longer run.
///
/// @param from what is done when the part begins, in `[0, 1)`
/// @param to what is done when it ends
public record Share(Watch whole, double from, double to) implements Watch {
  @Override
  public void done(double fraction) {
    whole.done(from + fraction * (to - from));
  }

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
