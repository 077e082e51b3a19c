package convolarium.document.imports;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

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
    String rule = attributes.text("auto_pad", "NOTSET");
    return switch (rule) {
      case "", "NOTSET" -> bare.withPadding(new Padding.Explicit(pads(rank)));
      case "VALID" -> bare;
      case "SAME_UPPER" -> bare.withPadding(Rule.SAME);
      case "SAME_LOWER" -> bare.withPadding(lower(bare, input));
      default ->
          throw node.wrong(
              "auto_pad is \""
                  + Onnx.shortened(rule)
                  + "\"; NOTSET, VALID, SAME_UPPER and SAME_LOWER are possible");
    };
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
