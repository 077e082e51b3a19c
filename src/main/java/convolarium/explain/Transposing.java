package convolarium.explain;

import convolarium.arithmetic.Stretch;
import convolarium.arithmetic.ZeroInsertion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// A transposed convolution told as an ordinary one, in words and numbers, without a full stop.
public final class Transposing {
  private Transposing() {}

  /// `stretched 3×3 → 5×5, padding 1`, and what else there is: different amounts on two sides, the
  /// zeros of the output padding, cells that the padding crops.
  public static String stretched(ZeroInsertion insertion) {
    List<String> parts = new ArrayList<>();
    String before = sizes(insertion, Stretch::cells);
    String after = sizes(insertion, Stretch::stretched);
    parts.add(before.equals(after) ? "input " + before : "stretched " + before + " → " + after);
    parts.add(padding(insertion.axes()));
    String extra = each(insertion.axes(), Stretch::extra);
    if (!extra.equals("0")) {
      parts.add(
          extra + " more " + (insertion.axes().size() == 2 ? "below and right" : "at the end"));
    }
    crop(parts, "first", each(insertion.axes(), Stretch::croppedBefore));
    crop(parts, "last", each(insertion.axes(), Stretch::croppedAfter));
    return String.join(", ", parts);
  }

  /// `kernel 3×3 turned by 180°`.
  public static String turned(ZeroInsertion insertion) {
    return "kernel " + join(insertion.direct().kernel()) + " turned by 180°";
  }

  private static String padding(List<Stretch> axes) {
    String before = each(axes, axis -> Math.max(0, axis.before()));
    String after = each(axes, axis -> Math.max(0, axis.after()));
    return before.equals(after) ? "padding " + before : "padding " + before + " and " + after;
  }

  private static void crop(List<String> parts, String which, String count) {
    if (!count.equals("0")) {
      parts.add("the " + which + " " + count + " cropped");
    }
  }

  private static String sizes(ZeroInsertion insertion, ToIntFunction<Stretch> size) {
    return join(insertion.axes().stream().mapToInt(size).boxed().toList());
  }

  /// One number where all axes agree, else one for each.
  private static String each(List<Stretch> axes, ToIntFunction<Stretch> number) {
    List<Integer> all = axes.stream().mapToInt(number).boxed().toList();
    return all.stream().distinct().count() == 1 ? all.getFirst().toString() : join(all);
  }

  private static String join(List<Integer> sizes) {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
