package convolarium.explain;

import convolarium.arithmetic.Cell;

/// One value of an unpooling put back to where a max-pooling found it.
///
/// @param input the cell whose value it is, `(n, c, spatial…)`
/// @param output the cell that gets it
/// @param result the value
/// @param position where that is: a flat row-major position inside the output's channel, as the
///   max-pooling remembered it
/// @param last whether it stays there: a later value put on the same cell takes its place
public record Placing(Cell input, Cell output, float result, int position, boolean last)
    implements Told {}
