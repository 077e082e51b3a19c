package convolarium.document.imports;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The windows of ONNX's convolutions and poolings.
///
/// Source: the operators' page of ONNX, `Conv`.
record Windows(Onnx node, Attributes attributes) {
  Windows(Onnx node) {
    this(node, new Attributes(node));
  }

  /// @param input `[N, C, spatial…]`
  Window of(List<Integer> kernel, Shape input) {
    int rank = kernel.size();
    Window bare =
        new Window(
            kernel,
            attributes.counts("strides", rank, 1, 1),
            attributes.counts("dilations", rank, 1, 1),
            Padding.of(rank, 0),
            Border.ZEROS);
    return switch (rule()) {
      case "", "NOTSET" -> bare.withPadding(new Padding.Explicit(pads(rank)));
      case "VALID" -> bare;
      case "SAME_UPPER" -> bare.withPadding(Rule.SAME);
      case "SAME_LOWER" -> bare.withPadding(lower(bare, input));
      default ->
          throw node.wrong(
              "auto_pad is \""
                  + Onnx.shortened(rule())
                  + "\"; NOTSET, VALID, SAME_UPPER and SAME_LOWER are possible");
    };
  }

  /// Whether `auto_pad` leaves open which cells are read: where a stride passes over cells, the
  /// format's formula gives a negative padding, which some programs take as 0 and others cut off.
  ///
  /// @param input `[N, C, spatial…]`
  boolean disputed(Window window, Shape input) {
    int agreed = rule().equals("SAME_UPPER") ? 1 : 0;
    return ruled()
        && new Convolution(window.withPadding(Rule.SAME), 1, 1).on(input)
            instanceof Bound(Problem problem)
        && problem.axes().stream().anyMatch(axis -> axis.leftover() > agreed);
  }

  private String rule() {
    return attributes.text("auto_pad", "NOTSET");
  }

  /// Whether the padding follows from the sizes.
  boolean ruled() {
    return rule().equals("SAME_UPPER") || rule().equals("SAME_LOWER");
  }

  /// The padding of a transposed convolution, which may follow from the size of its output: with a
  /// rule that is the input's times the stride. Of an odd number of cells the rule `SAME_UPPER`
  /// cuts the last off at the end, everything else at the beginning.
  ///
  /// @param window with the padding that is written down
  /// @param more output padding of each axis
  /// @return empty when the output would have to be larger than the windows reach
  Optional<Padding> transposed(Window window, Shape input, List<Integer> more) {
    Optional<List<Long>> wanted = attributes.wholes("output_shape");
    if (wanted.isEmpty() && !ruled()) {
      return Optional.of(window.padding());
    }
    List<Sides> sides = new ArrayList<>();
    for (int axis = 0; axis < window.rank(); axis++) {
      int stride = window.stride().get(axis);
      int cells = input.dim(axis + 2);
      long reached =
          Axis.transposed(
              cells,
              window.kernel().get(axis),
              stride,
              window.dilation().get(axis),
              0,
              0,
              more.get(axis));
      long size = wanted.isEmpty() ? (long) cells * stride : size(wanted.get(), axis, window);
      long total = reached - size;
      if (total < 0 || total > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      int less = (int) total / 2;
      int rest = (int) total - less;
      sides.add(rule().equals("SAME_UPPER") ? new Sides(less, rest) : new Sides(rest, less));
    }
    return Optional.of(new Padding.Explicit(sides));
  }

  /// The spatial sizes may stand behind those of the batch and the channels.
  private long size(List<Long> wanted, int axis, Window window) {
    int first = wanted.size() - window.rank();
    if (first != 0 && first != 2) {
      throw node.wrong(
          "output_shape has " + wanted.size() + " numbers, " + window.rank() + " are needed here");
    }
    return wanted.get(first + axis);
  }

  /// All beginnings stand before all ends.
  List<Sides> pads(int rank) {
    List<Integer> pads = attributes.counts("pads", 2 * rank, 0, 0);
    List<Sides> sides = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      sides.add(new Sides(pads.get(axis), pads.get(axis + rank)));
    }
    return sides;
  }

  /// The odd cell at the beginning.
  private static Padding lower(Window window, Shape input) {
    List<Sides> sides = new ArrayList<>();
    for (int axis = 0; axis < window.rank(); axis++) {
      Sides upper = Rule.SAME.on(window, axis, input.dim(axis + 2));
      sides.add(new Sides(upper.after(), upper.before()));
    }
    return new Padding.Explicit(sides);
  }
}
