package convolarium.document.code;

import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.document.Notation;
import convolarium.network.Layer;
import convolarium.network.Measured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A call in Python, argument by argument.
final class Wording {
  private final String callee;
  private final List<String> arguments = new ArrayList<>();

  Wording(String callee) {
    this.callee = callee;
  }

  /// An argument without a keyword.
  Wording add(Object value) {
    arguments.add(value.toString());
    return this;
  }

  Wording add(String keyword, Object value) {
    arguments.add(keyword + "=" + value);
    return this;
  }

  /// An argument that is said when it has not its usual value.
  Wording unless(boolean usual, String keyword, Object value) {
    return usual ? this : add(keyword, value);
  }

  /// One number where all axes have the same, else a tuple; left out where all have the usual.
  Wording perAxis(String keyword, List<Integer> values, int usual) {
    return unless(values.stream().allMatch(v -> v == usual), keyword, perAxis(values));
  }

  static String perAxis(List<Integer> values) {
    return new HashSet<>(values).size() == 1 ? values.getFirst().toString() : tuple(values);
  }

  static String tuple(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
  }

  static String list(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public String toString() {
    return callee + arguments.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  /// A layer that has no words.
  static String comment(String why, Layer layer) {
    return "# " + why + ": " + Notation.print(layer).orElse(layer.type());
  }

  /// What a layer's padding comes to on its input, axis by axis.
  static List<Sides> sides(Measured layer, Window window) {
    return IntStream.range(0, window.rank())
        .mapToObj(axis -> window.padding().on(window, axis, layer.input().dim(axis + 2)))
        .toList();
  }

  static boolean none(List<Sides> sides) {
    return sides.stream().allMatch(new Sides(0, 0)::equals);
  }

  static boolean even(List<Sides> sides) {
    return sides.stream().allMatch(side -> side.before() == side.after());
  }

  static List<Integer> before(List<Sides> sides) {
    return sides.stream().map(Sides::before).toList();
  }

  static boolean ones(List<Integer> values) {
    return values.stream().allMatch(value -> value == 1);
  }
}
