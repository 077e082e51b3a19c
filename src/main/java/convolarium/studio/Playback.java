package convolarium.studio;

/// Where the clock stands, in steps: 0 before anything is computed, `n` at rest after step `n`.
///
/// It moves from `at` to `until` and there it rests; who plays has set `until` to the end.
///
/// @param at the moment shown, at least 0
/// @param until where the clock comes to rest, at least `at`
public record Playback(double at, double until) {
  /// At rest at the beginning.
  public static final Playback START = new Playback(0, 0);

  public Playback {
    if (!(at >= 0 && until >= at && until < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("at " + at + " until " + until + ", needs 0 ≤ at ≤ until");
    }
  }

  /// At rest at moment `at`, kept in `[0, steps]`.
  public static Playback restingAt(double at, int steps) {
    double kept = Math.clamp(at, 0, steps);
    return new Playback(kept, kept);
  }

  public boolean moving() {
    return at < until;
  }

  /// Whether it will go on past the step under way.
  public boolean playing() {
    return until > Math.floor(at) + 1;
  }

  /// The step shown, from 1: the one under way, or the one just finished; 0 at the beginning.
  public int step() {
    return (int) Math.ceil(at);
  }

  /// To the end from here, or from the beginning when it is the end.
  public Playback play(int steps) {
    return new Playback(at >= steps ? 0 : at, steps);
  }

  public Playback pause() {
    return new Playback(at, at);
  }

  /// The next step from its beginning. A step under way is taken as done.
  public Playback forward(int steps) {
    double from = Math.min(steps, Math.ceil(at));
    return new Playback(from, Math.min(steps, from + 1));
  }

  /// At rest at the end of the step before, or at the beginning of a step under way.
  public Playback back() {
    double to = Math.max(0, Math.ceil(at) - 1);
    return new Playback(to, to);
  }

  /// Time has gone by.
  ///
  /// @param distance in steps, at least 0
  public Playback ticked(double distance) {
    return new Playback(Math.min(until, at + distance), until);
  }

  /// The same in a walk of another length.
  public Playback within(int steps) {
    return new Playback(Math.min(at, steps), Math.min(until, steps));
  }
}
