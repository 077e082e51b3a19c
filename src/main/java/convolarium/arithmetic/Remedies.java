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
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Finds values that fit by trying them: what fits is said once, in [Operation#on], and here only
/// asked.
public final class Remedies {
  private static final int FARTHEST = 4096;
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

  private static Optional<Remedy> first(
      Refused refused, Parameter cure, int axis, int near, int direction) {
    return LongStream.rangeClosed(0, FARTHEST)
        .map(distance -> near + direction * distance)
        .takeWhile(v -> v >= 0 && v <= Integer.MAX_VALUE)
        .mapToObj(v -> new Remedy(cure, axis, (int) v, change(refused, cure, axis, (int) v)))
        .filter(remedy -> fits(remedy.operation(), refused.input()))
        .findFirst();
  }

  private static Operation change(Refused refused, Parameter cure, int axis, int value) {
    return cure.with(refused.operation(), axis, value, refused.input());
  }

  private static boolean fits(Operation operation, Shape input) {
    return operation.on(input) instanceof Bound;
  }
}
