package convolarium.engine;

/// From where to where the sums of a filter go on a photograph.
///
/// @param low the smallest
/// @param high the largest
public record Range(float low, float high) {
  /// The one that holds both.
  Range with(Range other) {
    return new Range(Math.min(low, other.low), Math.max(high, other.high));
  }
}
