package convolarium.engine;

/// Where a product's sums go: an output plane a row.
///
/// @param origin where row 0, column 0 would be; may be negative
/// @param stride from one row to the next
/// @param end of the rows that there are
record Target(float[] values, int origin, int stride, int end) {
  int at(int row, int column) {
    return origin + row * stride + column;
  }
}
