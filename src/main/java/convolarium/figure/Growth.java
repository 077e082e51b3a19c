package convolarium.figure;

import convolarium.arithmetic.Interval;
import convolarium.network.UnitField;
import convolarium.network.UnitField.Stage;
import java.util.ArrayList;
import java.util.List;

/// The stages at which a field grows, and the last whether it does or not: functions and 1×1
/// kernels see no more than what stands before them.
final class Growth {
  private Growth() {}

  static List<Stage> of(UnitField field) {
    List<Stage> growing = new ArrayList<>();
    List<Long> before = List.of();
    for (Stage stage : field.stages()) {
      List<Long> sizes = stage.cells().stream().map(Interval::size).toList();
      boolean last = stage == field.stages().getLast();
      boolean grows = before.isEmpty() ? largest(sizes) > 1 : !sizes.equals(before);
      if (last || grows && largest(sizes) > 0) {
        growing.add(stage);
      }
      before = sizes;
    }
    return growing;
  }

  /// How many layers and blocks make a field larger.
  static long depth(UnitField field) {
    List<Stage> growing = of(field);
    int last = growing.size() - 1;
    boolean idle =
        last > 0 && side(growing.get(last)) == side(growing.get(last - 1))
            || side(growing.get(last)) <= 1;
    return idle ? last : growing.size();
  }

  private static long largest(List<Long> sizes) {
    return sizes.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /// The size of the largest side.
  static long side(Stage stage) {
    return largest(stage.cells().stream().map(Interval::size).toList());
  }
}
