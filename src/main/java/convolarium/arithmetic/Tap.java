package convolarium.arithmetic;

import java.util.Optional;

/// One meeting of an output cell, an input cell and a weight.
///
/// @param output the output cell
/// @param input the input cell as the relation gives it; its spatial coordinates may lie in the
///   padding
/// @param source the input cell whose value is taken: `input` itself, the cell that the border rule
///   copies, or empty for the constant zero
/// @param weight the weight's index in the weights' tensor; of operations without weights, the
///   tap's position in the kernel
public record Tap(Cell output, Cell input, Optional<Cell> source, Cell weight) {
  /// Whether the value comes from the padding.
  public boolean isPadding() {
    return source.isEmpty() || !source.get().equals(input);
  }
}
