package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.picture.Ref;

/// A number on the stage: what a mark depicts, a pointer points at and a keyboard walks to.
///
/// @param cell an index in the tensor of that role: `(n, c, y, x)` of a feature map, where `y` and
///   `x` outside the input are its padding; the weight's own index; `(c)` of a bias
public record CellRef(Role role, Cell cell) implements Ref {}
