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
import java.util.stream.IntStream;

/// Finds values that fit by trying them: what fits is said once, in [Operation#on], and here only
/// asked.
public final class Remedies {
  private static final int FARTHEST = 4096;
  private static final int MOST = 3;

  private Remedies() {}

  /// The values in `[from, to]` that a parameter may take while everything else stays: the stops of a
  /// slider.
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

  /// The nearest value below and above that fits, the nearer first.
  private static List<Remedy> nearest(Refused refused, Parameter cure, int axis, int current) {
    List<Remedy> found = new ArrayList<>();
    for (int direction : new int[] {-1, 1}) {
      IntStream.rangeClosed(1, FARTHEST)
          .mapToLong(distance -> current + (long) direction * distance)
          .takeWhile(v -> v >= 0 && v <= Integer.MAX_VALUE)
          .mapToObj(v -> (int) v)
          .map(v -> new Remedy(cure, axis, v, change(refused, cure, axis, v)))
          .filter(remedy -> fits(remedy.operation(), refused.input()))
          .findFirst()
          .ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(remedy -> Math.abs(remedy.value() - current)));
    return found;
  }

  private static Operation change(Refused refused, Parameter cure, int axis, int value) {
    return cure.with(refused.operation(), axis, value, refused.input());
  }

  private static boolean fits(Operation operation, Shape input) {
    return operation.on(input) instanceof Bound;
  }
}
