package convolarium.arithmetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How much padding a layer asks for; the amount may depend on the input's size.
public sealed interface Padding {
  /// The padding of one axis.
  ///
  /// @param before cells before the first, at least 0
  /// @param after cells behind the last, at least 0
  record Sides(int before, int after) {}

  /// Given amounts, one pair per axis.
  record Explicit(List<Sides> sides) implements Padding {
    public Explicit {
      sides = List.copyOf(sides);
    }
  }

  /// A rule with a name.
  enum Rule implements Padding {
    /// None.
    VALID("valid"),
    /// Output = ⌈input/stride⌉, the odd cell at the end.
    SAME("same"),
    /// dilation·(kernel−1) on both sides: every overlap of kernel and input.
    FULL("full"),
    /// dilation·(kernel−1) at the beginning of the last axis, so that no output sees what comes
    /// later; the other axes are `same`.
    CAUSAL("causal");

    private final String term;

    Rule(String term) {
      this.term = term;
    }

    /// The name in documents and in the notation.
    public String term() {
      return term;
    }
  }

  /// The same amount on both sides of every axis.
  static Padding of(int rank, int amount) {
    return new Explicit(Collections.nCopies(rank, new Sides(amount, amount)));
  }

  /// Half padding: ⌊(e−1)/2⌋ on both sides of every axis, which PyTorch's models use where
  /// TensorFlow's say `same`.
  static Padding half(Window window) {
    List<Sides> sides = new ArrayList<>();
    for (int axis = 0; axis < window.rank(); axis++) {
      int half = reach(window.kernel().get(axis), window.dilation().get(axis)) / 2;
      sides.add(new Sides(half, half));
    }
    return new Explicit(sides);
  }

  /// The padding of axis `axis` of a window on `input` cells. Windows that no input fits, with a
  /// kernel or a stride of 0, have some too: it is shown while the reader corrects them.
  default Sides on(Window window, int axis, int input) {
    int kernel = Math.max(1, window.kernel().get(axis));
    int stride = Math.max(1, window.stride().get(axis));
    int dilation = window.dilation().get(axis);
    return switch (this) {
      case Explicit(List<Sides> sides) -> sides.get(axis);
      case Rule.VALID -> new Sides(0, 0);
      case Rule.FULL -> {
        int reach = reach(kernel, dilation);
        yield new Sides(reach, reach);
      }
      case Rule.CAUSAL ->
          axis == window.rank() - 1
              ? new Sides(reach(kernel, dilation), 0)
              : Rule.SAME.on(window, axis, input);
      case Rule.SAME -> {
        int total = saturated(Axis.samePadding(input, kernel, stride, dilation));
        yield new Sides(total / 2, total - total / 2);
      }
    };
  }

  /// dilation·(kernel−1): from the first tap to the last.
  private static int reach(int kernel, int dilation) {
    return saturated(Axis.extent(kernel, dilation) - 1);
  }

  private static int saturated(long amount) {
    return Math.clamp(amount, 0, Integer.MAX_VALUE);
  }
}
