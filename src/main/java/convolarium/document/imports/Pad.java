package convolarium.document.imports;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Padding.Sides;
import java.util.List;

/// A padding that stands before a convolution as a node of its own.
///
/// @param sides one for each spatial axis
record Pad(List<Sides> sides, Border border) {
  Pad {
    sides = List.copyOf(sides);
  }
}
