package convolarium.figure;

import java.util.List;
import java.util.Optional;

/// What the reader points at.
///
/// @param asked the cell whose relations are shown: of an output cell its window and products, of
///   an input cell the outputs that use it, of a weight the inputs that it multiplies
/// @param ringed cells with a ring around them and nothing more: the keyboard's cell, the terms of
///   a formula
public record Focus(Optional<CellRef> asked, List<CellRef> ringed) {
  public static final Focus NONE = new Focus(Optional.empty(), List.of());

  public Focus {
    ringed = List.copyOf(ringed);
  }

  public static Focus on(CellRef asked) {
    return new Focus(Optional.of(asked), List.of());
  }
}
