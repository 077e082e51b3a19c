package convolarium.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Names and what they are, a line each.
final class Listing {
  private Listing() {}

  static <T> String of(List<T> things, Function<T, String> name, Function<T, String> what) {
    int widest = things.stream().mapToInt(thing -> name.apply(thing).length()).max().orElse(0);
    return things.stream()
        .map(thing -> pad(name.apply(thing), widest) + "  " + what.apply(thing) + "\n")
        .collect(Collectors.joining());
  }

  private static String pad(String name, int width) {
    return name + " ".repeat(width - name.length());
  }
}
