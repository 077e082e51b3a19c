package convolarium.figure;

import convolarium.picture.Ref;

/// One of the layers that are drawn in rows.
///
/// @param row from 0
public record RowRef(int row) implements Ref {}
