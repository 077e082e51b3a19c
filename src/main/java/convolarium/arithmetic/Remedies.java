package convolarium.arithmetic;

import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Binding.Refusal;
import convolarium.arithmetic.Binding.Refused;
import convolarium.arithmetic.Binding.Remedy;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds values that fit by trying them: what fits is said once, in [Operation#on], and here only
/// asked.
public final class Remedies {
  private static final int CLOSE = 512;
  private static final int FARTHEST = 4096;
  private static final int HALF = Integer.MAX_VALUE / 2;
  private static final int MOST = 3;

  private Remedies() {}

  /// The values in `[from, to]` that a parameter may take while everything else stays: the stops of
  /// a slider.
  ///
  /// @param axis a spatial axis, or −1 for all axes together
  public static List<Integer> legal(
      Operation operation, Shape input, Parameter parameter, int axis, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .filter(v -> fits(parameter.with(operation, axis, v, input), input))
        .boxed()
        .toList();
  }

  static List<Remedy> of(Refused refused) {
    Refusal reason = refused.reasons().getFirst();
    List<Remedy> found = new ArrayList<>();
    for (Parameter cure : reason.cures()) {
      Optional<Integer> current =
          cure.get(refused.operation(), Math.max(0, reason.axis()), refused.input());
      if (current.isPresent() && refused.input().rank() > 2) {
        List<Remedy> one = nearest(refused, cure, reason.axis(), current.get());
        found.addAll(
            one.isEmpty() && reason.axis() >= 0 ? nearest(refused, cure, -1, current.get()) : one);
      }
    }
    return found.stream().limit(MOST).toList();
  }

  /// The nearest value downwards and upwards that fits, the nearer first. The current number itself
  /// is tried too: a rule such as `same` may be refused where the number it stands for is not.
  private static List<Remedy> nearest(Refused refused, Parameter cure, int axis, int current) {
    int near = Math.max(current, 0);
    return Stream.of(-1, 1)
        .map(direction -> first(refused, cure, axis, near, direction))
        .flatMap(Optional::stream)
        .distinct()
        .sorted(Comparator.comparingInt(remedy -> Math.abs(remedy.value() - current)))
        .toList();
  }

  /// The nearest value that fits in a direction. Close by every value is tried; further away the
  /// distance is doubled, and halved again once something fits, for hostile numbers may be two
  /// thousand million away. What fits up to a bound is found all the same; of groups, some divisor.
  private static Optional<Remedy> first(
      Refused refused, Parameter cure, int axis, int near, int direction) {
    int farthest = direction < 0 ? near : Math.min(FARTHEST, Integer.MAX_VALUE - near);
    IntFunction<Remedy> at =
        distance -> {
          int value = near + direction * distance;
          Operation changed = cure.with(refused.operation(), axis, value, refused.input());
          return new Remedy(cure, axis, value, changed);
        };
    IntPredicate cures = distance -> fits(at.apply(distance).operation(), refused.input());
    int misses = -1;
    for (int distance : distances(farthest).toArray()) {
      if (cures.test(distance)) {
        return Optional.of(at.apply(nearest(misses, distance, cures)));
      }
      misses = distance;
    }
    return Optional.empty();
  }

  /// The last two are tried in any case: downwards the very last value is 0, which only padding may
  /// be.
  private static IntStream distances(int farthest) {
    return IntStream.concat(
        IntStream.rangeClosed(0, Math.min(CLOSE, farthest)),
        IntStream.concat(
            IntStream.iterate(2 * CLOSE, d -> d < farthest - 1, d -> 2 * Math.min(d, HALF)),
            IntStream.of(farthest - 1, farthest).filter(d -> d > CLOSE)));
  }

  /// Halves the distances between one that misses and one that cures.
  private static int nearest(int misses, int curing, IntPredicate cures) {
    int low = misses;
    int high = curing;
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      if (cures.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static boolean fits(Operation operation, Shape input) {
    return operation.on(input) instanceof Bound;
  }
}
