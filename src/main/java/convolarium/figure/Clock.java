package convolarium.figure;

import java.util.List;

/// Which stage of a chain is under way: they come one after the other.
///
/// @param steps by stage
record Clock(List<Integer> steps) {
  Clock {
    steps = List.copyOf(steps);
  }

  /// A stage and the moment in it.
  record Now(int stage, Moment moment) {
    /// How many cells of a channel of the tensor that a stage makes are there.
    int done(int made, int steps) {
      return made < stage ? steps : made > stage ? 0 : moment.done();
    }
  }

  int duration() {
    return steps.stream().mapToInt(Integer::intValue).sum();
  }

  /// @param t in steps
  Now at(double t) {
    double rest = Math.clamp(t, 0, duration());
    int stage = 0;
    while (rest > steps.get(stage) && stage < steps.size() - 1) {
      rest -= steps.get(stage);
      stage++;
    }
    return new Now(stage, Moment.of(rest, steps.get(stage)));
  }
}
