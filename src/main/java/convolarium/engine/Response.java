package convolarium.engine;

/// How the sums of a filter become samples in `[0, 255]`. All round to the nearest whole number,
/// halves up, and what lies outside is brought to the nearer end.
public enum Response {
  /// The sum.
  CLAMP,
  /// The sum without its sign.
  ABSOLUTE,
  /// √(a² + b² + …) of the sums of several kernels.
  MAGNITUDE;

  /// The sample for these sums, one for each kernel.
  ///
  /// @throws IllegalArgumentException when there is more than one and this is not [#MAGNITUDE]
  public int sample(float... sums) {
    if (sums.length != 1 && this != MAGNITUDE) {
      throw new IllegalArgumentException(sums.length + " sums for " + this + ", which takes 1");
    }
    float value =
        switch (this) {
          case CLAMP -> sums[0];
          case ABSOLUTE -> Math.abs(sums[0]);
          case MAGNITUDE -> {
            float squares = 0;
            for (float sum : sums) {
              squares += sum * sum;
            }
            yield (float) Math.sqrt(squares);
          }
        };
    return (int) (Math.clamp(value, 0f, 255f) + 0.5f);
  }
}
