package convolarium.explain;

/// One number on the way from a pixel's sums to its sample.
///
/// @param name what has been done: `rounded`
/// @param idle whether it left the number before it as it was
public record Turn(String name, float value, boolean idle) {}
